import type {
  ApprovedText,
  Output,
  PressFile,
  PressMade,
  PressOrder,
  PressPaper,
  PrintJob,
} from '#publish/model.ts'
import {bookParts, COVER_PAGES, FIRST_INNER} from '#press/book/parts.ts'
import {wrapCover} from '#press/book/wrap.ts'
import {impose, type Imposed} from '#press/impose/impose.ts'
import {pageNumbers, PT_PER_MM, trimBox} from '#press/pages.ts'
import type {PdfFile} from '#press/pdf-file.ts'
import type {PlacedPicture} from '#press/place-pictures.ts'
import {findTexts} from '#press/text/find-texts.ts'
import {shownText, type FontCache, type ShownText} from '#press/text/shown-text.ts'
import {within} from '#press/text/yi-lines.ts'
import {writePdf} from '#press/write-pdf.ts'
import {coversOf, linesOf, picturesOf, sizeOf, type Places} from './compared-pages.ts'
import {finishPart, judgePart, type PartOptions} from './press-part.ts'
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

/** Prints a paper that goes with the job, and draws pictures of the pages of other files on it. */
export type PrintPaper = (
  paper: PressPaper,
  pictures: readonly {part: string; from: PdfFile; of: (places: Places) => PlacedPicture[]}[],
) => Promise<{bytes: Uint8Array; pages: number; problems: PrintProblem[]}>

/** What the job needs of the browser. */
export interface PressTools {
  printPaper: PrintPaper
  /** A page with every character of a text. */
  printText: (text: string) => Promise<PdfFile>
}

/** What could not be turned into ink. */
const UNINKED: ReadonlySet<string> = new Set(
  ['colour', 'gradient', 'space', 'inline-image', 'picture'].map(kind => `preflight.${kind}`),
)
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
  tools: PressTools,
): Promise<Pressed> {
  const {press: order, paper: trim, bleed = 0} = job
  const hasSpine = job.spine ?? false
  const parts = bookParts(file, hasSpine)
  const innerPages = pageNumbers(parts.inner).length
  const spine = hasSpine ? Math.round((innerPages / 2) * order.caliper * 10) / 10 : undefined

  const paths = {
    cover: `${order.folder}/交印厂/01封面.pdf`,
    inner: `${order.folder}/交印厂/02内页.pdf`,
    sheets: `${order.folder}/自印用-已拼版-勿再拼/imposed.pdf`,
    coverSheets: `${order.folder}/自印用-已拼版-勿再拼/封面.pdf`,
  }
  const common = {
    job,
    contentDate: settings.contentDate,
    version: settings.version,
    printText: tools.printText,
  }
  const innerOptions: PartOptions = {
    ...common,
    path: paths.inner,
    file: 'inner',
    size: trim,
    inks: order.inks.inner,
    pages: innerPages,
    multiple: order.binding === 'saddle' ? 4 : 2,
  }
  const coverOptions: PartOptions = {
    ...common,
    path: paths.cover,
    file: 'cover',
    size: trim,
    inks: order.inks.cover,
    pages: COVER_PAGES,
    multiple: 1,
  }
  // A cover for the shop goes around the spine in one piece; the office folds its own, in pages.
  const wrapped = spine === undefined ? undefined : await wrapCover(parts, trim, bleed, spine)
  const wrapOptions = {
    ...coverOptions,
    size: {width: 2 * trim.width + (spine ?? 0), height: trim.height},
    pages: 1,
  }
  const inner = await finishPart(parts.inner, innerOptions)
  const ofPages = await finishPart(parts.cover, coverOptions)
  const cover = wrapped ? await finishPart(wrapped, wrapOptions) : ofPages
  const problems = [...inner.problems, ...cover.problems]

  const shown = await textOf(inner.plain, order)
  const texts = placeTexts(order, shown, numbers)
  const approved = texts.map(({guide, unit, lang, text, page}) => ({
    place: `${guide} ${unit}`,
    lang,
    text,
    page,
  }))
  const reports = [
    await judgePart(inner.file, innerOptions, approved),
    await judgePart(cover.file, wrapped ? wrapOptions : coverOptions, []),
  ]
  // What had no ink is named by its colour; that it is still no ink says nothing new.
  const told = problems.some(({key}) => UNINKED.has(key))
  problems.push(
    ...reports
      .flatMap(({problems}) => problems)
      .filter(({key}) => !told || !key.startsWith('preflight.foreign-colour')),
  )
  const made: Output[] = []
  const files: PressFile[] = []
  for (const [path, part] of [
    [paths.cover, cover.file],
    [paths.inner, inner.file],
  ] as const) {
    const bytes = await writePdf(part)
    made.push({path, bytes})
    files.push({path, pages: pageNumbers(part).length, sha256: await sha256Of(bytes)})
  }
  const lines = linesOf(inner.plain, shown)
  const covers = coversOf(ofPages.plain)
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
    texts: texts.flatMap(text => (text.page === undefined ? [] : [{...text, page: text.page}])),
    rules: [...new Set(reports.flatMap(({rules}) => rules))],
    warnings: reports.flatMap(({warnings}) => warnings),
  }
  const {prints, record} = order.papers(result)
  const papers: PressFile[] = []
  for (const paper of prints) {
    const printed = await tools.printPaper(paper, [
      {part: 'Page', from: inner.plain, of: places => picturesOf(paper, places, lines, 'inner')},
      {part: 'Cover', from: ofPages.plain, of: places => picturesOf(paper, places, covers, 'cover')},
    ])
    problems.push(...printed.problems)
    made.push({path: paper.path, bytes: printed.bytes})
    papers.push({path: paper.path, pages: printed.pages, sha256: await sha256Of(printed.bytes)})
  }
  made.push(record(papers))

  const sheets = await sheetsOf(inner.plain, ofPages.plain, job, paths)
  return {
    outputs: [...(problems.length > 0 ? [] : made), ...sheets.outputs],
    problems: [...problems, ...sheets.problems],
  }
}

