import type {
  ApprovedText,
  Output,
  Paper,
  PressFile,
  PressMade,
  PressOrder,
  PressPaper,
  PrintJob,
} from '#publish/model.ts'
import {bookParts, COVER_PAGES, type BookParts} from '#press/book/parts.ts'
import {wrapCover} from '#press/book/wrap.ts'
import {inksOf, readTheme} from '#press/colour/theme.ts'
import {separate} from '#press/colour/separate.ts'
import {pressFile} from '#press/finished/press-file.ts'
import {impose, type Imposed} from '#press/impose/impose.ts'
import {boxOf, mediaBox, pageNumbers, PT_PER_MM, type Box, type Size} from '#press/pages.ts'
import type {PdfFile} from '#press/pdf-file.ts'
import type {PlacedPicture} from '#press/place-pictures.ts'
import {findTexts} from '#press/text/find-texts.ts'
import {shownText, type FontCache, type ShownText} from '#press/text/shown-text.ts'
import {outerLines, within} from '#press/text/yi-lines.ts'
import {writePdf} from '#press/write-pdf.ts'
import type {PrintProblem} from './print-jobs.ts'

/** What became of the press order of a job. Files whose problems are told are not among the outputs. */
export interface Pressed {
  outputs: Output[]
  problems: PrintProblem[]
}

export interface PressSettings {
  contentDate: string
  version: string
}

/** Prints a paper that goes with the job, and draws pictures on it. */
export type PrintPaper = (
  paper: PressPaper,
  pictures: (places: ReadonlyMap<string, {page: number; left: number; top: number}>) => PlacedPicture[],
  from: PdfFile,
) => Promise<{bytes: Uint8Array; pages: number; problems: PrintProblem[]}>

/** The face Yi is set in (docs/browser-and-fonts.md). */
const YI_FONT = 'HanyiYi-Regular'
/** Pages of a bundle that an office glues: single folded sheets, laid on one another. */
const OFFICE_SIGNATURE = 4

/**
 * Makes press files out of a printed book (DESIGN §4, §5): cover, inner pages, the papers that go with them, and sheets
 * for the office's own printer. All files of the shop are checked before any gets its name: a job of which one file must
 * not be printed is no job, so they are given together or not at all. The sheets stand for themselves.
 * @param file as printed, arranged, not cropped; not changed
 * @param numbers where the ids of the print fell
 * @throws UnreadablePdf
 */
export async function pressJob(
  job: PrintJob & {press: PressOrder},
  file: PdfFile,
  numbers: ReadonlyMap<string, number>,
  settings: PressSettings,
  printPaper: PrintPaper,
): Promise<Pressed> {
  const {press: order, paper: trim, bleed = 0} = job
  const hasSpine = job.spine ?? false
  const parts = bookParts(file, hasSpine)
  const problems: PrintProblem[] = []
  const report =
    (path: string) =>
    (key: string, values: PrintProblem['values'] = {}) =>
      problems.push({key, values: {title: job.title, path, ...values}})
  const innerPages = pageNumbers(parts.inner).length
  const spine = hasSpine ? Math.round((innerPages / 2) * order.caliper * 10) / 10 : undefined

  const paths = {
    cover: `${order.folder}/交印厂/01封面.pdf`,
    inner: `${order.folder}/交印厂/02内页.pdf`,
    sheets: `${order.folder}/自印用-已拼版-勿再拼/imposed.pdf`,
    coverSheets: `${order.folder}/自印用-已拼版-勿再拼/封面.pdf`,
  }
  const wrapped = spine === undefined ? undefined : await wrapCover(parts, trim, bleed, spine)
  const finish = (part: PdfFile, size: Size, inks: 'cover' | 'inner', path: string) =>
    finishPart(part, {job, size, bleed, inks: order.inks[inks], settings, report: report(path)})
  const inner = await finish(parts.inner, trim, 'inner', paths.inner)
  const stitchedCover = await finish(parts.cover, trim, 'cover', paths.cover)
  const cover = wrapped
    ? await finish(wrapped, {width: 2 * trim.width + (spine ?? 0), height: trim.height}, 'cover', paths.cover)
    : stitchedCover

  const shown = await textOf(inner, order)
  const texts = textsIn(order, shown, numbers, report(paths.inner))
  const made: Output[] = []
  const files: PressFile[] = []
  for (const [path, part] of [
    [paths.cover, cover],
    [paths.inner, inner],
  ] as const) {
    const bytes = await writePdf(part)
    made.push({path, bytes})
    files.push({path, pages: pageNumbers(part).length, sha256: await sha256Of(bytes)})
  }
  const lines = linesOf(inner, shown)
  const result: PressMade = {
    files,
    pages: innerPages + COVER_PAGES,
    inner: innerPages,
    spine,
    yiLines: lines.map(({number, first, last}) => ({
      number,
      first: first && sizeOf(first),
      last: last && sizeOf(last),
    })),
    texts,
    rules: [],
  }
  const {prints, record} = order.papers(result)
  const papers: PressFile[] = []
  for (const paper of prints) {
    const printed = await printPaper(paper, places => picturesOf(paper, places, lines), inner)
    problems.push(...printed.problems)
    made.push({path: paper.path, bytes: printed.bytes})
    papers.push({path: paper.path, pages: printed.pages, sha256: await sha256Of(printed.bytes)})
  }
  made.push(record(papers))

  const isSound = problems.length === 0
  const sheets = await sheetsOf(inner, stitchedCover, job, paths, report)
  return {outputs: [...(isSound ? made : []), ...sheets.outputs], problems}
}

