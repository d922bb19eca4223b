import {linesOf, placeAt} from '#guide/lines.ts'
import {GOOD, POOR} from '#press/preflight/resolution.ts'
import type {Fault} from '../guide/fault.ts'
import type {GuideCheck} from './model.ts'
import {jpegChannels, pictureKind, picturePixels} from './picture-kind.ts'
import {guidePictures} from './picture-places.ts'
import {svgFaults} from './svg.ts'

/** The largest a book of the usual paper shows a picture, in mm, and the pixels to an inch it has unless made smaller. */
const LARGEST = {width: 115, height: 70}
const SCREEN = 96
const MM_PER_INCH = 25.4

/** A picture that a screen shows well enough, and that comes off the press otherwise or not at all. */
export const pictureForPrint: GuideCheck = ({guide}, input) =>
  guidePictures(guide, input).flatMap(({path, file, bytes, place}): Fault[] => {
    const kind = pictureKind(bytes)
    if (kind === 'jpeg' && jpegChannels(bytes) === 4)
      return [{rule: 'picture-for-print', variant: 'cmyk', values: {path}, place}]
    const coarse = coarseness(bytes)
    if (coarse) return [{rule: 'picture-for-print', variant: 'coarse', values: {path, ...coarse}, place}]
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

/** What is too few pixels for the size a book shows them in; undefined for enough. */
function coarseness(bytes: Uint8Array): Record<string, string | number> | undefined {
  const pixels = picturePixels(bytes)
  if (!pixels || pixels.width === 0 || pixels.height === 0) return undefined
  const {width, height} = pixels
  const scale = Math.min(MM_PER_INCH / SCREEN, LARGEST.width / width, LARGEST.height / height)
  const dpi = Math.round(MM_PER_INCH / scale)
  if (dpi >= POOR) return undefined
  const needed = Math.round((((width * scale) / MM_PER_INCH) * GOOD) / 10) * 10
  return {pixels: `${width}×${height}`, mm: Math.round(width * scale), dpi, needed, good: GOOD, poor: POOR}
}
