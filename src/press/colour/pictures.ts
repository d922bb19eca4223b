import {Drawing} from '../content/drawing.ts'
import {sides} from '../content/matrix.ts'
import {contentOwners} from '../content/owners.ts'
import {deflate} from '../deflate.ts'
import {pageNumbers, PT_PER_MM, type Size} from '../pages.ts'
import {streamOf, type PdfFile} from '../pdf-file.ts'
import {asDict, asName, asNumber, asRef, name, type Dict} from '../syntax.ts'
import {spaceOf} from './colour-state.ts'
import type {InkSet} from './inks.ts'

/** One picture at one place. */
export interface PlacedPicture {
  /** 1-based. */
  page: number
  /** Number of its object. */
  number: number
  /** Pixels. */
  pixels: Size
  /** As printed, in mm. */
  size: Size
  /** Dots per inch as printed, of the coarser direction. */
  dpi: number
}

/** Every raster picture of a file wherever it is shown, in the order of the pages. Soft masks are not listed. */
export async function placedPictures(file: PdfFile): Promise<PlacedPicture[]> {
  const placed: PlacedPicture[] = []
  const drawing = new Drawing(file)
  for (const [index, page] of pageNumbers(file).entries()) {
    await drawing.page(page, {
      picture: (number, matrix) => placed.push(placePicture(file, index + 1, number, sides(matrix))),
    })
  }
  return placed
}

/** @param sides what the unit square became, in points */
export function placePicture(
  file: PdfFile,
  page: number,
  number: number,
  [width, height]: readonly [number, number],
): PlacedPicture {
  const pixels = pixelsOf(file.dict(file.get(number)))
  const size = {width: width / PT_PER_MM, height: height / PT_PER_MM}
  const dpi = Math.min(pixels.width / (width / 72), pixels.height / (height / 72))
  return {page, number, pixels, size, dpi}
}

const pixelsOf = (dict: Dict): Size => ({
  width: asNumber(dict.get('Width')) ?? 0,
  height: asNumber(dict.get('Height')) ?? 0,
})

/** Samples of a picture, 8 bits each, channel by channel, line by line. */
export interface Raster extends Size {
  /** 1 grey, 3 RGB, 4 CMYK with 255 for full ink. */
  channels: 1 | 3 | 4
  samples: Uint8Array
}

/** What press/ cannot do itself, because it takes a decoder and a colour engine. */
export interface PictureTools {
  /** Unpacks a JPEG. @throws any error for a damaged one */
  decode: (jpeg: Uint8Array) => Promise<Raster>
  /** RGB to CMYK through the printer's profile; without one `plainCmyk` is used. */
  convert?: (rgb: Raster) => Promise<Raster>
}

/** A picture that stays RGB because it could not be read. */
export interface PictureProblem {
  page: number
  number: number
}

/**
 * Turns raster pictures into ink: grey for a job of black alone, CMYK for four colours; soft masks stay. Chromium leaves
 * every picture as RGB (publishing.md §5), as samples or as the JPEG it was given. Written packed without loss: a
 * photograph grows, but is not made coarser a second time.
 * @param file changed in place; doing it twice changes nothing
 */
export async function inkPictures(
  file: PdfFile,
  set: InkSet,
  tools: PictureTools,
): Promise<PictureProblem[]> {
  const problems: PictureProblem[] = []
  for (const [number, {page, mask}] of picturesIn(file)) {
    const dict = file.dict(file.get(number))
    if (dict.get('ImageMask') === true) continue
    const space = spaceOf(file, dict.get('ColorSpace'))
    if (space === 'cmyk' || asName(dict.get('ColorSpace')) === 'DeviceGray') continue
    const raster = await readRaster(file, number, dict, tools)
    if (!raster) {
      problems.push({page, number})
      continue
    }
    const inked = await inkRaster(raster, mask ? 'black' : set, tools)
    const fresh = new Map(dict)
    for (const key of ['DecodeParms', 'ColorTransform', 'Decode', 'Intent']) fresh.delete(key)
    fresh
      .set('ColorSpace', name(inked.channels === 1 ? 'DeviceGray' : 'DeviceCMYK'))
      .set('BitsPerComponent', 8)
      .set('Filter', name('FlateDecode'))
    file.setStream(number, fresh, await deflate(inked.samples))
  }
  return problems
}

