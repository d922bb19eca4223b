import type {PressOrder, PrintJob} from '#publish/model.ts'
import {FIRST_INNER} from '#press/book/parts.ts'
import {inkPictures} from '#press/colour/pictures.ts'
import {separate} from '#press/colour/separate.ts'
import {inksOf, readTheme} from '#press/colour/theme.ts'
import {pressFile, type PressPages} from '#press/finished/press-file.ts'
import {pageNumbers, type Size} from '#press/pages.ts'
import type {PdfFile} from '#press/pdf-file.ts'
import {preflightPress, PRESS_RULES} from '#press/preflight/index.ts'
import type {ApprovedText} from '#press/preflight/model.ts'
import {gatheredByPage, namedPages} from '#press/preflight/named-pages.ts'
import {openPictureTools} from './pictures.ts'
import type {PrintProblem} from './print-jobs.ts'

/** Fonts a page may use; anything else came from somewhere it should not. */
const FONTS: ReadonlySet<string> = new Set(['HanyiHan-Regular', 'HanyiHan-Bold', 'HanyiYi-Regular'])
/** Most ink in one place that uncoated paper dries, in percent (ISO 12647-2). */
const MOST_INK = 300

export interface PartOptions {
  job: PrintJob & {press: PressOrder}
  path: string
  size: Size
  inks: 'black' | 'process'
  contentDate: string
  version: string
  /** Pages it must have, and what their number must be a multiple of. */
  pages: number
  multiple: number
  file: 'cover' | 'inner'
  /** A page with every character of a text, for lines beside the crop marks. */
  printText: (text: string) => Promise<PdfFile>
}

/** What is wrong with one file of a job, and what is only worth saying. */
export interface PartReport {
  problems: PrintProblem[]
  warnings: PrintProblem[]
  /** Rules it was held to. */
  rules: readonly string[]
}

/** A part made ready. */
export interface FinishedPart {
  /** With crop marks and a line beside them, where they are asked for. */
  file: PdfFile
  /** The same without: for sheets and pictures, which have marks of their own or none. */
  plain: PdfFile
  problems: PrintProblem[]
}

/** Turns a part of a print into ink, gives it its boxes, marks and label. The part itself is changed. */
export async function finishPart(part: PdfFile, options: PartOptions): Promise<FinishedPart> {
  const {job, inks} = options
  const problems: PrintProblem[] = []
  const report = reporter(options, problems)
  const theme = readTheme(job.press.theme)
  const printed = <T extends {page: number}>(one: T): T => ({...one, page: printedNumber(one.page, options)})
  const strange = await separate(part, inksOf(theme, inks), {untag: true})
  for (const {pages, kind, colour = ''} of gatheredByPage(strange.map(printed)))
    report(`preflight.${kind}`, {pages, colour})
  const {tools, close} = await openPictureTools(job.press.intent)
  try {
    const unread = (await inkPictures(part, inks, tools)).map(({page}) => printed({page}))
    for (const {pages} of gatheredByPage(unread)) report('preflight.picture', {pages})
  } finally {
    await close()
  }
  const plain = part.copy()
  problems.push(...(await box(part, options, job.press.marks)))
  if (!job.press.marks) return {file: part, plain: part, problems}
  await box(plain, options, false) // what is wrong with its boxes was told
  return {file: part, plain, problems}
}

async function box(file: PdfFile, options: PartOptions, marks: boolean): Promise<PrintProblem[]> {
  const {job, size, inks, contentDate, version} = options
  const problems: PrintProblem[] = []
  const report = reporter(options, problems)
  const made = await pressFile(file, {
    title: job.title,
    contentDate,
    version,
    trim: size,
    bleed: job.bleed ?? 0,
    marks,
    inks,
    ...(marks ? {slug: await slugOf(file, options)} : {}),
    ...(job.press.intent ? {intent: job.press.intent} : {}),
  })
  for (const problem of made) {
    if (problem.kind === 'intent') report(`preflight.intent.${problem.why}`)
    if (problem.kind === 'slug') report('preflight.slug', {characters: problem.characters})
    if (problem.kind === 'size') report('preflight.size', {pages: problem.pages.join('、')})
  }
  return problems
}

/** Holds a finished part to every rule of the press. */
export async function judgePart(
  part: PdfFile,
  options: PartOptions,
  approved: readonly ApprovedText[],
): Promise<PartReport> {
  const {job, size, inks, pages, multiple} = options
  const {findings} = await preflightPress(part, {
    trim: size,
    bleed: job.bleed ?? 0,
    inks,
    fonts: FONTS,
    pages,
    multiple,
    mostInk: MOST_INK,
    transparency: true,
    approved,
  })
  const [problems, warnings]: [PrintProblem[], PrintProblem[]] = [[], []]
  for (const {level, key, values, pages: on} of findings)
    reporter(options, level === 'error' ? problems : warnings)(key, {
      ...values,
      pages: namedPages(on.map(page => printedNumber(page, options))),
    })
  return {problems, warnings, rules: PRESS_RULES.map(({id}) => id)}
}

/** A page as the reader of the book finds it: between the covers by its printed number, for no press file is there yet. */
const printedNumber = (page: number, {file}: PartOptions): number =>
  file === 'inner' ? page + FIRST_INNER - 1 : page

const reporter =
  ({job, path}: PartOptions, list: PrintProblem[]) =>
  (key: string, values: PrintProblem['values'] = {}) =>
    void list.push({key, values: {title: job.title, path, ...values}})

/** A line beside every page: which book, which file, which page. */
async function slugOf(
  part: PdfFile,
  {job, file, printText}: PartOptions,
): Promise<PressPages['slug'] & object> {
  const count = pageNumbers(part).length
  const lines = Array.from({length: count}, (_, index) => job.press.slug(file, index + 1, count))
  return {lines, print: await printText(lines.join(''))}
}
