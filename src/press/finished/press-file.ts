import type {InkSet} from '../colour/inks.ts'
import {contentStreams} from '../content/owners.ts'
import {bytesOf} from '../deflate.ts'
import {mediaBox, pageNumbers, PT_PER_MM, trimBox, type Size} from '../pages.ts'
import type {PdfFile} from '../pdf-file.ts'
import {asDict, name, ref, textString, type Dict, type Value} from '../syntax.ts'
import {addIntent, contentId} from './intent.ts'
import {allPlates, cropMarks, MARGIN} from './marks.ts'
import {slugSetter, type SlugSetter} from './slug.ts'
import {stripForPress} from './strip.ts'

/** How pages are made ready for a print shop. */
export interface PressPages {
  title: string
  /** `2026-11-23`; the only date in the file. */
  contentDate: string
  /** Version of hanyi. */
  version: string
  /** The finished page in mm. */
  trim: Size
  /** What is printed beyond the trim on every side, in mm; 0 for none. */
  bleed: number
  /** Crop marks and cross-hairs, outside the bleed. */
  marks: boolean
  inks: InkSet
  /** One line of text outside the bleed of every page, what it is and which page, for the people at the press. */
  slug?: Slug
  /** Bytes of the printer's ICC profile (`pdf.intent`): adds it and the label PDF/X-4. */
  intent?: Uint8Array
}

export interface Slug {
  /** One for each page, in order. */
  lines: readonly string[]
  /** A page the browser printed with every character of the lines on it (`slugSetter`). */
  print: PdfFile
}

/** Something that could not be done as asked; the rest was. */
export type PressProblem =
  /** The profile is no ICC profile, or not a printer's in CMYK. */
  | {kind: 'intent'; why: 'broken' | 'not-press'}
  /** The print for the slug lacks these characters; they are left out. */
  | {kind: 'slug'; characters: string}
  /** 1-based pages smaller than trim and bleed by more than Chromium's rounding, or larger than its tolerance. */
  | {kind: 'size'; pages: number[]}

/** Chromium rounds page sizes to its pixels: up to .36 mm off (publishing.md §3). Beyond 1 mm it is another size. */
const TOLERANCE = 1

/**
 * Makes pages for a print shop: only what is to be printed stays (no tags, links, bookmarks), and every page says exactly
 * where it is cut. TrimBox and BleedBox lie centred in what the browser printed, whose own size is rounded; MediaBox is
 * the BleedBox, or larger where marks or a slug stand around it. Colours are another matter: call `separate` too.
 * @param file opened, at trim size plus bleed on all sides; changed in place
 * @throws UnreadablePdf
 */
export async function pressFile(file: PdfFile, pages: PressPages): Promise<PressProblem[]> {
  const {trim, bleed} = pages
  const problems: PressProblem[] = []
  stripForPress(file)
  const numbers = pageNumbers(file)
  const wrong = numbers.flatMap((page, index) => (isSize(file, page, trim, bleed) ? [] : [index + 1]))
  if (wrong.length > 0) problems.push({kind: 'size', pages: wrong})
  for (const page of numbers) setBoxes(file, page, pages)
  if (pages.marks || pages.slug) problems.push(...(await decorate(file, numbers, pages)))
  await describe(file, pages, problems)
  return problems
}

function isSize(file: PdfFile, page: number, trim: Size, bleed: number): boolean {
  const {left, right, bottom, top} = mediaBox(file, page)
  return (
    Math.abs((right - left) / PT_PER_MM - trim.width - 2 * bleed) <= TOLERANCE &&
    Math.abs((top - bottom) / PT_PER_MM - trim.height - 2 * bleed) <= TOLERANCE
  )
}

