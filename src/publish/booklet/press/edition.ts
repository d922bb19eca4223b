import type {EditionRecord} from '#guide/ledger/edition-record.ts'
import {codeOf, recordedGuide, versionOf} from '../../edition/record.ts'
import type {Book} from '../model.ts'

/** What this book holds, for whoever has to know it when a number changes. */
export function editionOf({booklet, chapters, input}: Book): EditionRecord {
  const guides = chapters.map(({edition}) => recordedGuide(edition, input))
  return {
    v: 1,
    product: `booklet/${booklet.id}`,
    title: booklet.title.zh,
    version: versionOf(input.contentDate, codeOf(booklet.title.zh, guides)),
    contentDate: input.contentDate,
    guides,
  }
}
