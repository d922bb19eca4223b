import {describe, expect, test} from 'vitest'
import {factsHash} from '#guide/facts-hash.ts'
import {pseudoYi} from '#text/yi/attested.ts'
import {baseFiles, FOLDER} from '../rule-pages/examples.ts'
import {encode, findingsOf, read} from './judged.ts'

// What the pages of the rules, which are for people, have no room for.

/** Rules that speak when these files stand over those of the examples. */
function told(over: Readonly<Record<string, string>>): string[] {
  const files = baseFiles()
  for (const [name, text] of Object.entries(over)) files.set(FOLDER + name, encode(text))
  return [...new Set(findingsOf(files).map(one => one.rule))]
}

/** The base guide with one paragraph of both halves replaced. */
function toldOf(zh: string, ii: string): string[] {
  const half = (name: string) => new TextDecoder().decode(baseFiles().get(FOLDER + name))
  return told({
    'zh.md': half('zh.md').replace('简介。', zh),
    'ii.md': half('ii.md').replace('〔待译〕\n\n##', `${ii}\n\n##`),
  })
}

const FACTS = 'version: "1"\ntime: {promise: 5个工作日}\nfee: 不收费\nplaces: [{site: zhongxin}]\n'
const PHONES = 'phones: {consult: 0000-5550101, complain: 0000-5550102}\n'
const CHECKED = 'checked: {by: 示例甲, date: 2026-11-20}\n'

test('the base of the examples is faultless', () => expect(told({})).toEqual([]))

describe('between the halves', () => {
  test.each([
    ['2026年11月12日', '2026ꈎ11ꆪ12ꑍ', []],
    ['2026年11月12日', '2026ꈎ12ꆪ11ꑍ', ['facts-differ']],
    ['11月12日', '11ꆪ-12ꑍ', []],
    ['11月12日', '12ꆪ-11ꑍ', ['facts-differ']],
    ['上午9:00–12:00。', 'ꆈꌠ12:00–9:00。', ['facts-differ']],
    ['9:00–12:00', '12:00–9:00', ['copied-cell-differs']],
    // Yi numerals satisfy a number and are never one too many.
    ['带3份。', 'ꌕ。', []],
    ['样例。', 'ꌕ。', []],
    // Marks are judged against the Han.
    ['带原件(复印件)。', 'ꆈꌠꁱꂷ(ꆈꌠꁱꂷ)。', []],
    ['带原件（复印件）。', 'ꆈꌠꁱꂷ(ꆈꌠꁱꂷ)。', ['ascii-beside-yi']],
    ['说明：', 'ꆈꌠ：', []],
    ['说明。', 'ꆈꌠ。（ꆈꌠꁱꂷ）', []],
    ['甲（乙', 'ꆈꌠ（ꆈꌠ', ['unpaired-bracket']],
    // A step's aim and an address are no text.
    ['见 www.example.cn 网。', 'ꆈꌠ www.example.cn ꆈꌠ。', []],
    ['发到 ab@example.cn 信箱。', 'ꆈꌠ ab@example.cn ꆈꌠ。', []],
  ])('%s · %s', (zh, ii, rules) => expect(toldOf(zh, ii)).toEqual(rules))

  test('a placeholder of which only one half is wrong is told once by its name', () => {
    const facts = FACTS + PHONES + CHECKED + 'own: {age: 80}\n'
    const half = (text: string) => new TextDecoder().decode(baseFiles().get(FOLDER + text))
    const over = (ii: string) => ({
      'guide.yaml': facts,
      'zh.md': half('zh.md').replace('简介。', '年满{own.age}岁。'),
      'ii.md': half('ii.md').replace('〔待译〕\n\n##', `${ii}\n\n##`),
    })
    expect(told(over('ꆈꌠ{own.age}ꆈꌠ。'))).toEqual([])
    expect(told(over('ꆈꌠꁱꂷ。'))).toEqual(['placeholder-differs'])
    expect(told(over('ꆈꌠ80ꆈꌠ。'))).toEqual(['number-for-placeholder'])
    expect(told(over('ꆈꌠ81ꆈꌠ。')).toSorted()).toEqual(['facts-differ', 'placeholder-differs'])
  })

  test('long pseudo Yi is neither too long nor unpunctuated where the Han is as long', () => {
    expect(toldOf(`${'样例'.repeat(18)}。`, `${pseudoYi(36)}。`)).toEqual([])
  })
})

