import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import type {Guide, Half} from '#guide/model.ts'
import {countyFile, hoursEntry} from '#guide/schema/county-file.ts'
import {guideFile} from '#guide/schema/guide-file.ts'
import {createWords} from './create-words.ts'
import {factNames, factState, formatFact, formatFee, formatHours, formatLimit} from './fact-format.ts'
import type {Catalogue} from './words.ts'

const read = (path: string): Catalogue =>
  JSON.parse(readFileSync(`locales/${path}/reader.json`, 'utf8')) as Catalogue
const make = (county: Record<string, string> = {}) =>
  createWords({
    messages: 'zh-CN',
    catalogues: {'zh-CN': read('zh-CN'), ii: read('ii'), en: read('en')},
    countyWords: new Map(Object.entries(county)),
  })

const half = (tag: Half['tag']): Half => ({
  tag,
  file: '',
  source: '',
  title: undefined,
  blocks: [],
  sections: [],
})
const guide: Guide = {
  id: 'x',
  kind: 'guide',
  folder: 'content/guides/x',
  facts: guideFile.parse({
    version: '3',
    agency: 'minzheng',
    time: {legal: '30个工作日', promise: '当场', from: '受理之日'},
    fee: [
      {item: '工本费', amount: 20, unit: '证'},
      {item: '补领', amount: 7.5, unit: '证'},
    ],
    phones: {consult: '0000-5550101'},
    visits: 1,
    result: '补贴按月打入银行卡',
    own: {age: 80, note: '示例', code: 'A-1'},
    checked: {by: '张三', date: '2026-11-20'},
  }),
  factPlaces: new Map(),
  zh: half('zh'),
  ii: half('ii'),
  elements: {materials: undefined, noMaterials: false, steps: undefined, questions: undefined},
  lock: undefined,
  signoff: undefined,
  assets: [],
}
const county = countyFile.parse({
  name: '示例县',
  agencies: {minzheng: {name: '示例县民政局'}},
  sites: {
    zhongxin: {
      name: '中心',
      kind: 'center',
      address: '幸福路1号',
      hours: [{days: ['周一', '周二', '周三', '周四', '周五'], times: ['9:00–12:00', '14:00–17:30']}],
    },
    zhan: {
      name: '站',
      kind: 'station',
      address: '一楼',
      hours: [{days: ['周三'], times: ['8:00–15:00'], holidays_off: false}],
    },
  },
  phones: {correction: '0000-5550199'},
})
const han = (name: string) => formatFact(name, guide, county, 'zh', make())
const yi = (name: string, words = make(), names?: (text: string) => string | undefined) =>
  formatFact(name, guide, county, 'ii', words, names)