/** Pictures by number, with the first page that shows each. */
export function picturesIn(file: PdfFile): Map<number, {page: number; mask: boolean}> {
  const found = new Map<number, {page: number; mask: boolean}>()
  for (const {page, mask, resources} of contentOwners(file)) {
    for (const value of asDict(file.follow(resources.get('XObject')))?.values() ?? []) {
      const number = asRef(value)
      if (number === undefined || asName(asDict(file.get(number))?.get('Subtype')) !== 'Image') continue
      const earlier = found.get(number)
      found.set(number, {page: earlier?.page ?? page, mask: (earlier?.mask ?? true) && mask})
    }
  }
  return found
}

/** @returns undefined for a picture packed in a way hanyi does not know, or damaged */
export async function readRaster(
  file: PdfFile,
  number: number,
  dict: Dict,
  {decode}: Pick<PictureTools, 'decode'>,
): Promise<Raster | undefined> {
  const {width, height} = pixelsOf(dict)
  const stream = file.stream(number)
  if (!stream) return undefined
  if (asName(dict.get('Filter')) === 'DCTDecode') {
    try {
      const raster = await decode(stream)
      return raster.width === width && raster.height === height ? raster : undefined
    } catch {
      return undefined // a damaged JPEG; reported by whoever asked
    }
  }
  if (dict.has('DecodeParms') || asNumber(dict.get('BitsPerComponent')) !== 8) return undefined
  const samples = await streamOf(file, number)
  const channels = {rgb: 3, grey: 1, cmyk: 4}[
    spaceOf(file, dict.get('ColorSpace')) as 'rgb' | 'grey' | 'cmyk'
  ] as 1 | 3 | 4 | undefined
  return channels && samples.length >= width * height * channels
    ? {width, height, channels, samples}
    : undefined
}

async function inkRaster(raster: Raster, set: InkSet, {convert}: PictureTools): Promise<Raster> {
  if (raster.channels !== 3) return raster
  if (set === 'black') return grey(raster)
  return convert ? convert(raster) : plainCmyk(raster)
}

/** ISO 32000-2 §10.4.3. */
function grey({width, height, samples}: Raster): Raster {
  const values = new Uint8Array(width * height)
  for (let at = 0, from = 0; at < values.length; at++, from += 3)
    values[at] = Math.round(
      0.3 * (samples[from] ?? 0) + 0.59 * (samples[from + 1] ?? 0) + 0.11 * (samples[from + 2] ?? 0),
    )
  return {width, height, channels: 1, samples: values}
}

/** Most ink that `plainCmyk` puts in one place, in percent: dry on uncoated paper too (ISO 12647-2). */
export const PLAIN_TOTAL = 240

/**
 * RGB to CMYK by arithmetic alone, with all that is grey in a colour as black: no press looks exactly like it, but greys
 * carry no colour, and no place takes more ink than paper dries.
 */
export function plainCmyk({width, height, samples}: Raster): Raster {
  const inks = new Uint8Array(width * height * 4)
  const most = (PLAIN_TOTAL / 100) * 255
  for (let from = 0, at = 0; at < inks.length; from += 3, at += 4) {
    const [r, g, b] = [samples[from] ?? 0, samples[from + 1] ?? 0, samples[from + 2] ?? 0]
    const light = Math.max(r, g, b)
    const k = 255 - light
    inks[at + 3] = k
    if (light === 0) continue
    const [c, m, y] = [light - r, light - g, light - b].map(value => (value / light) * 255) as [
      number,
      number,
      number,
    ]
    // Where it is too much, black already hides that some colour goes.
    const share = Math.min(1, (most - k) / (c + m + y || 1))
    inks[at] = Math.floor(c * share)
    inks[at + 1] = Math.floor(m * share)
    inks[at + 2] = Math.floor(y * share)
  }
  return {width, height, channels: 4, samples: inks}
}
