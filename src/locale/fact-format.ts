import type {Guide} from '#guide/model.ts'
import type {County, Site} from '#guide/schema/county-file.ts'
import {formatFee, formatLimit} from './amount-format.ts'
import {formatDate, formatNumber, type ReaderTag} from './dates.ts'
import {yiElseHan, asIs, type FactText} from './fact-text.ts'
import {formatHours} from './hours-format.ts'
import type {Words} from './words.ts'

export {formatFee, formatLimit} from './amount-format.ts'
export {formatHours} from './hours-format.ts'
export type {FactText} from './fact-text.ts'

/** The termbase as far as facts need it: the approved Yi of a name, by its Han. */
export type Names = (han: string) => string | undefined

/** All that a fact is made from. */
interface Source {
  guide: Guide
  county: County
  tag: ReaderTag
  words: Words
  names: Names
}

type Formatter = (source: Source) => FactText | undefined

/** Digits and signs that read alike in both languages: a phone, a number, a version. */
const plain =
  (value: (source: Source) => string | number | undefined): Formatter =>
  source => {
    const found = value(source)
    return found === undefined ? undefined : asIs(String(found), source.tag)
  }

/** A name or phrase in Han: itself when it has no Han in it, else its approved Yi, else Han. */
const nameText = (han: string, {tag, names}: Source): FactText =>
  tag === 'zh' || !/\p{Script=Han}/u.test(han) ? asIs(han, tag) : yiElseHan(names(han), () => han)

const name =
  (value: (source: Source) => string | undefined): Formatter =>
  source => {
    const han = value(source)
    return han === undefined ? undefined : nameText(han, source)
  }

const day =
  (value: (source: Source) => string | undefined): Formatter =>
  source => {
    const date = value(source)
    return date === undefined ? undefined : asIs(formatDate(date, source.tag), source.tag)
  }

const limit =
  (value: (source: Source) => string | undefined): Formatter =>
  source => {
    const text = value(source)
    return text === undefined ? undefined : formatLimit(text, source.tag, source.words)
  }

/** Names of docs/format.md that stand alone; `sites.*` and `own.*` are read by their parts. */
const FACTS: Readonly<Record<string, Formatter>> = {
  'time.legal': limit(({guide}) => guide.facts.time?.legal),
  'time.promise': limit(({guide}) => guide.facts.time?.promise),
  'time.from': name(({guide}) => guide.facts.time?.from),
  fee: ({guide, tag, words, names}) =>
    guide.facts.fee === undefined ? undefined : formatFee(guide.facts.fee, tag, words, names),
  'phones.consult': plain(({guide}) => guide.facts.phones.consult),
  'phones.complain': plain(({guide}) => guide.facts.phones.complain),
  'county.phones.correction': plain(({county}) => county.phones.correction),
  'county.phones.hotline': plain(({county}) => county.phones.hotline),
  'county.name': name(({county}) => county.name),
  agency: name(({guide, county}) => own(county.agencies, guide.facts.agency ?? '')?.name),
  visits: plain(({guide}) =>
    guide.facts.visits === undefined ? undefined : formatNumber(guide.facts.visits),
  ),
  result: name(({guide}) => guide.facts.result),
  version: name(({guide}) => guide.facts.version),
  'checked.date': day(({guide}) => guide.facts.checked?.date),
  'document.title': name(({guide}) => guide.facts.document?.title),
  'document.no': name(({guide}) => guide.facts.document?.no),
  'document.date': day(({guide}) => guide.facts.document?.date),
}

const SITE_FACTS: Readonly<Record<string, (site: Site) => Formatter>> = {
  name: site => name(() => site.name),
  address: site => name(() => site.address),
  phone: site => plain(() => site.phone),
  hours: site => source => joinHours(site, source),
}

const joinHours = ({hours}: Site, {tag, words}: Source): FactText => {
  const lines = hours.map(entry => formatHours(entry, tag, words))
  // One line in Han makes the whole fact Han: the lines belong together.
  const shown = lines.some(({fallback}) => fallback)
    ? hours.map(entry => formatHours(entry, 'zh', words))
    : lines
  const text = shown.map(line => line.text).join('；')
  return lines.some(({fallback}) => fallback) ? yiElseHan(undefined, () => text) : asIs(text, tag)
}

/** A property that the object itself has, so that `{own.constructor}` is unknown. */
const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined

const formatterOf = (fact: string, {facts}: Guide, county: County): Formatter | undefined => {
  const alone = own(FACTS, fact)
  if (alone !== undefined) return alone
  const [group, key = '', field = ''] = fact.split('.')
  if (group === 'own' && fact === `own.${key}`) {
    const value = own(facts.own, key)
    return value === undefined
      ? undefined
      : typeof value === 'number'
        ? plain(() => formatNumber(value))
        : name(() => value)
  }
  const site = own(county.sites, key)
  const siteFact = own(SITE_FACTS, field)
  if (group === 'sites' && fact === `sites.${key}.${field}` && site !== undefined) return siteFact?.(site)
  return undefined
}

/**
 * Takes the name of a fact as it stands between braces (docs/format.md lists them); returns its text for a reader of
 * that language. Undefined for a name that does not exist and for one without a value: neither can be printed.
 * Digits and dates are in the language asked for; words are in Yi only when all are attested, approved by the county
 * (`words`) or in its termbase (`names`), else in Han with `fallback`.
 */
export const formatFact = (
  fact: string,
  guide: Guide,
  county: County,
  tag: ReaderTag,
  words: Words,
  names: Names = () => undefined,
): FactText | undefined => formatterOf(fact, guide, county)?.({guide, county, tag, words, names})

/** Takes a guide and its county; returns every fact name that has a value there, for suggestions, in a fixed order. */
export const factNames = (guide: Guide, county: County): string[] => {
  const candidates = [
    ...Object.keys(FACTS),
    ...Object.keys(guide.facts.own).map(key => `own.${key}`),
    ...Object.keys(county.sites).flatMap(key =>
      Object.keys(SITE_FACTS).map(field => `sites.${key}.${field}`),
    ),
  ]
  return candidates.filter(fact => formatFact(fact, guide, county, 'zh', HAN_NAMES_ONLY) !== undefined)
}

/** Asked only whether a fact has a value; no word is looked up. */
const HAN_NAMES_ONLY: Words = {
  say: key => key,
  han: key => key,
  written: () => undefined,
  yi: () => undefined,
  gaps: () => [],
}

/**
 * Takes a fact name; returns `value` when it can be printed, `empty` when docs/format.md knows it and this guide or
 * county has no value for it, `unknown` otherwise.
 */
export const factState = (fact: string, guide: Guide, county: County): 'value' | 'empty' | 'unknown' => {
  if (formatFact(fact, guide, county, 'zh', HAN_NAMES_ONLY) !== undefined) return 'value'
  return formatterOf(fact, guide, county) === undefined ? 'unknown' : 'empty'
}
