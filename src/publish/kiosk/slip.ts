import type {Code, SlipRow} from '#kiosk-app/data/guide.ts'
import type {Row} from '#kiosk-app/data/lines.ts'
import {plain} from '../edition/edition.ts'
import {groupsOf} from '../draw/material-groups.ts'
import {qrSymbol} from '../draw/qr.ts'
import type {GuideContext} from './context.ts'
import {textLine, wordLine} from './lines.ts'
import {factLine} from './places.ts'

/** A telephone still reads so much from a screen (kiosk.md §10). In Han characters; others count as much. */
const CODE_CHARACTERS = 100
/** So many characters of a title are enough to know it by. */
const TITLE = 30

/** Where to go and whom to call, for the slip. */
export function slipRows(context: GuideContext): SlipRow[] {
  const {words, county, edition, hours} = context
  const places = edition.guide.facts.places.flatMap((place): SlipRow[] => {
    const site = county.sites[place.site]
    if (!site) return []
    const own = edition.guide.facts.hours ?? site.hours
    const texts = [
      site.address,
      ...own.map(entry => hours(entry, 'zh').text),
      ...(site.phone ? [site.phone] : []),
    ]
    return [
      {
        site: place.site,
        label: textLine(place.window ? `${site.name} ${place.window}` : site.name),
        value: {han: texts.flatMap((text, n) => (n === 0 ? [text] : [{break: true as const}, text]))},
      },
    ]
  })
  return [...facts(context, ['time.promise', 'fee', 'phones.consult']), ...places].concat(
    county.phones.hotline === undefined
      ? []
      : [{label: wordLine(words, 'reader.fact.hotline'), value: textLine(county.phones.hotline)}],
  )
}

const LABELS: Readonly<Record<string, string>> = {
  'time.promise': 'reader.fact.promise',
  fee: 'reader.element.fee',
  'phones.consult': 'reader.fact.consult',
}

function facts(context: GuideContext, names: readonly string[]): Row[] {
  return names.flatMap(name => {
    const value = factLine(context, name)
    return value ? [{label: wordLine(context.words, LABELS[name] ?? name), value}] : []
  })
}

/**
 * The slip as codes for a telephone: what to bring, then where to go. A list longer than one code goes on in the
 * next; no line is ever cut.
 */
export function codes(context: GuideContext): Code[] {
  const {words, edition} = context
  const title = plain(edition.title.han)
  const bring = packed(title, words.han('kiosk.slip.bring'), materialLines(context))
  // One code for the way: a telephone number and the places that fit; the slip itself has them all.
  const go = packed(title, words.han('kiosk.slip.go'), goingLines(context)).slice(0, 1)
  return [...coded(bring, 'kiosk.slip.code.bring', context), ...coded(go, 'kiosk.slip.code.go', context)]
}

function coded(texts: readonly string[], key: string, {words}: GuideContext): Code[] {
  return texts.map((text, n) => {
    const {modules} = qrSymbol(text)
    return {
      title: wordLine(words, texts.length > 1 ? `${key}.n` : key, {n: n + 1, of: texts.length}),
      size: modules.length,
      rows: modules.map(hexRow),
    }
  })
}

/** Four modules a digit, the first is the highest bit. */
function hexRow(row: readonly boolean[]): string {
  const digits: string[] = []
  for (let x = 0; x < row.length; x += 4) {
    const four = [0, 1, 2, 3].map(n => (row[x + n] ? 8 >> n : 0))
    digits.push(four.reduce((sum, bit) => sum + bit, 0).toString(16))
  }
  return digits.join('')
}

/**
 * Lines packed into texts of at most a hundred characters, each under the title. A line that fits into no code goes
 * on in the next.
 */
function packed(title: string, head: string, lines: readonly string[]): string[] {
  const above = `${[...title].slice(0, TITLE).join('')} ${head}`
  const room = CODE_CHARACTERS - [...above].length - 1
  const texts: string[] = []
  let open: string[] = []
  const used = (): number => open.reduce((sum, line) => sum + [...line].length + 1, 0)
  for (const piece of lines.flatMap(line => pieces(line, room))) {
    if (open.length > 0 && used() + [...piece].length > room) {
      texts.push([above, ...open].join('\n'))
      open = []
    }
    open.push(piece)
  }
  return open.length > 0 ? [...texts, [above, ...open].join('\n')] : texts
}

function pieces(line: string, room: number): string[] {
  const characters = [...line]
  const count = Math.max(1, Math.ceil(characters.length / room))
  return Array.from({length: count}, (_, n) => characters.slice(n * room, (n + 1) * room).join(''))
}

function materialLines({edition, words}: GuideContext): string[] {
  const {materials = [], noMaterials} = edition.guide.elements
  if (noMaterials) return [words.han('reader.material.nothing')]
  return groupsOf(materials).map((group, n) => {
    const names = group.materials.map(material => {
      const name = plain(edition.pair(material.name).han)
      const count = [
        material.originals ? words.han('reader.material.originals.n', {n: material.originals}) : '',
        material.copies ? words.han('reader.material.copies.n', {n: material.copies}) : '',
      ]
      const when = material.when
        ? words.han('kiosk.slip.when', {when: plain(edition.pair(material.when).han)})
        : ''
      return `${name}${count.join('')}${when}`
    })
    return `${n + 1}.${names.join(words.han('kiosk.or'))}`
  })
}

function goingLines({edition, county, resolve, words}: GuideContext): string[] {
  const {guide} = edition
  const consult = resolve('phones.consult', guide, 'zh')
  return [
    ...(consult ? [`${words.han('reader.fact.consult')} ${consult.text}`] : []),
    ...guide.facts.places.flatMap(place => {
      const site = county.sites[place.site]
      if (!site) return []
      const name = place.window ? `${site.name} ${place.window}` : site.name
      return [[name, site.address, site.phone].filter(part => part !== undefined).join(' ')]
    }),
  ]
}