describe('formatFact', () => {
  it.each([
    ['time.legal', '30个工作日'],
    ['time.promise', '当场'],
    ['time.from', '受理之日'],
    ['fee', '工本费20元/证；补领7.50元/证'],
    ['phones.consult', '0000-5550101'],
    ['county.phones.correction', '0000-5550199'],
    ['county.name', '示例县'],
    ['agency', '示例县民政局'],
    ['visits', '1'],
    ['result', '补贴按月打入银行卡'],
    ['version', '3'],
    ['checked.date', '2026年11月20日'],
    ['own.age', '80'],
    ['own.note', '示例'],
    ['sites.zhongxin.name', '中心'],
    ['sites.zhongxin.address', '幸福路1号'],
    ['sites.zhongxin.hours', '周一至周五 9:00–12:00、14:00–17:30，法定节假日除外'],
  ])('%s is %s', (name, text) => expect(han(name)).toEqual({text, lang: 'zh-Hans', fallback: false}))

  it('knows no other name, nor one without a value', () => {
    const unknown = [
      '',
      'fees',
      'own',
      'own.',
      'own.constructor',
      'own.age.x',
      'sites.zhongxin',
      'sites.x.name',
      'toString',
    ]
    for (const name of unknown)
      expect([name, han(name), factState(name, guide, county)]).toEqual([name, undefined, 'unknown'])
    for (const name of ['phones.complain', 'document.no', 'county.phones.hotline', 'sites.zhongxin.phone'])
      expect([name, han(name), factState(name, guide, county)]).toEqual([name, undefined, 'empty'])
    expect(factState('fee', guide, county)).toBe('value')
  })

  it('suggests exactly the names that can be printed', () => {
    const names = factNames(guide, county)
    expect(names).toContain('own.age')
    expect(names).toContain('sites.zhan.hours')
    expect(names).not.toContain('phones.complain')
    for (const name of names) expect([name, han(name)]).not.toEqual([name, undefined])
  })

  it('gives digits and days in Yi, words in Han with their language', () => {
    expect(yi('phones.consult')).toEqual({text: '0000-5550101', lang: 'ii', fallback: false})
    expect(yi('own.age')).toEqual({text: '80', lang: 'ii', fallback: false})
    expect(yi('own.code')).toEqual({text: 'A-1', lang: 'ii', fallback: false})
    expect(yi('checked.date')).toEqual({text: '2026ꈎ11ꆪ20ꑍ', lang: 'ii', fallback: false})
    for (const name of ['time.legal', 'time.promise', 'fee', 'agency', 'result', 'own.note'])
      expect(yi(name)).toEqual({...han(name), fallback: true})
  })

  it('counts the gap', () => {
    const words = make()
    yi('time.legal', words)
    expect(words.gaps()).toEqual(['reader.limit.workdays'])
  })

  it('uses what the county and its termbase approve', () => {
    const words = make({'reader.limit.workdays': 'ꆈ{n}ꌠ', 'reader.fee.item': '{item}{amount}ꆈ/{unit}'})
    expect(yi('time.legal', words)).toEqual({text: 'ꆈ30ꌠ', lang: 'ii', fallback: false})
    expect(yi('county.name', words, text => (text === '示例县' ? 'ꆈꌠ' : undefined))?.text).toBe('ꆈꌠ')
    expect(yi('fee', words, () => 'ꆈꌠ')?.text).toBe('ꆈꌠ20ꆈ/ꆈꌠ；ꆈꌠ7.50ꆈ/ꆈꌠ')
    expect(yi('fee', words, text => (text === '证' ? 'ꆈ' : undefined))?.fallback).toBe(true)
  })
})

describe('formatHours', () => {
  const entry = (value: unknown) => hoursEntry.parse(value)
  const shown = (value: unknown) => formatHours(entry(value), 'zh', make()).text
  const week = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']

  it('reads like a door plate', () => {
    const times = ['8:00–15:00']
    expect(shown({days: week, times, holidays_off: false})).toBe('每天 8:00–15:00')
    expect(shown({days: ['周三', '周一'], times, holidays_off: false})).toBe('周一、周三 8:00–15:00')
    expect(shown({days: ['周五', '周四', '周三'], times, holidays_off: false})).toBe('周三至周五 8:00–15:00')
    expect(shown({market: {calendar: 'lunar', digits: [3, 6, 9]}, times, holidays_off: false})).toBe(
      '农历逢三、六、九赶场 8:00–15:00',
    )
    expect(shown({days: ['周一'], season: {name: '冬季', from: '10-01', to: '06-30'}, times})).toBe(
      '冬季（10月1日至次年6月30日）周一 8:00–15:00，法定节假日除外',
    )
  })

  it('is in Yi when every word of it is, else in Han as a whole', () => {
    const times = ['8:00–15:00']
    const days = entry({days: ['周三', '周四', '周五'], times, holidays_off: false})
    expect(formatHours(days, 'ii', make())).toEqual({
      text: 'ꆏꊂꌕ、ꆏꊂꇖꌋꆀꆏꊂꉬ 8:00–15:00',
      lang: 'ii',
      fallback: false,
    })
    const closed = entry({days: ['周三'], times})
    expect(formatHours(closed, 'ii', make())).toMatchObject({
      text: '周三 8:00–15:00，法定节假日除外',
      fallback: true,
    })
    expect(formatHours(closed, 'ii', make({'reader.hours.holidays': 'ꆈꌠ'})).text).toBe(
      'ꆏꊂꌕ 8:00–15:00，ꆈꌠ',
    )
    const market = entry({market: {calendar: 'solar', digits: [5]}, times, holidays_off: false})
    expect(formatHours(market, 'ii', make()).fallback).toBe(true)
  })
})

describe('formatLimit and formatFee', () => {
  it('say what guide.yaml says', () => {
    const words = make()
    for (const limit of ['当场', '1个工作日', '2个自然日', '3个小时', '4个月', '5年', '6分钟'])
      expect(formatLimit(limit, 'zh', words).text).toBe(limit)
    expect(formatFee('不收费', 'zh', words).text).toBe('不收费')
    expect(formatFee('不收费', 'ii', words)).toEqual({text: '不收费', lang: 'zh-Hans', fallback: true})
  })
})
