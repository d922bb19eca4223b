import {openBrowser} from '#edges/browser/printer.ts'
import {openFonts} from '#edges/fonts/index.ts'
import {loadHeadings} from '#edges/locales.ts'
import {printJobs} from '#edges/print-jobs.ts'
import {booklet} from '#publish/booklet/index.ts'
import type {PageNumbers} from '#publish/model.ts'
import {corpus} from './corpus.ts'
import {ready} from './input.ts'
import type {Measure} from './model.ts'
import {cpuOf, cpuRatio, sideBySide, wallOf} from './rounds.ts'

/** As many guides as make about 400 pages. */
const GUIDES = 100
const LEAST_PAGES = 400
const ROUNDS = 5
const BAR = 1.6

/**
 * A booklet with true page numbers in its contents, finished and looked through as a build does it, against one tagged
 * and outlined print of the HTML it ends with, in the same warm browser.
 */
export const book: Measure = {
  name: 'book',
  bar: '400-page booklet ≤ 1.6 × one tagged, outlined print of the same HTML',
  run: async () => {
    const {input, covered} = await ready(corpus(GUIDES, loadHeadings()))
    const [planned] = (await booklet.plan(input)).prints
    if (!planned) throw new Error('no booklet was planned')
    // What the press makes of the print has a bar of its own.
    const {press: _, ...job} = planned
    const fonts = await openFonts({han: 'sans'})
    const printer = await openBrowser({fonts: await fonts.print(), pages: 1})
    try {
      const settings = {contentDate: input.contentDate, version: input.toolVersion, jobs: 1, covered}
      let pages = 0
      let numbers: PageNumbers | undefined
      const ours = async (): Promise<void> => {
        for await (const printed of printJobs([job], printer, settings)) {
          if (printed.problems.length > 0)
            throw new Error(`the booklet has a fault: ${printed.problems[0]?.key}`)
          pages = printed.pages
          numbers = printed.numbers
        }
      }
      let html: string | undefined
      const theirs = async (): Promise<void> => {
        html ??= job.html(numbers)
        await printer.print(html, {paper: job.paper, tagged: true, outline: true})
      }
      const costs = await sideBySide(ROUNDS, ours, theirs)
      if (pages < LEAST_PAGES) throw new Error(`the booklet has only ${pages} pages`)
      const {ratio, by} = cpuRatio(costs)
      return [
        {
          what: `${pages} pages, ${by}; ${wallOf(costs.ours).toFixed(2)} s against ${wallOf(costs.theirs).toFixed(2)} s on the clock`,
          value: `${ratio.toFixed(2)} ×`,
          bar: `≤ ${BAR} ×`,
          within: ratio <= BAR,
          ours: cpuOf(costs.ours),
          theirs: cpuOf(costs.theirs),
        },
      ]
    } finally {
      await printer.close()
    }
  },
}
