import type {Block} from '#kiosk-app/data/blocks.ts'
import type {Line, Piece, Row} from '#kiosk-app/data/lines.ts'
import type {HoursEntry, Site} from '#guide/schema/county-file.ts'
import {factLines, type FactElement} from '../draw/fact-sections.ts'
import type {GuideContext} from './context.ts'
import {openHours} from './open-hours.ts'
import {textLine, toPieces, wordLine} from './lines.ts'

/**
 * Where to go: one card a site, with its address, hours, telephone and who speaks what there.
 *
 * @param hoursToo false when the guide's text has a section for the hours.
 */
export function siteBlocks(context: GuideContext, hoursToo: boolean): Block[] {
  const {facts} = context.edition.guide
  return facts.places.flatMap((place): Block[] => {
    const site = context.county.sites[place.site]
    if (!site) return []
    return [
      {
        type: 'site',
        site: place.site,
        ...(facts.hours ? {hours: openHours(facts.hours, context)} : {}),
        name: textLine(place.window ? `${site.name} ${place.window}` : site.name),
        rows: [
          {label: wordLine(context.words, 'reader.fact.address'), value: textLine(site.address)},
          ...optional(context, 'reader.fact.directions', site.directions),
          ...(hoursToo ? hoursRows(context, facts.hours ?? site.hours) : []),
          ...optional(context, 'reader.fact.phone', site.phone),
          ...staffRows(context, site),
        ],
      },
    ]
  })
}

/** The lines of a fact element (draw/fact-sections) as rows. */
export function factRows(context: GuideContext, element: FactElement): Row[] {
  return factLines(context, element).map(line => ({
    label: textLine(line.label.han, line.label.yi),
    value: {
      han: toPieces(line.han, context.reachable),
      ...(line.yi ? {yi: toPieces(line.yi, context.reachable)} : {}),
    },
  }))
}

/** One row a fact, by name; a fact the guide does not have gives none. */
export function namedRows(context: GuideContext, names: readonly (readonly [string, string])[]): Row[] {
  return names.flatMap(([name, key]) => {
    const value = factLine(context, name)
    return value ? [{label: wordLine(context.words, key), value}] : []
  })
}

/** A fact in both languages; once where Yi has no words of its own for it. */
export function factLine(context: GuideContext, name: string): Line | undefined {
  const {guide} = context.edition
  const han = context.resolve(name, guide, 'zh')
  if (!han) return undefined
  const yi = context.resolve(name, guide, 'ii')
  return yi && !yi.fallback ? textLine(han.text, yi.text) : textLine(han.text)
}

/**
 * All opening hours of a place as one value, a line each. Where only some have words in Yi, the others stand in the
 * Yi as Han and say so.
 */
function hoursRows(context: GuideContext, hours: readonly HoursEntry[]): Row[] {
  const han = hours.map(entry => context.hours(entry, 'zh').text)
  const yi = hours.map(entry => context.hours(entry, 'ii'))
  const inYi = yi.map((entry): Piece =>
    entry.lang === 'ii' ? entry.text : {lang: 'zh-Hans', text: entry.text},
  )
  const value = {
    han: broken(han),
    ...(yi.some((entry, n) => entry.lang === 'ii' && entry.text !== han[n]) ? {yi: broken(inYi)} : {}),
  }
  return hours.length > 0 ? [{label: wordLine(context.words, 'reader.fact.hours'), value}] : []
}

/** Who is there, what they speak, how to call them: a line or two a person. */
function staffRows(context: GuideContext, {staff}: Site): Row[] {
  if (staff.length === 0) return []
  const {words} = context
  const lines = staff.flatMap(person => {
    const who = words.han('kiosk.site.staff', {name: person.name, role: person.role})
    const speaks = words.han('kiosk.site.speaks', {languages: person.speaks.join('、')})
    return [
      person.speaks.length > 0 ? `${who}，${speaks}` : who,
      ...(person.phone === undefined ? [] : [person.phone]),
    ]
  })
  return [{label: wordLine(words, 'reader.fact.staff'), value: {han: broken(lines)}}]
}

/** Pieces on lines of their own. */
function broken(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece, n): Piece[] => (n === 0 ? [piece] : [{break: true}, piece]))
}

function optional(context: GuideContext, key: string, value: string | undefined): Row[] {
  return value === undefined ? [] : [{label: wordLine(context.words, key), value: textLine(value)}]
}