/** Boxes lie within each other: trim in bleed in media (ISO 32000-2 §14.11.2). */
function setBoxes(file: PdfFile, page: number, {trim, bleed, marks, slug}: PressPages): void {
  const dict = file.dict(file.get(page))
  const printed = mediaBox(file, page)
  const [x, y] = [(printed.left + printed.right) / 2, (printed.bottom + printed.top) / 2]
  const around = (beyond: number): number[] => {
    const [width, height] = [trim.width / 2 + beyond, trim.height / 2 + beyond].map(mm => mm * PT_PER_MM)
    return [x - (width ?? 0), y - (height ?? 0), x + (width ?? 0), y + (height ?? 0)]
  }
  dict.delete('CropBox')
  dict.delete('ArtBox')
  dict.set('TrimBox', around(0)).set('BleedBox', around(bleed))
  file.set(page, dict.set('MediaBox', around(bleed + (marks || slug ? MARGIN : 0))))
}

/** Adds marks and slug behind each page's own content, which is enclosed so that its coordinates do not reach them. */
async function decorate(
  file: PdfFile,
  pages: readonly number[],
  options: PressPages,
): Promise<PressProblem[]> {
  const {marks, slug, bleed, inks} = options
  const setter: SlugSetter | undefined = slug && (await slugSetter(slug.print, file))
  const plates = allPlates(file, inks)
  const missing = new Set<string>()
  const opening = file.addStream(new Map(), bytesOf('q\n'))
  const closings = new Map<string, number>()
  for (const [index, page] of pages.entries()) {
    const trim = trimBox(file, page)
    const line = setter?.line(
      slug?.lines[index] ?? '',
      trim.left + 2 * PT_PER_MM,
      trim.bottom - (bleed + MARGIN - 1) * PT_PER_MM,
      trim.right - trim.left - 4 * PT_PER_MM,
    )
    line?.missing.forEach(character => missing.add(character))
    const operators = [
      'Q\nq',
      plates.operators,
      marks ? cropMarks(trim, bleed) : '',
      line?.operators ?? '',
      'Q\n',
    ].join('\n')
    const closing = closings.get(operators) ?? file.addStream(new Map(), bytesOf(operators))
    closings.set(operators, closing)
    const dict = file.dict(file.get(page))
    dict.set('Contents', [opening, ...contentStreams(file, page), closing].map(ref))
    const fonts: Dict = new Map([...(setter?.fonts ?? [])].map(([key, number]) => [key, ref(number)]))
    dict.set('Resources', joined(file, dict.get('Resources'), plates.resources, fonts))
    file.set(page, dict)
  }
  return missing.size > 0 ? [{kind: 'slug', characters: [...missing].join('')}] : []
}

/** A page's resources with more in them; the page's own may be shared and stay as they are. */
function joined(file: PdfFile, own: Value | undefined, plates: Dict, fonts: Dict): Dict {
  const resources: Dict = new Map(asDict(file.follow(own)) ?? [])
  const add = (key: string, more: Dict) => {
    if (more.size > 0)
      resources.set(key, new Map([...(asDict(file.follow(resources.get(key))) ?? []), ...more]))
  }
  add('ColorSpace', asDict(plates.get('ColorSpace')) ?? new Map())
  add('Font', fonts)
  return resources
}

/** Title, maker and date; `/Trapped`, which says that the printer must trap; version and label. */
async function describe(file: PdfFile, pages: PressPages, problems: PressProblem[]): Promise<void> {
  const {title, contentDate, version, intent, trim} = pages
  const maker = `hanyi ${version}`
  const date: Value = {kind: 'text', raw: `(D:${contentDate.replaceAll('-', '')}000000+08'00')`}
  const info = new Map<string, Value>([
    ['Title', textString(title)],
    ['Creator', textString(maker)],
    ['Producer', textString(maker)],
    ['CreationDate', date],
    ['ModDate', date],
    ['Trapped', name('False')],
  ])
  if (file.infoNumber !== undefined) file.set(file.infoNumber, info)
  // PDF/X-4 builds on PDF 1.6; the plain press file is held to the same.
  file.set(file.rootNumber, file.dict(file.get(file.rootNumber)).set('Version', name('1.6')))
  if (!intent) return
  const id = await contentId(file, `${title} ${contentDate} ${version} ${trim.width} ${trim.height}`)
  const why = await addIntent(file, intent, {title, contentDate, maker, id})
  if (why) problems.push({kind: 'intent', why})
}
