import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {cacheFolderOf} from '#edges/cache.ts'
import {findBrowsers} from '#edges/browser/find.ts'
import {launch, type Running} from '#edges/browser/launch.ts'
import {openBrowser, withDefaults} from '#edges/browser/printer.ts'
import {openFonts} from '#edges/fonts/index.ts'
import {printInks} from '#edges/theme.ts'
import {sourcesOf} from '#edges/fonts/sources.ts'
import {loadHeadings} from '#edges/locales.ts'
import {printJobs} from '#edges/print-jobs.ts'
import type {PrintJob} from '#publish/model.ts'
import {sheet} from '#publish/sheet/index.ts'
import {corpus} from './corpus.ts'
import {ready} from './input.ts'
import type {Measure} from './model.ts'
import {costOf, cpuOf, wallOf, type Cost} from './rounds.ts'

const DOCUMENTS = 200
const ROUNDS = 5
/** The naive loop takes some ten times as long, so it prints a part and both are counted by the document. */
const NAIVE = 40
const BAR = 6

/** 200 counter sheets, one PDF a guide, through the warm browser with two pages, against the loop everybody writes first. */
export const singles: Measure = {
  name: 'singles',
  bar: '200 single PDFs ≥ 6 × the naive loop',
  run: async () => {
    const {input, covered} = await ready(corpus(DOCUMENTS, loadHeadings()))
    const jobs = (await sheet.plan(input)).prints.filter(({id, path}) => path === `sheet/${id}.pdf`)
    if (jobs.length !== DOCUMENTS) throw new Error(`${jobs.length} sheets planned, expected ${DOCUMENTS}`)
    const fonts = await (await openFonts({han: 'sans'})).print()
    const folder = await mkdtemp(join(tmpdir(), 'hanyi-bench-'))
    const printer = await openBrowser({fonts, pages: 2})
    // The same binary with the same switches, in a process of its own so that its memory and pages are its own.
    const [candidate] = await findBrowsers(undefined, cacheFolderOf(process.env), process.env)
    if (!candidate) throw new Error('no browser')
    if (candidate.executable !== printer.browser.executable) throw new Error('two different browsers')
    const naive = await launch(candidate, fonts)
    try {
      const files = await naiveFiles(folder, jobs.slice(0, NAIVE))
      const settings = {
        contentDate: input.contentDate,
        version: input.toolVersion,
        jobs: 2,
        covered,
        inks: printInks(),
      }
      const warm = async (from: number, to: number): Promise<void> => {
        for await (const {problems, path} of printJobs(jobs.slice(from, to), printer, settings)) {
          if (problems.length > 0) throw new Error(`${path}: ${problems[0]?.key}`)
        }
      }
      await warm(0, 4)
      await naiveLoop(naive, files.slice(0, 1))
      const ours: Cost[] = []
      const theirs: Cost[] = []
      for (let round = 0; round < ROUNDS; round++) {
        const part = (size: number, n = round): number => (n * size) / ROUNDS
        ours.push(
          each(await costOf(() => warm(part(DOCUMENTS), part(DOCUMENTS, round + 1))), DOCUMENTS / ROUNDS),
        )
        const some = files.slice(part(NAIVE), part(NAIVE, round + 1))
        theirs.push(each(await costOf(() => naiveLoop(naive, some)), some.length))
      }
      const ratio = wallOf(theirs) / wallOf(ours)
      return [
        {
          what: `${DOCUMENTS} sheets, ${(1 / wallOf(ours)).toFixed(1)} a second; naive ${NAIVE}, ${(1 / wallOf(theirs)).toFixed(1)} a second; CPU a document`,
          value: `${ratio.toFixed(1)} ×`,
          bar: `≥ ${BAR} ×`,
          within: ratio >= BAR,
          ours: cpuOf(ours),
          theirs: cpuOf(theirs),
        },
      ]
    } finally {
      await Promise.all([printer.close(), naive.stop()])
      await rm(folder, {recursive: true, force: true})
    }
  },
}

const each = ({wall, cpu}: Cost, documents: number): Cost => ({
  wall: wall / documents,
  cpu: cpu === undefined ? undefined : cpu / documents,
})

/** Each document as a page that brings whole fonts by `@font-face`, as web pages do. */
async function naiveFiles(
  folder: string,
  jobs: readonly PrintJob[],
): Promise<{url: string; job: PrintJob}[]> {
  const faces = await Promise.all(
    sourcesOf('sans').map(async ({script, weight, package: name, path}) => {
      const from = join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), path)
      const file = `${script}-${weight}.ttf`
      await writeFile(join(folder, file), await readFile(from))
      const family = script === 'yi' ? 'Hanyi Yi' : 'Hanyi Han'
      return `@font-face{font-family:'${family}';font-weight:${weight};src:url(${file}) format('truetype')}`
    }),
  )
  return Promise.all(
    jobs.map(async (job, n) => {
      const html = withDefaults(job.html(undefined), job.paper)
      const file = join(folder, `${n}.html`)
      await writeFile(file, html.replace('</head>', `<style>${faces.join('')}</style></head>`))
      return {url: pathToFileURL(file).href, job}
    }),
  )
}

/** One document after the other: a new page, `goto`, wait for `load` (`networkidle0` would add 0.9 s each), print, close. */
async function naiveLoop(running: Running, files: readonly {url: string; job: PrintJob}[]): Promise<void> {
  for (const {url, job} of files) {
    const page = await running.browser.newPage()
    await page.goto(url, {waitUntil: 'load'})
    const {width, height} = job.paper
    const size = {width: `${width}mm`, height: `${height}mm`, preferCSSPageSize: true}
    await page.pdf({...size, printBackground: true, tagged: true, outline: true})
    await page.close()
  }
}
