import pLimit from 'p-limit'
import type {Output, PageNumbers, PrintFault, PrintJob, Spots} from '#publish/model.ts'
import {dropSpine} from '#press/book/parts.ts'
import type {Inks} from '#press/colour/inks.ts'
import {inksOf, readTheme} from '#press/colour/theme.ts'
import {separate} from '#press/colour/separate.ts'
import {spotsOf} from '#press/destinations.ts'
import {arrangeFacing} from '#press/facing.ts'
import {finishFile} from '#press/finish.ts'
import {openPdf, type PdfFile} from '#press/pdf-file.ts'
import {placePictures} from '#press/place-pictures.ts'
import {gatheredByPage} from '#press/preflight/named-pages.ts'
import {preflightFile, type Preflight} from '#press/preflight.ts'
import {UnreadablePdf} from '#press/syntax.ts'
import {writePdf} from '#press/write-pdf.ts'
import type {Printer} from './browser/printer.ts'
import {MachineFault} from './fault.ts'
import {packing} from './packing.ts'
import {pressJob, type Pressed, type PrintPaper} from './press-job.ts'
import {areMany, layOutPieces, printPieces, type PrintedPieces} from './print-pieces.ts'

/** Something wrong with a finished PDF: a key of `locales/<tag>/machine.json`, or one the job's own judge gave. */
export type PrintProblem = PrintFault

/** One printed job. `bytes` are fit to be handed out when there are no problems. */
export interface Printed<J extends PrintJob> {
  job: J
  path: string
  bytes: Uint8Array
  pages: number
  /** Where each linked id ended up, 1-based; known for numbered jobs. */
  numbers: PageNumbers | undefined
  /** `machine.print.too-long`, `.type3`, `.font`, `.glyph`, `.restless`. */
  problems: PrintProblem[]
  /** What else was made of the same print for the press; its problems hold back its own files alone. */
  press?: {outputs: Output[]; problems: PrintProblem[]}
}

export interface PrintSettings {
  /** `2026-11-23`: the only date in the files. */
  contentDate: string
  /** Version of hanyi. */
  version: string
  /** Jobs at a time; changes nothing in the outputs. */
  jobs: number
  /** What the colours of a paper are printed with; a book that is read on a screen keeps its own. */
  inks?: Inks
  /** Coverage of the fonts (`openFonts`); with it, pages that cannot lack a glyph are not searched for one. */
  covered?: (codePoint: number) => boolean
}

/** Fonts a page may use; anything else came from somewhere it should not. */
const FONTS: ReadonlySet<string> = new Set(['HanyiHan-Regular', 'HanyiHan-Bold', 'HanyiYi-Regular'])

/** Prints until page numbers stand still: the first print finds them, the second shows them, more are rare. */
const MOST_PRINTS = 6

/**
 * Prints jobs and finishes their PDFs. Results come in the order of the jobs, and have the same bytes at any number of
 * jobs at a time.
 * @param jobs what to print
 * @param printer see `openBrowser`
 * @throws MachineFault when the browser fails
 */
export async function* printJobs<J extends PrintJob>(
  jobs: readonly J[],
  printer: Printer,
  settings: PrintSettings,
): AsyncGenerator<Printed<J>> {
  const limit = pLimit(settings.jobs)
  const running = jobs.map(job => limit(() => printJob(job, printer, settings)))
  // A failure is thrown where its job's turn comes; meanwhile the others' must not count as unhandled.
  for (const one of running) one.catch(() => limit.clearQueue())
  for (const one of running) yield await one
}

