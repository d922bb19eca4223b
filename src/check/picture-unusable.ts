import {linesOf, placeAt} from '#guide/lines.ts'
import type {Fault} from '../guide/fault.ts'
import type {GuideCheck} from './model.ts'
import {isNamed, isShown, pictureKind} from './picture-kind.ts'
import {guidePictures} from './picture-places.ts'
import {svgFaults} from './svg.ts'

/** A picture that is not what its name says, cannot be read, or is able to do more than be looked at. */
export const pictureUnusable: GuideCheck = ({guide}, input) =>
  guidePictures(guide, input).flatMap(({path, file, bytes, place}): Fault[] => {
    const kind = pictureKind(bytes)
    if (kind === 'other') return [{rule: 'picture-unusable', variant: 'damaged', values: {path}, place}]
    if (!isNamed(path, kind))
      return [
        {
          rule: 'picture-unusable',
          variant: isShown(kind) ? 'other-kind' : 'kind',
          values: {path, kind},
          place,
        },
      ]
    if (kind !== 'svg') return []
    const text = new TextDecoder().decode(bytes)
    const faults = svgFaults(text, input.inked)
    if (!faults) return [{rule: 'picture-unusable', variant: 'damaged', values: {path}, place}]
    const lines = linesOf(file, text)
    return faults
      .filter(fault => fault.kind === 'script' || fault.kind === 'outside')
      .map(fault => ({
        rule: 'picture-unusable',
        variant: fault.kind,
        values: {path, what: fault.what},
        place: placeAt(lines, fault.start),
        counterpart: place,
      }))
  })
