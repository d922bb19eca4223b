import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Fault} from '../fault.ts'
import {countyFile} from '../schema/county-file.ts'
import {guideFile} from '../schema/guide-file.ts'
import {settingsFile} from '../schema/settings-file.ts'
import {readYaml} from './read.ts'

const BLANK = {probe: {version: '0'}, value: {version: ''}}
const guide = (text: string) => readYaml('guide.yaml', text, guideFile, BLANK)
const told = (faults: readonly Fault[]): string[] =>
  faults.map(
    ({rule, variant, place}) =>
      `${place.line}:${place.column} ${variant === undefined ? rule : `${rule}.${variant}`}`,
  )

it('keeps bare numbers as the words that stand there', () => {
  const {value, faults} = guide(
    'version: 3.10\ncodes: {basic: 000511001000}\nchecked: {by: 张三, date: 2026-11-20}\nphones: {consult: 12345}',
  )
  expect(faults).toEqual([])
  expect(value).toMatchObject({
    version: '3.10',
    codes: {basic: '000511001000'},
    checked: {date: '2026-11-20'},
    phones: {consult: '12345'},
  })
})

it('an empty value is as good as none', () => {
  expect(guide('version: 1\nnickname:\nrelated:').value).toMatchObject({version: '1', related: []})
})

it('names what may stand where a key is not known, also where the keys are a list of names', () => {
  const {faults} = readYaml('hanyi.yaml', 'formats: {pdf: {unapproved: hold}}', settingsFile, {
    probe: {},
    value: {},
  })
  expect(told(faults)).toEqual(['1:11 yaml-value.unknown-key'])
  expect(faults[0]?.values).toMatchObject({name: 'pdf', options: expect.stringContaining('sheet、')})
})

describe('other ways of writing', () => {
  it.each([
    ['phones: {consult: 0777—6226967}', 'phone-form', '0777-6226967'],
    ['phones: {consult: "（０７７７） 6226967"}', 'phone-form', '0777-6226967'],
    ['phones: {consult: 138 0000 0000}', 'phone-form', '13800000000'],
    ['time: {promise: 24工作日}', 'limit-form', '24个工作日'],
    ['time: {promise: 1 月}', 'limit-form', '1个月'],
    ['time: {promise: 即时办结}', 'limit-form', '当场'],
    ['time: {promise: 三十个工作日}', 'limit-form', '30个工作日'],
    ['hours: [{days: [周一], times: ["9：00—12：00"]}]', 'clock-form', '9:00–12:00'],
    ['hours: [{days: [周一], times: [9:00-12:00]}]', 'clock-form', '9:00–12:00'],
    ['checked: {by: 张三, date: 2026年1月5日}', 'date-form', '2026-01-05'],
    ['visits: ２', 'number-form', '2'],
    ['visits: 1次', 'number-form', '1'],
  ])('%s is read and told', (line, rule, normal) => {
    const {value, faults} = guide(`version: 1\n${line}`)
    expect(faults).toMatchObject([{rule, expected: [normal], place: {line: 2}}])
    expect(JSON.stringify(value)).toContain(normal)
  })

  it('does not guess: words before a number, a time of day in words', () => {
    expect(told(guide('version: 1\nphones: {consult: 请打0777-6226967}').faults)).toEqual([
      '2:19 yaml-value.pattern',
    ])
    expect(told(guide('version: 1\nhours: [{times: [下午2点]}]').faults)).toEqual(['2:18 yaml-value.pattern'])
  })
})

