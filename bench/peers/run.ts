import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {PDFDocument} from '@cantoo/pdf-lib'
import {openBrowser, type Printer} from '#edges/browser/printer.ts'
import {findBrowsers} from '#edges/browser/find.ts'
import {cacheFolderOf} from '#edges/cache.ts'
import {openFonts} from '#edges/fonts/index.ts'
import {loadHeadings} from '#edges/locales.ts'
import {packing} from '#edges/packing.ts'
import {printJobs, type PrintSettings} from '#edges/print-jobs.ts'
import {impose} from '#press/impose/impose.ts'
import {openPdf} from '#press/pdf-file.ts'
import {writePdf} from '#press/write-pdf.ts'
import {booklet} from '#publish/booklet/index.ts'
import type {PrintJob} from '#publish/model.ts'
import {corpus} from '../corpus.ts'
import {ready} from '../input.ts'
import type {Row} from '../model.ts'
import {costOf, median} from '../rounds.ts'
import {drawTable} from '../table.ts'
import {bookletimposer, browserScript, vivliostyle} from './install.ts'
import {programCost} from './program-cost.ts'

// npm run bench:peers: hanyi beside the programs people would take instead. Slow (minutes), so apart from the other
// measures. It installs them outside the project; one that cannot be installed is named and left out.

/** Guides of a short and a long book: about 45 and 420 pages, as the bar asks. What starting costs is in both, and falls out. */
const GUIDES = {short: 9, long: 100} as const
/** As many as make some 210 pages: bookletimposer is as slow by the page at 400. */
const IMPOSED = 50
const VIVLIOSTYLE_BAR = 30
const BOOKLETIMPOSER_BAR = 5
const ROUNDS = 3

const folder = await mkdtemp(join(tmpdir(), 'hanyi-bench-'))
const fonts = await openFonts({han: 'sans'})
const printFonts = await fonts.print()
const printer = await openBrowser({fonts: printFonts, pages: 1})
try {
  const rows = [...(await besideVivliostyle(printer)), ...(await besideBookletimposer())]
  console.log(drawTable(rows.map(row => ({...row, name: 'peers', peak: undefined}))))
} finally {
  await printer.close()
  await rm(folder, {recursive: true, force: true})
}

/** A booklet of the corpus as a job, with what its prints need. */
async function bookOf(guides: number): Promise<{job: PrintJob; settings: PrintSettings}> {
  const {input, covered} = await ready(corpus(guides, loadHeadings()))
  const [planned] = (await booklet.plan(input)).prints
  if (!planned) throw new Error('no booklet was planned')
  const {press: _, ...job} = planned // made of the print, and measured by itself
  return {
    job,
    settings: {contentDate: input.contentDate, version: input.toolVersion, jobs: 1, covered},
  }
}

async function print({job, settings}: Awaited<ReturnType<typeof bookOf>>) {
  for await (const printed of printJobs([job], printer, settings)) {
    if (printed.problems.length > 0) throw new Error(`the booklet has a fault: ${printed.problems[0]?.key}`)
    return printed
  }
  throw new Error('nothing was printed')
}

/**
 * CPU a page that a longer book takes more than a short one, both sides drawing the same HTML: hanyi in every pass for its
 * page numbers, finishing and looking through included.
 */
