import {openBrowser} from '#edges/browser/printer.ts'
import {openFonts} from '#edges/fonts/index.ts'
import {loadHeadings} from '#edges/locales.ts'
import {packing} from '#edges/packing.ts'
import {openTemplates} from '#edges/templates.ts'
import {separate} from '#press/colour/separate.ts'
import {inksOf, readTheme} from '#press/colour/theme.ts'
import {finishFile} from '#press/finish.ts'
import {impose as imposeFile} from '#press/impose/impose.ts'
import {openPdf} from '#press/pdf-file.ts'
import {writePdf} from '#press/write-pdf.ts'
import {booklet} from '#publish/booklet/index.ts'
import {corpus} from './corpus.ts'
import {ready} from './input.ts'
import type {Measure} from './model.ts'
import {cpuOf, cpuRatio, sideBySide, wallOf} from './rounds.ts'

const GUIDES = 100
const LEAST_PAGES = 400
const ROUNDS = 9
const BAR = 0.5

/**
 * From the bytes of a print to sheets in black ink: opened, cropped, every colour turned into its ink, imposed in
 * signatures with creep and marks, written. Against one tagged and outlined print of the same HTML.
 */
export const impose: Measure = {
  name: 'impose',
  bar: 'impose + K-only, 400 pages ≤ half the CPU of one print of the same HTML',
  run: async () => {
    const {input} = await ready(corpus(GUIDES, loadHeadings()))
    const [job] = (await booklet.plan(input)).prints
    if (!job) throw new Error('no booklet was planned')
    const inks = inksOf(readTheme(openTemplates()('theme.css')), 'black')
    const bleed = job.bleed ?? 0
    const paper = {width: job.paper.width + 2 * bleed, height: job.paper.height + 2 * bleed}
    const html = job.html(undefined)
    const fonts = await openFonts({han: 'sans'})
    const printer = await openBrowser({fonts: await fonts.print(), pages: 1})
    try {
      const print = () => printer.print(html, {paper, tagged: true, outline: true})
      const printed = await print()
      let pages = 0
      const ours = async (): Promise<void> => {
        const file = await openPdf(printed, packing)
        finishFile(file, {
          title: job.title,
          lang: job.lang,
          contentDate: input.contentDate,
          version: input.toolVersion,
          papers: [job.paper],
          bleed,
        })
        const strangers = await separate(file, inks)
        if (strangers.length > 0) throw new Error(`page ${strangers[0]?.page} has a colour without ink`)
        const made = await imposeFile(file, {
          signature: 32,
          endPages: 2,
          sheet: 'A3',
          duplex: 'short-edge',
          creep: {caliper: 0.1},
          marks: true,
        })
        if (!('file' in made)) throw new Error(`not imposed: ${made.faults[0]?.reason}`)
        pages = made.sides.reduce((sum, side) => sum + side.pages.length, 0)
        await writePdf(made.file)
      }
      const costs = await sideBySide(ROUNDS, ours, print)
      if (pages < LEAST_PAGES) throw new Error(`only ${pages} pages were imposed`)
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
