import {describe, expect, it} from 'vitest'
import type {KioskMeta} from './data/meta.ts'
import type {SiteData} from './data/offices.ts'
import {freshness} from './review.ts'
import {readTerminal} from './terminal.ts'
import {readToday} from './today.ts'
import {readWithdrawn} from './withdrawn.ts'

const SITE: SiteData = {key: 'a', name: '甲站', address: '街上', phone: '0000-1', hours: [], staff: []}
const META = {
  contentDate: '2026-11-20',
  sites: [SITE],
  weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  labels: {
    'market.lunar': {han: ['农历逢{digits}赶场']},
    'market.solar': {han: ['公历逢{digits}赶场']},
    'yi.spoken': {han: ['彝语']},
  },
} as unknown as KioskMeta

describe('site.js', () => {
  it('names the site, its own phone, hours and staff', () => {
    const {site, printer} = readTerminal(
      {
        site: 'a',
        phone: '0000-2',
        hours: [
          {days: ['周一', '周三'], times: ['9:00-12:00', '13:00–17:00']},
          {market: {calendar: 'lunar', digits: [3, 6]}, times: ['8:00–15:00']},
        ],
        staff: [{name: '乙', role: '双语通', speaks: ['汉语', '彝语（圣乍）']}, {role: '窗口'}],
        printer: '80mm',
      },
      META,
    )
    expect(printer).toBe('80mm')
    expect(site).toEqual({
      ...SITE,
      phone: '0000-2',
      hours: [
        {
          line: {han: ['周一、周三', ' 9:00-12:00、13:00–17:00']},
          days: [1, 3],
          times: [
            [540, 720],
            [780, 1020],
          ],
          holidaysOff: true,
        },
        {
          line: {han: ['农历逢3、6赶场', ' 8:00–15:00']},
          market: {calendar: 'lunar', digits: [3, 6]},
          times: [[480, 900]],
          holidaysOff: false,
        },
      ],
      staff: [{name: '乙', role: '双语通', speaks: ['汉语', '彝语（圣乍）'], yi: true}],
    })
  })

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'a'],
    ['an unknown site', {site: 'b'}],
    ['other types', {site: 3, phone: [], hours: {}, staff: 'x', clock: 1, printer: 'A3'}],
  ])('may be %s', (_, given) => {
    expect(readTerminal(given, META)).toEqual({site: undefined, clockWrong: false, printer: ''})
  })

  it('leaves out hours it cannot read whole, and keeps the county’s', () => {
    const hours = [{days: ['周一'], times: ['9:00–12:00', '下午']}, {times: ['9:00–12:00']}]
    expect(readTerminal({site: 'a', hours}, META).site?.hours).toEqual([])
  })
})

describe('the clock', () => {
  const terminal = readTerminal({}, META)
  const now = (day: string) => readToday(new Date(`${day}T10:30:00`), META, terminal)

  it('is trusted from the content date on', () => {
    expect(now('2026-11-20')).toEqual({trusted: true, day: '2026-11-20', minute: 630})
    expect(now('2026-11-19').trusted).toBe(false)
    expect(now('1970-01-01').trusted).toBe(false)
  })

  it('is not when site.js says so', () => {
    const wrong = readTerminal({clock: '不准'}, META)
    expect(readToday(new Date('2027-01-01T10:00:00'), META, wrong).trusted).toBe(false)
  })

  it('turns the content amber after its review date and red ninety days later', () => {
    const age = (day: string) => freshness('2027-05-19', now(day))
    expect(age('2027-05-19')).toBe('good')
    expect(age('2027-05-20')).toBe('amber')
    expect(age('2027-08-17')).toBe('amber')
    expect(age('2027-08-18')).toBe('red')
    expect(age('2026-01-01')).toBe('good')
    expect(freshness(undefined, now('2027-01-01'))).toBe('never')
  })
})

describe('withdrawn.js', () => {
  it('names guides, why, and what to read instead', () => {
    const list = readWithdrawn({
      guides: [{id: 'a', date: '2026-10-01', reason: '政策调整', replaced_by: 'b'}, {id: 'c'}, 3],
    })
    expect(list.of('a')).toEqual({id: 'a', date: '2026-10-01', reason: '政策调整', instead: 'b'})
    expect(list.of('c')).toEqual({id: 'c', date: '', reason: '', instead: ''})
    expect(list.of('toString')).toBeUndefined()
  })
  it.each([undefined, null, 'x', {guides: 'x'}, []])('may be %s', given => {
    expect(readWithdrawn(given).of('a')).toBeUndefined()
  })
})
