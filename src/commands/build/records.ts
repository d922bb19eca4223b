import type {EditionRecord} from '../../guide/ledger/edition-record.ts'
import type {FormatId} from '../../guide/schema/settings-file.ts'
import {bookOf} from '../../publish/booklet/index.ts'
import {editionOf} from '../../publish/booklet/press/edition.ts'
import {sortOut} from '../../publish/edition/sort-out.ts'
import {plain} from '../../publish/edition/edition.ts'
import {recordedGuide} from '../../publish/edition/record.ts'
import type {FormatInput} from '../../publish/model.ts'
import {contentVersion} from '../../publish/kiosk/meta.ts'

/** What is handed out or put up, so that somebody has to find it again; of each guide one product. */
const OF_ONE_GUIDE: readonly FormatId[] = ['sheet', 'leaflet', 'poster']

/** Name of a record in the output folder: one a product, the newest build's. */
export const recordPath = (product: string): string => `editions/${product.replaceAll('/', '-')}.json`

/**
 * What each product of a release holds.
 * @param made format and id of everything that was made
 */
export function editionRecords(
  made: readonly {format: FormatId; id: string}[],
  input: FormatInput,
): EditionRecord[] {
  const {workspace, editions, contentDate} = input
  const has = (format: FormatId, id: string) => made.some(one => one.format === format && one.id === id)
  const single = OF_ONE_GUIDE.flatMap(format =>
    editions
      .filter(({guide}) => has(format, guide.id))
      .map((edition): EditionRecord => ({
        v: 1,
        product: `${format}/${edition.guide.id}`,
        title: plain(edition.title.han),
        version: `${edition.guide.facts.version}-${edition.code}`,
        contentDate,
        guides: [recordedGuide(edition, input)],
      })),
  )
  const inBooks = sortOut(input, 'booklet', 'hold').shown
  const books = workspace.booklets
    .filter(({id}) => has('booklet', id))
    .map(booklet => editionOf(bookOf(booklet, inBooks, input)))
  const kiosk: EditionRecord[] = has('kiosk', 'kiosk')
    ? [
        {
          v: 1,
          product: 'kiosk',
          title: input.words.han('cli.format.kiosk'),
          version: contentVersion(contentDate, workspace.settings.kiosk.counter),
          contentDate,
          guides: sortOut(input, 'kiosk', 'han').shown.map(edition => recordedGuide(edition, input)),
        },
      ]
    : []
  return [...single, ...books, ...kiosk]
}