/** Prints one job, in as many passes as its page numbers need. */
async function printJob<J extends PrintJob>(
  job: J,
  printer: Printer,
  settings: PrintSettings,
): Promise<Printed<J>> {
  try {
    const {file, html, numbers, spots, still} = await (job.numbered
      ? printNumbered(job, printer)
      : printOnce(job, printer))
    // Paper that an office or a shop prints as it is: text in black ink alone, tags and links as they are.
    const strange = settings.inks && job.bleed === undefined ? await separate(file, settings.inks) : []
    const uncropped = job.press ? file.copy() : undefined
    if (job.spine) dropSpine(file)
    finishFile(file, {
      title: job.title,
      lang: job.lang,
      contentDate: settings.contentDate,
      version: settings.version,
      papers: [job.slug ? larger(job.paper, job.slug.around) : job.paper],
      bleed: job.bleed ?? 0,
      ...(job.slug ? {trim: {...job.paper, bleed: job.slug.bleed}} : {}),
    })
    const found = await preflightFile(file, {glyphs: mayLackGlyphs(html, settings.covered)})
    const bytes = await writePdf(file)
    const problems = problemsOf(job, found, spots, still)
    for (const {pages, kind, colour = ''} of gatheredByPage(strange))
      problems.push({key: `preflight.${kind}`, values: {title: job.title, path: job.path, pages, colour}})
    const pressed =
      uncropped && problems.length === 0 ? await press(job, uncropped, numbers, printer, settings) : undefined
    return {
      job,
      path: job.path,
      bytes,
      pages: found.pages,
      numbers,
      problems,
      ...(pressed ? {press: pressed} : {}),
    }
  } catch (error) {
    if (!(error instanceof UnreadablePdf)) throw error
    throw new MachineFault('machine.print.unreadable', {title: job.title, path: job.path}, error)
  }
}

/** Makes the files for the press out of the print that was just read. */
async function press(
  job: PrintJob,
  file: PdfFile,
  numbers: PageNumbers | undefined,
  printer: Printer,
  settings: PrintSettings,
): Promise<Pressed | undefined> {
  const order = job.press
  if (!order) return undefined
  const inks = inksOf(readTheme(order.theme), 'process')
  const printPaper: PrintPaper = async (paper, pictures) => {
    const {file: sheet, html, spots} = await print(paper, printer)
    for (const {part, from, of} of pictures) await placePictures(sheet, from, of(spots), part)
    await separate(sheet, inks)
    finishFile(sheet, {
      title: paper.title,
      lang: paper.lang,
      contentDate: settings.contentDate,
      version: settings.version,
      papers: [paper.paper],
    })
    const found = await preflightFile(sheet, {glyphs: mayLackGlyphs(html, settings.covered)})
    return {bytes: await writePdf(sheet), pages: found.pages, problems: problemsOf(paper, found, spots, true)}
  }
  const printText = async (text: string) => {
    const characters = [...new Set(text)].join('')
    const html = `<!doctype html><html lang="zh-Hans"><body><p>${characters.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p></body></html>`
    return openPdf(await printer.print(html, {paper: job.paper, tagged: false, outline: false}))
  }
  return pressJob({...job, press: order}, file, numbers ?? new Map(), settings, {printPaper, printText})
}

/** The last print, taken apart and with its pages in their final order. */
interface Print {
  file: PdfFile
  html: string
  numbers: PageNumbers | undefined
  spots: Spots
  /** False when every print moved what the one before had numbered. */
  still: boolean
}

const printOnce = async (job: PrintJob, printer: Printer): Promise<Print> => ({
  ...(await print(job, printer)),
  numbers: undefined,
  still: true,
})

/** The first print only tells where things fall, so nothing is drawn: less than half the cost, and nothing moves. */
async function printNumbered(job: PrintJob, printer: Printer): Promise<Print> {
  let {spots, pieces} = await layOut(job, printer)
  for (let pass = 2; ; pass++) {
    const printed = await print(job, printer, spots, pieces)
    const numbers = pagesOf(spots)
    const still = isSame(numbers, pagesOf(printed.spots))
    if (still || pass === MOST_PRINTS) return {...printed, numbers, still}
    ;({spots, pieces} = printed)
  }
}

