import {bytesOf} from '../deflate.ts'
import {boxOf, pageNumbers, PT_PER_MM, setPages, trimBox, type Box} from '../pages.ts'
import type {PdfFile} from '../pdf-file.ts'
import {dropUnreachable} from '../reachable.ts'
import {asArray, asName, asNumber, asRef, name, ref, UnreadablePdf, type Dict, type Value} from '../syntax.ts'
import {layOut, type SheetSide, type SourcePage} from './layout.ts'
import {drawMarks} from './marks.ts'
import {faultsOf, type ImposeFault, type Scheme} from './scheme.ts'

/** Sheets ready to be printed, or why there are none; `'file' in imposed` tells which. */
export type Imposed =
  | {faults: readonly [ImposeFault, ...ImposeFault[]]}
  | {faults: readonly []; file: PdfFile; sides: SheetSide[]}

/** Pages of a book that differ by more than this, in mm, are not of one size. */
const SAME_SIZE = 0.2

/**
 * Imposes a booklet: two pages on each side of a sheet, so that the folded and gathered sheets read in order. What is
 * printed is the content of the pages as it is, each as a form drawn once; fonts and pictures stay shared. Links, tags
 * and bookmarks are left behind: nobody clicks a sheet of paper.
 * @param file a finished document, not changed; TrimBox is the finished page, BleedBox what may be printed beyond it
 * @returns pages front, back, front, back …, each with the boxes of its sheet
 * @throws UnreadablePdf for pages that hanyi would not print (turned ones)
 */
export async function impose(file: PdfFile, scheme: Scheme): Promise<Imposed> {
  const pages = pageNumbers(file)
  const sources = pages.map(page => sourceOf(file, page))
  const [first, ...others] = faultsIn(sources, scheme)
  if (first) return {faults: [first, ...others]}
  const sides = layOut(sources, scheme)
  const sheets = file.copy()
  const signatures = sides.at(-1)?.sheet.signature ?? 1
  const forms = await formsOf(sheets, pages, sides)
  const inks = scheme.marks ? ref(addAllInks(sheets)) : undefined
  const made = await Promise.all(
    sides.map(async side => {
      const marks = scheme.marks ? drawMarks(side, signatures) : ''
      const content = [
        ...side.pages.map(({page, matrix}) => `q ${matrix.map(short).join(' ')} cm /P${page} Do Q`),
        marks,
      ]
      return {side, marks, content: await sheets.packing.deflate(bytesOf(content.join('\n')))}
    }),
  )
  const numbers = made.map(({side, marks, content}) => {
    const drawn = side.pages.flatMap(({page}): [string, Value][] => {
      const form = forms.get(page)
      return form === undefined ? [] : [[`P${page}`, ref(form)]]
    })
    const resources = new Map<string, Value>([['XObject', new Map(drawn)]])
    if (inks && marks !== '') resources.set('ColorSpace', new Map([['All', inks]]))
    const {width, height} = side.paper
    return sheets.add(
      new Map<string, Value>([
        ['Type', name('Page')],
        ['MediaBox', [0, 0, width, height]],
        ['BleedBox', corners(side.bleed)],
        ['TrimBox', corners(side.trim)],
        ['Resources', resources],
        ['Contents', ref(sheets.addStream(new Map([['Filter', name('FlateDecode')]]), content))],
      ]),
    )
  })
  setPages(sheets, numbers)
  simplifyCatalogue(sheets, scheme.duplex)
  dropUnreachable(sheets)
  return {faults: [], file: sheets, sides}
}

function faultsIn(sources: readonly SourcePage[], scheme: Scheme): ImposeFault[] {
  const sizes = sources.map(({trim}) => ({
    width: (trim.right - trim.left) / PT_PER_MM,
    height: (trim.top - trim.bottom) / PT_PER_MM,
  }))
  const trim = sizes[0] ?? {width: 0, height: 0}
  const odd = sizes.findIndex(
    ({width, height}) => Math.max(Math.abs(width - trim.width), Math.abs(height - trim.height)) > SAME_SIZE,
  )
  const size = sizes[odd]
  const mixed: ImposeFault[] = size
    ? [
        {
          reason: 'sizes',
          values: {
            page: odd + 1,
            width: size.width.toFixed(1),
            height: size.height.toFixed(1),
            firstWidth: trim.width.toFixed(1),
            firstHeight: trim.height.toFixed(1),
          },
        },
      ]
    : []
  return [...faultsOf(scheme, {count: sources.length, trim}), ...mixed]
}

function sourceOf(file: PdfFile, page: number): SourcePage {
  if ((asNumber(file.follow(file.dict(file.get(page)).get('Rotate'))) ?? 0) !== 0) {
    throw new UnreadablePdf('a turned page')
  }
  const trim = trimBox(file, page)
  return {trim, bleed: boxOf(file, page, 'BleedBox') ?? trim}
}

