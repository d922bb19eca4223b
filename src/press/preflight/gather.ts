import type {Cmyk} from '../colour/inks.ts'
import {placePicture, readRaster, type PlacedPicture} from '../colour/pictures.ts'
import {spaceOf} from '../colour/colour-state.ts'
import {Drawing, type Paint} from '../content/drawing.ts'
import {sides} from '../content/matrix.ts'
import {latin1} from '../deflate.ts'
import {boxOf, mediaBox, pageNumbers} from '../pages.ts'
import {streamOf, type PdfFile} from '../pdf-file.ts'
import {preflightFile} from '../preflight.ts'
import {asArray, asDict, asName, asNumber, asRef, type Dict} from '../syntax.ts'
import type {PageFacts, PressFacts} from './model.ts'

/**
 * Reads out of a press file what the rules judge.
 * @throws UnreadablePdf
 */
export async function gatherFacts(file: PdfFile): Promise<PressFacts> {
  const {fonts, type3} = await preflightFile(file, {glyphs: false})
  const drawing = new Drawing(file)
  const pictures = new Map<number, PictureInks>()
  const pages: PageFacts[] = []
  for (const [index, page] of pageNumbers(file).entries())
    pages.push(await gatherPage(file, drawing, page, index + 1, pictures))
  const catalogue = file.dict(file.get(file.rootNumber))
  const info = file.infoNumber === undefined ? undefined : asDict(file.get(file.infoNumber))
  return {
    pages,
    fonts,
    type3,
    readerParts: readerParts(file, catalogue),
    version: asName(catalogue.get('Version')) ?? '1.5',
    trapped: info?.has('Trapped') ?? false,
    labelled: await isLabelled(file, catalogue),
    profile: await profileOf(file, catalogue),
  }
}

async function gatherPage(
  file: PdfFile,
  drawing: Drawing,
  page: number,
  number: number,
  known: Map<number, PictureInks>,
): Promise<PageFacts> {
  const texts: string[] = []
  const plates = new Set<string>()
  const foreign = new Set<string>()
  const transparency = new Set<string>()
  const textInks = new Map<string, Cmyk>()
  const placed: PlacedPicture[] = []
  let total = 0
  let missingGlyph = false
  const painted = (paint: Paint) => {
    if (paint.kind === 'foreign') foreign.add(paint.space)
    if (paint.kind === 'spot' && paint.name !== 'All') plates.add(paint.name)
    if (paint.kind !== 'ink') return
    for (const plate of platesOf(paint.ink)) plates.add(plate)
    total = Math.max(total, sum(paint.ink))
  }
  await drawing.page(page, {
    paint: painted,
    text: (characters, paint, isMissing) => {
      texts.push(characters)
      missingGlyph ||= isMissing
      painted(paint)
      if (paint.kind === 'ink') textInks.set(Object.values(paint.ink).join(' '), paint.ink)
    },
    picture: (picture, matrix) => placed.push(placePicture(file, number, picture, sides(matrix))),
    state: parameters => {
      for (const kind of transparencyOf(file, parameters)) transparency.add(kind)
    },
    other: kind => foreign.add(kind),
  })
  for (const picture of placed) {
    const inks = known.get(picture.number) ?? (await picturesInks(file, picture.number))
    known.set(picture.number, inks)
    if (inks.foreign) foreign.add('picture')
    if (inks.masked) transparency.add('SMask')
    for (const plate of inks.plates) plates.add(plate)
    total = Math.max(total, inks.total)
  }
  return {
    media: mediaBox(file, page),
    bleed: boxOf(file, page, 'BleedBox'),
    trim: boxOf(file, page, 'TrimBox'),
    text: texts.join('').replaceAll(/\s/gu, ''),
    missingGlyph,
    plates,
    textInks: [...textInks.values()],
    total,
    foreign,
    transparency,
    pictures: placed,
  }
}

const sum = ({c, m, y, k}: Cmyk): number => c + m + y + k

function platesOf({c, m, y, k}: Cmyk): string[] {
  return [c > 0 && 'C', m > 0 && 'M', y > 0 && 'Y', k > 0 && 'K'].filter(plate => plate !== false)
}

function transparencyOf(file: PdfFile, parameters: Dict): string[] {
  const found: string[] = []
  const mode = file.follow(parameters.get('BM'))
  const names = (asArray(mode) ?? [mode]).map(asName)
  for (const name of names) if (name && name !== 'Normal' && name !== 'Compatible') found.push(name)
  if (asDict(file.follow(parameters.get('SMask')))) found.push('SMask')
  if ([parameters.get('ca'), parameters.get('CA')].some(alpha => (asNumber(alpha) ?? 1) < 1))
    found.push('opacity')
  return found
}

interface PictureInks {
  foreign: boolean
  masked: boolean
  plates: ReadonlySet<string>
  total: number
}

/** Pictures in ink are packed without loss (`inkPictures`), so no decoder is needed to look at every pixel. */
async function picturesInks(file: PdfFile, number: number): Promise<PictureInks> {
  const dict = file.dict(file.get(number))
  const masked = dict.has('SMask')
  const none = {masked, plates: new Set<string>(), total: 0}
  if (dict.get('ImageMask') === true) return {...none, foreign: false}
  const space = spaceOf(file, dict.get('ColorSpace'))
  if (space !== 'grey' && space !== 'cmyk') return {...none, foreign: true}
  const raster = await readRaster(file, number, dict, {decode: () => Promise.reject(new Error('packed'))})
  if (!raster) return {...none, foreign: asName(dict.get('Filter')) !== 'DCTDecode'}
  const {channels, samples} = raster
  const most = [0, 0, 0, 0]
  let total = 0
  for (let at = 0; at + channels <= samples.length; at += channels) {
    let here = 0
    for (let channel = 0; channel < channels; channel++) {
      // In DeviceGray 255 is white, in DeviceCMYK full ink.
      const value = channels === 1 ? 255 - (samples[at] ?? 0) : (samples[at + channel] ?? 0)
      const plate = channels === 1 ? 3 : channel
      if (value > (most[plate] ?? 0)) most[plate] = value
      here += value
    }
    if (here > total) total = here
  }
  const plates = new Set(['C', 'M', 'Y', 'K'].filter((_, plate) => (most[plate] ?? 0) > 0))
  return {foreign: false, masked, plates, total: (total / 255) * 100}
}

const FOR_READERS = ['StructTreeRoot', 'Outlines', 'Dests', 'Names', 'OpenAction', 'AA', 'AcroForm']

function readerParts(file: PdfFile, catalogue: Dict): string[] {
  const found = new Set(FOR_READERS.filter(key => catalogue.has(key)))
  for (const page of pageNumbers(file)) {
    const dict = file.dict(file.get(page))
    for (const key of ['Annots', 'AA']) if (dict.has(key)) found.add(key)
  }
  return [...found]
}

async function isLabelled(file: PdfFile, catalogue: Dict): Promise<boolean> {
  const number = asRef(catalogue.get('Metadata'))
  return (
    number !== undefined &&
    latin1(await streamOf(file, number)).includes('<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>')
  )
}

async function profileOf(file: PdfFile, catalogue: Dict): Promise<Uint8Array | undefined> {
  const intent = asDict(file.follow(asArray(file.follow(catalogue.get('OutputIntents')))?.[0]))
  const number = asRef(intent?.get('DestOutputProfile'))
  return number === undefined ? undefined : streamOf(file, number)
}