/** The text of every page, without running heads, page numbers and what stands in its margins. */
async function textOf(file: PdfFile, {body}: PressOrder): Promise<ShownText[][]> {
  const fonts: FontCache = new Map()
  const shown: ShownText[][] = []
  for (const page of pageNumbers(file)) {
    const trim = trimBox(file, page)
    const [top, bottom] = [trim.top - body.top * PT_PER_MM, trim.bottom + body.bottom * PT_PER_MM]
    const [left, right] = [trim.left + body.side * PT_PER_MM, trim.right - body.side * PT_PER_MM]
    shown.push(within(await shownText(file, page, fonts), {left, right, top, bottom}))
  }
  return shown
}

/** Finds every approved text in what the inner pages show: the printed number of its page. */
function placeTexts(
  {texts, reading}: PressOrder,
  shown: readonly ShownText[][],
  numbers: ReadonlyMap<string, number>,
): (ApprovedText & {page: number | undefined})[] {
  const at = (id: string, otherwise: number) => (numbers.get(id) ?? otherwise) - FIRST_INNER + 1
  const wanted = texts.map(({text, from, until}) => ({
    text,
    from: at(from, FIRST_INNER),
    to: at(until, FIRST_INNER + shown.length),
  }))
  const found = findTexts(wanted, shown, reading)
  return texts.map((text, index) => {
    const page = found[index]
    return {...text, page: page === undefined ? undefined : page + FIRST_INNER - 1}
  })
}

/** Sheets for the office's own printer: the inner pages, and the cover on its own paper. */
async function sheetsOf(
  inner: PdfFile,
  cover: PdfFile,
  job: PrintJob & {press: PressOrder},
  paths: {sheets: string; coverSheets: string},
): Promise<Pressed> {
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
  const problems = faults.slice(0, 1).map(({path, reason, values}) => ({
    key: `machine.impose.${reason}`,
    values: {title: job.title, path, ...values},
  }))
  if (problems.length > 0) return {outputs: [], problems}
  const outputs: Output[] = []
  for (const [path, imposed] of sheets)
    if ('file' in imposed) outputs.push({path, bytes: await writePdf(imposed.file)})
  return {outputs, problems}
}

async function sha256Of(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)))
  return Array.from(hash, byte => byte.toString(16).padStart(2, '0')).join('')
}
