import type {County} from '../../guide/schema/county-file.ts'
import type {Words} from '../../locale/words.ts'
import type {Said} from '../../publish/correction/model.ts'

/** Words of reader.json for the names of facts (docs/format.md). */
const LABELS: Readonly<Record<string, string>> = {
  'time.legal': 'reader.fact.legal',
  'time.promise': 'reader.fact.promise',
  'time.from': 'reader.fact.from',
  fee: 'reader.element.fee',
  'phones.consult': 'reader.fact.consult',
  'phones.complain': 'reader.fact.complain',
  'county.phones.correction': 'reader.fact.correction',
  'county.phones.hotline': 'reader.fact.hotline',
  agency: 'reader.fact.agency',
  visits: 'reader.fact.visits',
  result: 'reader.fact.result',
  'document.title': 'reader.fact.document',
  'document.no': 'reader.fact.document.no',
  'document.date': 'reader.fact.document.date',
}
const OF_A_SITE: Readonly<Record<string, string>> = {
  name: 'reader.fact.place',
  address: 'reader.fact.address',
  phone: 'reader.fact.phone',
  hours: 'reader.fact.hours',
}

/** What a fact is called on paper: 咨询电话; of a place with the place's name. A number of a guide's own has no name. */
export function factLabel(name: string, county: County, words: Words): Said {
  const site = /^sites\.(.+)\.([a-z]+)$/.exec(name)
  const key = site ? OF_A_SITE[site[2] ?? ''] : LABELS[name]
  if (key === undefined) return {han: words.han('correction.value'), yi: undefined}
  const place = site ? county.sites[site[1] ?? '']?.name : undefined
  if (place === undefined) return {han: words.han(key), yi: words.yi(key)}
  return {han: `${place}　${words.han(key)}`, yi: undefined}
}
