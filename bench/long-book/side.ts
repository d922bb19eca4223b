import {openBrowser} from '#edges/browser/printer.ts'
import {openFonts} from '#edges/fonts/index.ts'
import {loadHeadings} from '#edges/locales.ts'
import {printJobs} from '#edges/print-jobs.ts'
import {booklet} from '#publish/booklet/index.ts'
import {corpus} from '../corpus.ts'
import {ready} from '../input.ts'
import {costOf} from '../rounds.ts'

// One book of bench/long-book.ts, in a process of its own: printed with true page numbers, finished, looked through.
const guides = Number(process.argv[2])
const {input, covered} = await ready(corpus(guides, loadHeadings()))
const [planned] = (await booklet.plan(input)).prints
if (!planned) throw new Error('no booklet was planned')
// What the press makes of the print has a bar of its own.
const {press: _, ...job} = planned
const fonts = await openFonts({han: 'sans'})
const printer = await openBrowser({fonts: await fonts.print(), pages: 1})
const settings = {contentDate: input.contentDate, version: input.toolVersion, jobs: 1, covered}
let pages = 0
let bytes = 0
try {
  const cost = await costOf(async () => {
    for await (const printed of printJobs([job], printer, settings)) {
      if (printed.problems.length > 0) throw new Error(`the book has a fault: ${printed.problems[0]?.key}`)
      pages = printed.pages
      bytes = printed.bytes.length
    }
  })
  process.send?.({pages, bytes, pieces: job.pieces?.length ?? 1, ...cost})
} finally {
  await printer.close()
}
process.disconnect?.()