/**
 * Makes a form of every page: the page's own content stream, packed as it is, with other words around it. Nothing is
 * unpacked, which is what makes this cheap.
 */
async function formsOf(
  file: PdfFile,
  pages: readonly number[],
  sides: readonly SheetSide[],
): Promise<Map<number, number>> {
  const forms = new Map<number, number>()
  const taken = new Set<number>()
  for (const {page, clip} of sides.flatMap(side => side.pages)) {
    const dict = file.dict(file.get(pages[page - 1] ?? 0))
    const contents = await contentsOf(file, dict)
    if (!contents) continue
    const head: Dict = new Map<string, Value>([
      ...contents.packing,
      ['Type', name('XObject')],
      ['Subtype', name('Form')],
      ['BBox', corners(clip)],
      ['Resources', dict.get('Resources') ?? new Map()],
    ])
    const group = dict.get('Group')
    if (group !== undefined) head.set('Group', group)
    if (contents.number === undefined || taken.has(contents.number)) {
      forms.set(page, file.addStream(head, contents.bytes))
    } else {
      taken.add(contents.number)
      file.setStream(contents.number, head, contents.bytes)
      forms.set(page, contents.number)
    }
  }
  return forms
}

interface Contents {
  /** The stream's own number when the page has exactly one. */
  number: number | undefined
  bytes: Uint8Array
  /** How the bytes are packed: `/Filter` and what belongs to it. */
  packing: [string, Value][]
}

async function contentsOf(file: PdfFile, page: Dict): Promise<Contents | undefined> {
  const value = page.get('Contents')
  const numbers = (asArray(file.follow(value)) ?? [value]).map(asRef).filter(number => number !== undefined)
  const [only] = numbers
  if (only === undefined) return undefined
  if (numbers.length === 1) {
    const bytes = file.stream(only)
    if (!bytes) return undefined
    return {number: only, bytes, packing: packingOf(file.dict(file.get(only)))}
  }
  // Several streams are one content cut anywhere between two words (ISO 32000-2 §7.8.2).
  const parts = await Promise.all(numbers.map(number => unpacked(file, number)))
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length + 1, 0)).fill(10)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length + 1
  }
  return {
    number: undefined,
    bytes: await file.packing.deflate(whole),
    packing: [['Filter', name('FlateDecode')]],
  }
}

const packingOf = (dict: Dict): [string, Value][] =>
  ['Filter', 'DecodeParms'].flatMap((key): [string, Value][] => {
    const value = dict.get(key)
    return value === undefined ? [] : [[key, value]]
  })

async function unpacked(file: PdfFile, number: number): Promise<Uint8Array> {
  const bytes = file.stream(number) ?? new Uint8Array()
  const filter = asName(file.dict(file.get(number)).get('Filter'))
  return filter === 'FlateDecode' ? file.packing.inflate(bytes) : bytes
}

/** All inks at once, so that marks are on every plate (ISO 32000-2 §8.6.6.4). */
function addAllInks(file: PdfFile): number {
  const tint = new Map<string, Value>([
    ['FunctionType', 2],
    ['Domain', [0, 1]],
    ['C0', [0, 0, 0, 0]],
    ['C1', [1, 1, 1, 1]],
    ['N', 1],
  ])
  return file.add([name('Separation'), name('All'), name('DeviceCMYK'), tint])
}

/**
 * Only what a printer's driver needs: the actual size, turned about the right edge, whatever the dialogue was left at
 * (ISO 32000-2 §12.2; these keys are PDF 1.7).
 */
function simplifyCatalogue(file: PdfFile, duplex: Scheme['duplex']): void {
  const old = file.dict(file.get(file.rootNumber))
  const kept = ['Type', 'Pages', 'Lang', 'OutputIntents', 'Metadata'].flatMap((key): [string, Value][] => {
    const value = old.get(key)
    return value === undefined ? [] : [[key, value]]
  })
  const preferences = new Map<string, Value>([
    ['DisplayDocTitle', true],
    ['PrintScaling', name('None')],
    ['Duplex', name(duplex === 'long-edge' ? 'DuplexFlipLongEdge' : 'DuplexFlipShortEdge')],
    ['PickTrayByPDFSize', true],
  ])
  const catalogue = new Map<string, Value>([
    ...kept,
    ['ViewerPreferences', preferences],
    ['Version', name('1.7')],
  ])
  file.set(file.rootNumber, catalogue)
}

const corners = ({left, bottom, right, top}: Box): number[] => [left, bottom, right, top]
/** Ten-thousandths of a point are finer than any press; factors need more. */
const short = (value: number): string => String(Number(value.toFixed(6)))