describe('one wrong key', () => {
  it.each([
    ['verson: 2', '2:1 yaml-value.unknown-key-near'],
    ['zzzz: 2', '2:1 yaml-value.unknown-key'],
    ['handling: 随便办', '2:11 yaml-value.not-one-of'],
    ['fee: 20元', '2:6 yaml-value.pattern'],
    ['fee: [{item: 工本费, amount: 很多, unit: 证}]', '2:27 yaml-value.wrong-type'],
    ['visits: -1', '2:9 yaml-value.range'],
    ['related: laonian', '2:10 yaml-value.wrong-type'],
    ['places: [{window: 民政}]', '2:10 yaml-value.missing'],
    ['own: {Age: 80}', '2:7 yaml-value.key-name'],
    ['audience: [自然人, 村民]', '2:17 yaml-value.not-one-of'],
    ['members: [{guide: ""}]', '2:19 yaml-value.empty'],
  ])('%s is told at its place and the rest is read', (line, expected) => {
    const {value, faults} = guide(`version: 1\n${line}\nnickname: 高龄补贴\nphones: {consult: 0000-5550101}`)
    expect(told(faults)).toEqual([expected])
    expect(value).toMatchObject({version: '1', nickname: '高龄补贴', phones: {consult: '0000-5550101'}})
  })

  it('a wrong item of a list does not cost the others', () => {
    expect(guide('version: 1\naudience: [自然人, 村民, 法人]').value?.audience).toEqual(['自然人', '法人'])
  })

  it('a key that must be there is empty, never made up', () => {
    const {value, faults} = guide('nickname: 老年证')
    expect(value).toMatchObject({version: '', nickname: '老年证'})
    expect(faults).toMatchObject([
      {rule: 'yaml-value', variant: 'missing', values: {key: 'version', example: '"3"'}},
    ])
    const county = readYaml('county.yaml', 'name: 示例县', countyFile, {
      probe: {name: '县', phones: {correction: '12345'}},
      value: {name: '', phones: {correction: ''}},
    })
    expect(county.value).toMatchObject({name: '示例县', phones: {correction: ''}})
  })
})

describe('broken YAML', () => {
  it.each([
    ['version：3\nnickname: 老年证', '1:8 yaml-syntax.full-width-colon'],
    ['version: 1\n\tnickname: x', '2:1 yaml-syntax.tab'],
    ['version: 1\nversion: 2', '2:1 yaml-syntax.duplicate-key'],
    ['version: &a 1\nnickname: *a', '2:11 yaml-syntax.alias'],
    ['version: "1\nnickname: x', '2:12 yaml-syntax.missing-mark'],
    ['version: 1\n---\nversion: 2', '2:1 yaml-syntax.documents'],
    ['- 1\n- 2', '1:1 yaml-syntax.not-a-map'],
    ['一句话', '1:1 yaml-syntax.not-a-map'],
    ['version: !!binary aGk=', '1:19 yaml-syntax.tag'],
    ['a: ' + '['.repeat(100_000), '1:1 yaml-syntax.too-deep'],
    ['- '.repeat(50_000), '1:1 yaml-syntax.too-deep'],
  ])('%#: told in our rules', (text, expected) => {
    expect(told(guide(text).faults)).toContain(expected)
  })

  it('a full-width colon is read as meant, and places after it do not move', () => {
    const {value, faults} = guide('version：3\nvisits：很多')
    expect(value?.version).toBe('3')
    expect(told(faults)).toEqual([
      '1:8 yaml-syntax.full-width-colon',
      '2:7 yaml-syntax.full-width-colon',
      '2:8 yaml-value.wrong-type',
    ])
  })

  it('aliases cannot multiply', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...[...'bcdefghi'].map(
        (name, n) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[n]}`).join(',')}]`,
      ),
    ]
    const {faults} = guide(bomb.join('\n'))
    expect(faults.filter(fault => fault.variant === 'alias')).toHaveLength(72)
  })

  it('whatever stands there, a guide comes back and every place lies inside', () => {
    const piece = fc.constantFrom(
      'version',
      ': ',
      '1',
      '\n',
      '  ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '：',
      '#',
      '&a',
      '*a',
      '!x',
      '|',
      '>',
      '\t',
      'fee',
      'time',
      '高',
      '__proto__',
      'constructor',
      '? ',
      '---',
      '%',
      '@',
      '`',
      ',',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, {maxLength: 25}).map(parts => parts.join('')),
          fc.string({maxLength: 60}),
        ),
        text => {
          const {value, faults} = guide(text)
          expect(value?.version).toBeTypeOf('string')
          const lines = text.split('\n')
          for (const {place} of faults)
            expect(place.column).toBeLessThanOrEqual((lines[place.line - 1] ?? '').length + 1)
        },
      ),
      {numRuns: 500},
    )
  })
})
