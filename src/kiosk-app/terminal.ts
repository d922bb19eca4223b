import type {Line} from './data/lines.ts'
import type {KioskMeta} from './data/meta.ts'
import type {OpenHours, Person, SiteData} from './data/offices.ts'
import {minutesOf} from './hours.ts'
import {fillLine, plainHan} from './line.ts'

/** What `site.js` says about the machine it lies on: written once by staff, never by a build. */
export interface Terminal {
  /** The site it stands in, with this machine's own phone, hours and staff where it names them. */
  site: SiteData | undefined
  /** Its clock is known to be wrong. */
  clockWrong: boolean
  printer: '' | '80mm' | 'A4'
}

/** Words `site.js` may use for a clock nobody should trust. */
const WRONG = ['不准', 'wrong']

/**
 * Reads the global of `site.js`. Whatever a person typed there, or nothing at all, gives a terminal that works; what
 * cannot be understood is left out.
 */
export function readTerminal(given: unknown, meta: KioskMeta): Terminal {
  const said = isRecord(given) ? given : {}
  const key = text(said['site'])
  const known = meta.sites.filter(site => site.key === key)[0]
  const printer = text(said['printer'])
  return {
    site: known && ownSite(known, said, meta),
    clockWrong: WRONG.indexOf(text(said['clock'])) !== -1,
    printer: printer === '80mm' || printer === 'A4' ? printer : '',
  }
}

function ownSite(site: SiteData, said: Record<string, unknown>, meta: KioskMeta): SiteData {
  const hours = list(said['hours']).reduce((found: OpenHours[], one) => found.concat(ownHours(one, meta)), [])
  const staff = list(said['staff']).reduce((found: Person[], one) => found.concat(ownPerson(one, meta)), [])
  const phone = text(said['phone'])
  return {
    ...site,
    ...(phone === '' ? {} : {phone}),
    ...(hours.length > 0 ? {hours} : {}),
    ...(staff.length > 0 ? {staff} : {}),
  }
}

/** `{days: ['周一'], times: ['9:00–12:00']}` or `{market: {calendar: 'lunar', digits: [3]}, times: […]}`. */
function ownHours(given: unknown, meta: KioskMeta): OpenHours[] {
  if (!isRecord(given)) return []
  const words = list(given['times']).map(text)
  const times = words.map(minutesOf).filter((one): one is [number, number] => one !== undefined)
  const names = list(given['days']).map(text)
  const days = names.map(name => meta.weekdays.indexOf(name) + 1).filter(day => day > 0)
  const market = isRecord(given['market']) ? given['market'] : {}
  const digits = list(market['digits']).filter((digit): digit is number => typeof digit === 'number')
  if (times.length === 0 || times.length < words.length || (days.length === 0 && digits.length === 0))
    return []
  const calendar = market['calendar'] === 'lunar' ? 'lunar' : 'solar'
  const label = fillLine(meta.labels[`market.${calendar}` as const], {digits: digits.join('、')})
  const when: Line = days.length > 0 ? {han: [names.join('、')]} : label
  return [
    {
      line: {han: when.han.concat(` ${words.join('、')}`)},
      ...(days.length > 0 ? {days} : {market: {calendar, digits}}),
      times,
      holidaysOff: days.length > 0,
    },
  ]
}

function ownPerson(given: unknown, meta: KioskMeta): Person[] {
  if (!isRecord(given) || text(given['name']) === '') return []
  const speaks = list(given['speaks']).map(text)
  const spoken = plainHan(meta.labels['yi.spoken'].han)
  const phone = text(given['phone'])
  return [
    {
      name: text(given['name']),
      role: text(given['role']),
      ...(phone === '' ? {} : {phone}),
      speaks,
      yi: speaks.some(language => language.indexOf(spoken) === 0),
    },
  ]
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : [])
const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')
