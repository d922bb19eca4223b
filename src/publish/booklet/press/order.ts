import {sheetsFor, type SheetName} from '#press/impose/paper.ts'
import {OFFICE_SHEETS} from '#guide/schema/press-settings.ts'
import type {PressOrder} from '../../model.ts'
import {hasSpine} from '../book.ts'
import type {Book} from '../model.ts'
import {jobRecord} from './job-record.ts'
import {jobSheet} from './job-sheet.ts'
import {quotation} from './quotation.ts'
import {caliperOf, pressSettingsOf} from './settings.ts'
import {approvedTexts} from './texts.ts'

const READINGS = {stacked: 'pages', columns: 'columns', facing: 'spreads'} as const

/** A mark at the end of a line may stand a little beyond it, in mm. */
const HANGING = 2

/** How this book is made ready for the press. */
export function pressOrderOf(book: Book): PressOrder {
  const {booklet, geometry, input} = book
  const settings = pressSettingsOf(book)
  const folder = `booklet/${booklet.id}`
  const {intent} = input.workspace.settings.pdf
  return {
    folder,
    binding: hasSpine(book) ? 'perfect' : 'saddle',
    caliper: caliperOf(settings).mm,
    inks: {
      cover: settings.ink?.cover === '1+0' ? 'black' : 'process',
      inner: settings.ink?.inner === '4+4' ? 'process' : 'black',
    },
    theme: input.template('theme.css'),
    marks: settings.marks ?? false,
    // A profile that was named and is not there is one that cannot be read, never none.
    intent: intent === undefined ? undefined : (input.workspace.files.get(intent) ?? new Uint8Array()),
    office: {
      sheet: settings.office_sheet ?? officeSheet(geometry.paper),
      duplex: settings.duplex === '长边' ? 'long-edge' : 'short-edge',
    },
    body: {
      top: geometry.top,
      bottom: geometry.bottom,
      side: Math.min(geometry.inner, geometry.outer) - HANGING,
    },
    reading: READINGS[geometry.layout],
    slug: (file, page, pages) =>
      input.words.han('press.slug', {
        title: booklet.title.zh,
        part: input.words.han(`press.part.${file}`),
        page,
        pages,
        date: input.contentDate,
      }),
    texts: approvedTexts(book),
    papers: made => ({
      prints: [
        jobSheet(book, made, `${folder}/交印厂/03印刷说明.pdf`),
        quotation(book, made, `${folder}/交印厂/询价单.pdf`),
      ],
      record: papers => jobRecord(book, made, papers, `${folder}/交印厂/job.json`),
    }),
  }
}

/** The smallest sheet of an office's printer that two pages find room on; the largest when they do on none. */
function officeSheet(paper: {width: number; height: number}): SheetName {
  const fitting = sheetsFor(paper)
  return OFFICE_SHEETS.find(sheet => fitting.includes(sheet)) ?? 'A3'
}