test('the one that differs is told, not the many', () => {
  const over = (yi: readonly string[]) => {
    const half = (name: string) => new TextDecoder().decode(baseFiles().get(FOLDER + name))
    const items = (texts: readonly string[]) => texts.map(text => `- ${text}`).join('\n')
    const files = baseFiles()
    files.set(
      `${FOLDER}zh.md`,
      encode(half('zh.md').replace('- 本县居民。', items(yi.map(() => '本县居民。')))),
    )
    files.set(`${FOLDER}ii.md`, encode(half('ii.md').replace('- 〔待译〕', items(yi))))
    return findingsOf(files).map(one => [one.rule, one.place.line])
  }
  expect(over(['ꆈꌠꁱꂷ。', 'ꆈꌠꁱꂷ。', 'ꆈꌠꁱꂷ ！'])).toEqual([['final-mark-differs', 9]])
  expect(over(['ꆈꌠꉙ。', 'ꆈꌠꁱꂷ。', 'ꆈꌠꁱꂷ。'])).toEqual([['inconsistent-translation', 7]])
})

describe('phones', () => {
  test('a landline without area code cannot stand in guide.yaml', () => {
    const phones = 'phones: {consult: 5550101, complain: 0000-5550102}\n'
    expect(told({'guide.yaml': FACTS + phones + CHECKED})).toContain('yaml-value')
  })

  test.each(['咨询电话：0000-5550101。', '拨打12345。', '电话13800000000。', '热线400-000-0000。'])(
    '%s',
    text => expect(toldOf(text, '〔待译〕')).toEqual([]),
  )
})

test('a recording is no fact: naming one leaves the check of the facts as it was', () => {
  const hash = (extra: string) => {
    const files = baseFiles().set(`${FOLDER}guide.yaml`, encode(FACTS + PHONES + extra))
    const {guides, county} = read(files)
    if (!guides[0]) throw new Error('no guide')
    return factsHash(guides[0], county)
  }
  expect(hash('audio: [{file: audio/zh.mp3, lang: zh}]\n')).toBe(hash(''))
  expect(hash('visits: 1\n')).not.toBe(hash(''))
})

test.each(['12441500196720244T3442199806003', '11650000010183859F2650116013001'])(
  'a real code is right: %s',
  code => expect(told({'guide.yaml': `${FACTS}${PHONES}${CHECKED}codes: {impl: ${code}}\n`})).toEqual([]),
)

describe('days', () => {
  const on = (date: string) => told({'guide.yaml': `${FACTS}${PHONES}checked: {by: 示例甲, date: ${date}}\n`})
  test('a guide is checked lately for 180 days', () => {
    expect(on('2026-05-28')).toEqual([])
    expect(on('2026-05-27')).toEqual(['not-checked-lately'])
  })
})

describe('steps', () => {
  const over = (promise: string, steps: string) => {
    const zh = new TextDecoder().decode(baseFiles().get(`${FOLDER}zh.md`))
    return told({
      'guide.yaml': `version: "1"\ntime: {promise: ${promise}}\nfee: 不收费\nplaces: [{site: zhongxin}]\n${PHONES}${CHECKED}`,
      'zh.md': zh.replace('1. **申请**（申请人）：到窗口。', steps),
    })
  }
  const step = (n: number, time: string) => `${n}. **办理**（窗口，${time}）：核对。`
  test.each([
    ['5个工作日', [step(1, '2个工作日'), step(2, '3个工作日')], []],
    ['5个工作日', [step(1, '2个工作日'), step(2, '4个工作日')], ['step-times-exceed-promise']],
    ['1个月', [step(1, '10个工作日'), step(2, '10个工作日')], []],
    ['10个自然日', [step(1, '10个工作日')], ['step-times-exceed-promise']],
    ['当场', [step(1, '当场')], []],
    // Two ways that exclude each other are not added up, and a way back is not counted.
    [
      '5个工作日',
      [
        `${step(1, '1个工作日')}\n   - 急办：马上办。→ 第3步\n   - 不急：排队。→ 第2步`,
        `${step(2, '4个工作日')}→ 结束`,
        `${step(3, '4个工作日')}\n   - 不齐：补正。→ 第1步`,
      ],
      [],
    ],
  ])('%s %j', (promise, steps, rules) => expect(over(promise, steps.join('\n'))).toEqual(rules))
})
