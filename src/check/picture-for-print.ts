import {linesOf, placeAt} from '#guide/lines.ts'
import type {Fault} from '../guide/fault.ts'
import type {GuideCheck} from './model.ts'
import {jpegChannels, pictureKind} from './picture-kind.ts'
import {guidePictures} from './picture-places.ts'
import {svgFaults} from './svg.ts'

/** A picture that a screen shows well enough, and that comes off the press otherwise or not at all. */
export const pictureForPrint: GuideCheck = ({guide}, input) =>
  guidePictures(guide, input).flatMap(({path, file, bytes, place}): Fault[] => {
    const kind = pictureKind(bytes)
    if (kind === 'jpeg' && jpegChannels(bytes) === 4)
      return [{rule: 'picture-for-print', variant: 'cmyk', values: {path}, place}]
    if (kind !== 'svg') return []
    const text = new TextDecoder().decode(bytes)
    const lines = linesOf(file, text)
    return (svgFaults(text, input.inked) ?? [])
      .filter(fault => fault.kind !== 'script' && fault.kind !== 'outside')
      .map(fault => ({
        rule: 'picture-for-print',
        variant: fault.kind,
        values: {path, what: fault.what},
        place: placeAt(lines, fault.start),
        counterpart: place,
      }))
  })