async function besideVivliostyle({browser}: Printer): Promise<Row[]> {
  const [candidate] = await findBrowsers(browser.executable, cacheFolderOf(process.env), process.env)
  const shipped = await findBrowsers(undefined, cacheFolderOf(process.env), process.env)
  const libraries = shipped.find(({executable}) => executable === browser.executable)?.libraries
  const script = await browserScript({
    executable: candidate?.executable ?? browser.executable,
    libraries,
    fonts: printFonts.config,
  })
  const {peer, missing} = await vivliostyle(script)
  if (!peer) return [notThere('Vivliostyle CLI', missing)]
  const ours: {pages: number; cpu: number}[] = []
  const theirs: {pages: number; cpu: number}[] = []
  for (const guides of [GUIDES.short, GUIDES.long]) {
    const book = await bookOf(guides)
    const {numbers} = await print(book) // fills the caches, and tells the page numbers for the other side
    const costs: number[] = []
    let pages = 0
    for (let round = 0; round < ROUNDS; round++) {
      const {cpu, wall} = await costOf(async () => (pages = (await print(book)).pages))
      costs.push(cpu ?? wall)
    }
    ours.push({pages, cpu: median(costs)})
    const [from, to] = [join(folder, `${guides}.html`), join(folder, `${guides}.pdf`)]
    await writeFile(from, book.job.html(numbers))
    const cpu = await programCost(peer, ['--single-doc', '-t', '3600', '-o', to, from])
    const made = await PDFDocument.load(await readFile(to), {updateMetadata: false})
    theirs.push({pages: made.getPageCount(), cpu})
  }
  const [us, them] = [perPage(ours), perPage(theirs)]
  const count = (side: typeof ours) => side.map(({pages}) => pages).join(' and ')
  return [
    {
      what: `Vivliostyle CLI: ${count(theirs)} pages, ${millis(them)} CPU a page; hanyi ${count(ours)} pages, ${millis(us)}`,
      value: `${(them / us).toFixed(0)} ×`,
      bar: `≥ ${VIVLIOSTYLE_BAR} ×`,
      within: them / us >= VIVLIOSTYLE_BAR,
      ours: ours.at(-1)?.cpu,
      theirs: theirs.at(-1)?.cpu,
    },
  ]
}

/** From a finished PDF to sheets: order alone on their side, also creep, marks and boxes on ours. */
async function besideBookletimposer(): Promise<Row[]> {
  const {peer, missing} = await bookletimposer()
  if (!peer) return [notThere('bookletimposer', missing)]
  const {bytes, pages} = await print(await bookOf(IMPOSED))
  const [from, to] = [join(folder, 'read.pdf'), join(folder, 'imposed.pdf')]
  await writeFile(from, bytes)
  const costs: number[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    const {cpu, wall} = await costOf(async () => {
      const made = await impose(await openPdf(bytes, packing), {
        signature: 32,
        endPages: 2,
        sheet: 'A3',
        duplex: 'short-edge',
        creep: {caliper: 0.1},
        marks: true,
      })
      if (!('file' in made)) throw new Error(`not imposed: ${made.faults[0]?.reason}`)
      await writePdf(made.file)
    })
    if (round > 0) costs.push(cpu ?? wall)
  }
  const ours = median(costs)
  const theirs = await programCost(peer, ['-f', 'A3', '-o', to, from])
  const sheets = (await PDFDocument.load(await readFile(to), {updateMetadata: false})).getPageCount()
  if (sheets !== Math.ceil(pages / 4) * 2)
    throw new Error(`bookletimposer made ${sheets} sides of ${pages} pages`)
  return [
    {
      what: `bookletimposer: ${pages} pages, ${millis(theirs / pages)} CPU a page; hanyi ${millis(ours / pages)}`,
      value: `${(theirs / ours).toFixed(0)} ×`,
      bar: `≥ ${BOOKLETIMPOSER_BAR} ×`,
      within: theirs / ours >= BOOKLETIMPOSER_BAR,
      ours,
      theirs,
    },
  ]
}

/** CPU seconds of one page more. */
function perPage([short, long]: readonly {pages: number; cpu: number}[]): number {
  if (!short || !long || long.pages <= short.pages)
    throw new Error('two books of different length are needed')
  return (long.cpu - short.cpu) / (long.pages - short.pages)
}

function millis(seconds: number): string {
  return `${(seconds * 1000).toFixed(1)} ms`
}

function notThere(name: string, why: string): Row {
  return {what: `${name} could not be installed: ${why}`, value: '–', bar: '', within: undefined}
}
