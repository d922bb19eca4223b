import type {County} from '../guide/schema/county-file.ts'
import type {GuideCheck} from './model.ts'
import {matchesIn, typedYi} from './matches.ts'
import {HAN_NUMERAL_CHARACTERS} from '#text/han/numerals.ts'

/** Quoted terms, titles in book marks, numbers of documents, and names that facts hold: these may stay in Han. */
const MAY_STAY = /“[^”]*”|《[^》]*》|\p{Script=Han}+〔\d{4}〕\d+号/gu
const RUN = /\p{Script=Han}+/gu
/** Numbers are compared as facts, in whatever script they are written. */
const NUMERAL = new RegExp(`^[${HAN_NUMERAL_CHARACTERS}]+$`)

/** Han words left over in Yi text, outside quotations and the allow-list of hanyi.yaml (yi-script.md §9). */
export const hanInYi: GuideCheck = ({guide, units}, {workspace: {settings, county}}) => {
  const kept = new Set(units.filter(unit => unit.state === 'han-only').flatMap(unit => unit.ii))
  const allowed = [...settings.allow_han, ...namesOf(county)].toSorted((a, b) => b.length - a.length)
  const pattern = new RegExp(
    `${MAY_STAY.source}|${allowed.map(literal).join('|') || '(?!)'}|(${RUN.source})`,
    'gu',
  )
  return matchesIn(guide.ii, pattern, block => typedYi(block) && !kept.has(block)).flatMap(
    ({groups: [, run = ''], place}) =>
      run === '' || NUMERAL.test(run) ? [] : [{rule: 'han-in-yi', values: {text: run}, place}],
  )
}

const literal = (word: string): string => word.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`)

/** Names of the county, its offices, places and people: never translated by whoever writes the Yi. */
function namesOf({name, agencies, sites}: County): string[] {
  const places = Object.values(sites).flatMap(site => [
    site.name,
    site.address,
    ...site.staff.map(person => person.name),
  ])
  return [name, ...Object.values(agencies).map(agency => agency.name), ...places].filter(one => one !== '')
}