interface PartOptions {
  job: PrintJob & {press: PressOrder}
  size: Size
  bleed: number
  inks: 'black' | 'process'
  settings: PressSettings
  report: (key: string, values?: PrintProblem['values']) => void
}

/** Inks, boxes, marks and label of one file. */
async function finishPart(part: PdfFile, options: PartOptions): Promise<PdfFile> {
  const {job, size, bleed, inks, settings, report} = options
  const theme = readTheme(job.press.theme)
  for (const {page, kind, colour = ''} of await separate(part, inksOf(theme, inks), {untag: true}))
    report(`machine.press.ink.${kind}`, {page, colour})
  const problems = await pressFile(part, {
    title: job.title,
    contentDate: settings.contentDate,
    version: settings.version,
    trim: size,
    bleed,
    marks: job.press.marks,
    inks,
    ...(job.press.intent ? {intent: job.press.intent} : {}),
  })
  for (const problem of problems) {
    if (problem.kind === 'intent') report(`machine.press.intent.${problem.why}`)
    if (problem.kind === 'size') report('machine.press.size', {pages: problem.pages.join('、')})
  }
  return part
}

/** The text of every page, without running heads and page numbers. */
async function textOf(file: PdfFile, {body}: PressOrder): Promise<ShownText[][]> {
  const fonts: FontCache = new Map()
  const shown: ShownText[][] = []
  for (const page of pageNumbers(file)) {
    const trim = trimOf(file, page)
    const [top, bottom] = [trim.top - body.top * PT_PER_MM, trim.bottom + body.bottom * PT_PER_MM]
    shown.push(within(await shownText(file, page, fonts), {...trim, top, bottom}))
  }
  return shown
}

const trimOf = (file: PdfFile, page: number): Box => boxOf(file, page, 'TrimBox') ?? mediaBox(file, page)

/** First printed number between the covers. */
const FIRST = COVER_PAGES / 2 + 1

/** Holds every approved text against what the inner pages show. */
function textsIn(
  {texts, reading}: PressOrder,
  shown: readonly ShownText[][],
  numbers: ReadonlyMap<string, number>,
  report: PartOptions['report'],
): (ApprovedText & {page: number})[] {
  const at = (id: string, otherwise: number) => (numbers.get(id) ?? otherwise) - FIRST + 1
  const wanted = texts.map(({text, from, until}) => ({
    text,
    from: at(from, FIRST),
    to: at(until, FIRST + shown.length),
  }))
  const found = findTexts(wanted, shown, reading)
  return texts.flatMap((text, index) => {
    const page = found[index]
    if (page !== undefined) return [{...text, page: page + FIRST - 1}]
    report('machine.press.text', {guide: text.guide, unit: text.unit, text: shortened(text.text)})
    return []
  })
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

/** An inner page, and what of it is shown for comparing; boxes in its own points. */
interface ComparedPage {
  /** As it is printed. */
  number: number
  /** 1-based in the file. */
  index: number
  trim: Box
  first: Box | undefined
  last: Box | undefined
}

function linesOf(file: PdfFile, shown: readonly ShownText[][]): ComparedPage[] {
  return pageNumbers(file).map((page, index) => {
    const lines = outerLines(shown[index] ?? [], YI_FONT)
    const trim = trimOf(file, page)
    return {number: index + FIRST, index: index + 1, trim, first: lines?.first, last: lines?.last}
  })
}

function picturesOf(
  paper: PressPaper,
  places: ReadonlyMap<string, {page: number; left: number; top: number}>,
  pages: readonly ComparedPage[],
): PlacedPicture[] {
  return paper.pictures.flatMap(({id, page, shows, width}) => {
    const [on, source] = [places.get(id), pages[page - FIRST]]
    const clip = source?.[shows === 'page' ? 'trim' : shows]
    if (!on || !source || !clip) return []
    const place = {page: on.page, left: on.left + paper.margin.left, top: on.top + paper.margin.top}
    return [{on: place, of: source.index, clip, scale: (width * PT_PER_MM) / (clip.right - clip.left)}]
  })
}

const sizeOf = ({left, right, bottom, top}: Box): Paper => ({
  width: (right - left) / PT_PER_MM,
  height: (top - bottom) / PT_PER_MM,
})

/** Sheets for the office's own printer: the inner pages, and the cover on its own paper. */
async function sheetsOf(
  inner: PdfFile,
  cover: PdfFile,
  job: PrintJob & {press: PressOrder},
  paths: {sheets: string; coverSheets: string},
  report: (path: string) => PartOptions['report'],
): Promise<{outputs: Output[]}> {
  const {office, binding, caliper} = job.press
  const common = {sheet: office.sheet, duplex: office.duplex, endPages: 0, marks: true}
  const glued = binding === 'perfect'
  const sheets: [string, Imposed][] = [
    [
      paths.sheets,
      await impose(inner, {...common, ...(glued ? {signature: OFFICE_SIGNATURE} : {creep: {caliper}})}),
    ],
    [paths.coverSheets, await impose(cover, common)],
  ]
  const faults = sheets.flatMap(([path, {faults}]) => faults.map(fault => ({path, ...fault})))
  // One without the other cannot be bound.
  for (const {path, reason, values} of faults.slice(0, 1)) report(path)(`machine.impose.${reason}`, values)
  if (faults.length > 0) return {outputs: []}
  const outputs: Output[] = []
  for (const [path, imposed] of sheets)
    if ('file' in imposed) outputs.push({path, bytes: await writePdf(imposed.file)})
  return {outputs}
}

async function sha256Of(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)))
  return Array.from(hash, byte => byte.toString(16).padStart(2, '0')).join('')
}