/** Where things fall, before any page number is known; and the pieces that show none, which are printed for good. */
async function layOut(job: PrintJob, printer: Printer): Promise<{spots: Spots; pieces: PrintedPieces}> {
  if (!job.pieces)
    return {spots: spotsOf(await printHtml(job.html(undefined), job, printer, true)), pieces: []}
  const {spots, printed} = await layOutPieces(job.pieces, (html, layoutOnly) =>
    printHtml(html, job, printer, layoutOnly),
  )
  return {spots, pieces: printed}
}

const pagesOf = (spots: Spots): PageNumbers => new Map([...spots].map(([id, {page}]) => [id, page]))

/**
 * Could the page hold a character without a glyph? Looking through what was drawn is sure but costs a fifth of the
 * printing, so it is done only when some character of the source, markup included, is not in the fonts, or when
 * characters are written as escapes.
 */
export function mayLackGlyphs(html: string, covered: PrintSettings['covered']): boolean {
  if (!covered || /&(?!(?:amp|lt|gt|quot|apos|nbsp);)|\\[0-9a-f]/i.test(html)) return true
  for (const character of new Set(html)) {
    if (!/[\n\r\t]/.test(character) && !covered(character.codePointAt(0) ?? 0)) return true
  }
  return false
}

/** Single pages have the job's paper; a document to be halved gives its double pages their size by a named `@page`. */
async function print(
  job: PrintJob,
  printer: Printer,
  before?: Spots,
  done: PrintedPieces = [],
): Promise<{file: PdfFile; html: string; spots: Spots; pieces: PrintedPieces}> {
  const numbers = before && pagesOf(before)
  if (job.pieces) {
    const {file, html, printed} = await printPieces(job.pieces, numbers, done, one =>
      printHtml(one, job, printer, false),
    )
    return {file, html, spots: spotsOf(file), pieces: printed}
  }
  const html = job.html(numbers, before)
  const file = await printHtml(html, job, printer, false)
  return {file, html, spots: spotsOf(file), pieces: []}
}

async function printHtml(
  html: string,
  job: PrintJob,
  printer: Printer,
  layoutOnly: boolean,
): Promise<PdfFile> {
  const {bleed = 0, slug} = job
  const options = {
    paper: larger(job.paper, slug?.around ?? bleed),
    tagged: !layoutOnly,
    outline: !layoutOnly,
    layoutOnly,
    lastOfPage: job.pieces !== undefined && areMany(job.pieces),
  }
  const file = await openPdf(await printer.print(html, options), packing)
  if (job.arrange === 'facing') arrangeFacing(file, job.paper, bleed)
  return file
}

const larger = ({width, height}: PrintJob['paper'], by: number): PrintJob['paper'] => ({
  width: width + 2 * by,
  height: height + 2 * by,
})

const isSame = (a: PageNumbers, b: PageNumbers): boolean =>
  a.size === b.size && [...a].every(([id, page]) => b.get(id) === page)

function problemsOf(job: PrintJob, found: Preflight, spots: Spots, still: boolean): PrintProblem[] {
  const problems: PrintProblem[] = []
  const report = (key: string, values: PrintProblem['values']) =>
    problems.push({key: `machine.print.${key}`, values: {title: job.title, path: job.path, ...values}})
  if (!still) report('restless', {})
  // Nothing else is worth saying of a page that did not come to rest.
  else problems.push(...(job.judge?.(spots) ?? []))
  if (job.maxPages !== undefined && found.pages > job.maxPages) {
    report('too-long', {pages: found.pages, most: job.maxPages})
  }
  if (found.type3 > 0) report('type3', {fonts: found.type3})
  const strangers = found.fonts.filter(
    ({name, type, embedded}) => type !== 'Type3' && !(FONTS.has(name) && embedded),
  )
  if (strangers.length > 0) report('font', {fonts: strangers.map(({name}) => name).join('、')})
  if (found.missingGlyphs.length > 0) report('glyph', {pages: found.missingGlyphs.join('、')})
  return problems
}
