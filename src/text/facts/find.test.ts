import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {findFacts} from './find.ts'

const seen = (text: string): string[] =>
  findFacts(text).map(({kind, value, optional}) => `${kind} ${value}${optional ? '?' : ''}`)

describe('findFacts', () => {
  it.each([
    // dates
    ['2026年11月23日', ['date 2026-11-23']],
    ['2026ꈎ11ꆪ23ꑍ', ['date 2026-11-23']],
    ['2026-11-23', ['date 2026-11-23']],
    ['2026.1.5', ['date 2026-01-05']],
    ['２０２６ 年 １１ 月', ['date 2026-11']],
    ['二〇二六年十一月二十三日', ['date 2026-11-23']],
    ['7月1日—9月30日', ['date --07-01', 'date --09-30']],
    ['11ꆪ-23ꑍ', ['date --11-23']],
    ['2026年', ['date 2026']],
    ['13月40日', ['number 13', 'number 40']],
    // clock times
    ['9:00–12:00、14:00–17:30', ['time 09:00–12:00', 'time 14:00–17:30']],
    ['９：００—１２：００', ['time 09:00–12:00']],
    ['下午2:00-6:00', ['time 14:00–18:00']],
    ['上午9时至12时', ['time 09:00–12:00']],
    ['9点30分', ['time 09:30']],
    ['24小时', ['limit 24个小时']],
    // phones, service-guides.md §4
    ['0777-8366209', ['phone 0777-8366209']],
    ['0773—6226967', ['phone 0773-6226967']],
    ['（0777）8366209', ['phone 0777-8366209']],
    ['0777 8366209', ['phone 0777-8366209']],
    ['07778366209', ['phone 0777-8366209']],
    ['01012345678', ['phone 010-12345678']],
    ['电话投诉0998-6983022', ['phone 0998-6983022']],
    ['0777-8366209转802', ['phone 0777-8366209-802']],
    ['０７７７－８３６６２０９', ['phone 0777-8366209']],
    ['138 0000 0000', ['phone 13800000000']],
    ['+86 13800000000', ['phone 13800000000']],
    ['400-000-0000', ['phone 400-000-0000']],
    ['4000000000', ['phone 400-000-0000']],
    ['拨打12345', ['phone 12345']],
    ['咨询电话：8366209', ['phone 8366209']],
    ['12345人', ['number 12345']],
    // money
    ['20元/证', ['money 20']],
    ['¥20.00', ['money 20']],
    ['￥ ２０', ['money 20']],
    ['1,500元', ['money 1500']],
    ['1.5万元', ['money 15000']],
    ['三百元', ['money 300']],
    ['2026元旦', ['number 2026']],
    // time limits
    ['30个工作日', ['limit 30个工作日']],
    ['24工作日', ['limit 24个工作日']],
    ['1 月', ['limit 1个月']],
    ['1个月', ['limit 1个月']],
    ['十五个工作日', ['limit 15个工作日']],
    ['15日内', ['limit 15天']],
    ['当场', ['limit 当场?']],
    ['即时办结', ['limit 当场?']],
    ['60周岁', ['number 60']],
    // codes, addresses, placeholders
    ['12441500196720244T3442199806003', ['code 12441500196720244T3442199806003']],
    [
      '512B0003600037-511602000000-000-11511301008778298W-1-00',
      ['code 512B0003600037-511602000000-000-11511301008778298W-1-00'],
    ],
    ['000131128000', ['number 000131128000']],
    ['见 https://example.cn/a?b=12。', ['url https://example.cn/a?b=12']],
    ['发到 a1@example.cn', ['email a1@example.cn']],
    ['{own.age}周岁', ['placeholder own.age']],
    ['\\{own.age}', []],
    ['2.1.1', ['code 2.1.1']],
    // numbers
    ['80-89岁', ['number 80', 'number 89']],
    ['50%', ['number 50%']],
    ['百分之五十', ['number 50%']],
    ['5²', ['number 5', 'number ²']],
    ['国发〔2015〕52号', ['number 2015', 'number 52']],
    ['一千五百亩', ['number 1500']],
    ['第三十三条第二款', ['number 33', 'number 2']],
    ['第一条', ['number 1']],
    ['一级', ['number 1']],
    // words that are no quantities
    ['一次性告知', ['number 1?']],
    ['一般、统一、第一时间', ['number 1?', 'number 1?', 'number 1?']],
    ['万一、千万、百姓', []],
    ['ꌕꊰꏡꌠ', ['number 30?']],
    ['', []],
    ['受理条件', []],
  ])('%s', (text, facts) => expect(seen(text)).toEqual(facts))

  it('gives offsets into the text itself, in order and without overlap', () => {
    const piece = fc.constantFrom(
      '2026年11月23日',
      '２０元',
      '第三条',
      'ꆈꌠ',
      'ꌕ',
      '，',
      '9:00–12:00',
      ' ',
      '0777-8366209',
      '{fee}',
      '一',
      '5',
      '𠀀',
      'A4',
      '。',
      '-',
      '万',
      ':',
    )
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 12}), pieces => {
        const text = pieces.join('')
        let last = 0
        for (const {start, end, raw} of findFacts(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(start, end)).toBe(raw)
          last = end
        }
      }),
    )
  })

  it('misses no digit', () => {
    fc.assert(
      fc.property(
        fc.string({unit: fc.constantFrom(...'0123456789年月日:：-—元个工作（）.,% 一ꑍ至A')}),
        text => {
          const covered = findFacts(text)
          for (const digit of text.matchAll(/\d/g)) {
            expect(covered.some(({start, end}) => start <= digit.index && digit.index < end)).toBe(true)
          }
        },
      ),
    )
  })
})
