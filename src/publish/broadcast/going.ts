import type {Site} from '#guide/schema/county-file.ts'
import type {Edition} from '../edition/model.ts'
import type {FormatInput} from '../model.ts'
import {spokenHours} from './spoken.ts'

/** Places named before the rest are only counted. */
const NAMED = 2

/** Where to go, in full and shorter. */
export function whereVersions(edition: Edition, {words, workspace}: FormatInput): string[] {
  const names = edition.guide.facts.places.flatMap(place => {
    const site = workspace.county.sites[place.site]
    return site ? [`${site.name}${place.window ?? ''}`] : []
  })
  if (names.length === 0) return ['']
  const all = words.han('broadcast.where', {places: names.join('、')})
  if (names.length <= NAMED) return [all]
  return [all, words.han('broadcast.where.some', {places: names.slice(0, NAMED).join('、'), n: names.length})]
}

/**
 * When: all places, then the first alone, then nothing: three versions always. Places with the same hours are said
 * once.
 */
export function hoursVersions(edition: Edition, input: FormatInput): string[] {
  const {words, workspace} = input
  const {facts} = edition.guide
  if (facts.hours) {
    const own = words.han('broadcast.hours', {hours: spoken(facts.hours, input)})
    return [own, own, '']
  }
  const sites = facts.places.flatMap(place => workspace.county.sites[place.site] ?? [])
  const [first] = sites
  if (!first) return ['']
  const byHours = Map.groupBy(sites, site => spoken(site.hours, input))
  if (byHours.size === 1) {
    const all = words.han('broadcast.hours', {hours: spoken(first.hours, input)})
    return [all, all, '']
  }
  const all = [...byHours].map(([hours, members]) =>
    words.han('broadcast.hours.site', {site: members.map(site => site.name).join('、'), hours}),
  )
  return [
    words.han('broadcast.hours', {hours: all.join('；')}),
    words.han('broadcast.hours.first', {site: first.name, hours: spoken(first.hours, input)}),
    '',
  ]
}

function spoken(hours: Site['hours'], {hours: format, words}: FormatInput): string {
  return hours.map(entry => spokenHours(format(entry, 'zh').text, words)).join('；')
}
