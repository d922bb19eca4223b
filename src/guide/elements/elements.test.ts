import {describe, expect, it} from 'vitest'
import {readHalf} from '../markdown/half.ts'
import {guideFile} from '../schema/guide-file.ts'
import {elementOf} from '../sections.ts'
import {readElements} from './index.ts'

const ALIASES = {materials: ['申请材料', '所需材料'], process: ['办理流程'], faq: ['常见问题']}
const FACTS = guideFile.parse({version: '1', time: {promise: '15个工作日'}})

function read(source: string) {
  const reading = readHalf({
    tag: 'zh',
    file: 'zh.md',
    source,
    assets: {declared: new Set(), existing: new Set()},
    elementOf: heading => elementOf(heading, ALIASES),
    sharedWords: new Set(),
  })
  const {elements, faults} = readElements(reading, FACTS)
  return {
    ...elements,
    told: faults.map(
      ({rule, variant, place}) =>
        `${place.line}:${place.column} ${variant === undefined ? rule : `${rule}.${variant}`}`,
    ),
    expected: faults.flatMap(fault => fault.expected ?? []),
  }
}

describe('办理流程', () => {
  const steps = (...lines: string[]) => read(`## 办理流程\n\n${lines.join('\n')}`)

  it('reads name, actor, time, text, branches and where each goes', () => {
    const {steps: read, told} = steps(
      '1. **申请**（申请人或代办人）：带齐材料。',
      '2. 受理（便民服务中心，1个工作日）：核对。',
      '   - 材料齐全：出具通知书。→ 第3步',
      '   - 不归本机关办：告知。→ 结束',
      '3. 审核（县民政局、县残联，初审，{time.promise}）：入户。-> 第一步',
      '4. 公示',
      '5. 发放（当场）：9:00到窗口。',
    )
    expect(told).toEqual([])
    expect(read?.map(({name, actor, time, text, to}) => [name, actor, time, text, to])).toEqual([
      ['申请', '申请人或代办人', undefined, '带齐材料。', undefined],
      ['受理', '便民服务中心', {n: 1, unit: '工作日'}, '核对。', undefined],
      ['审核', '县民政局、县残联，初审', {n: 15, unit: '工作日'}, '入户。', 1],
      ['公示', '', undefined, '', undefined],
      ['发放', '', {n: 0, unit: '分钟'}, '9:00到窗口。', undefined],
    ])
    expect(read?.[1]?.branches.map(({condition, to}) => [condition, to])).toEqual([
      ['材料齐全', 3],
      ['不归本机关办', 'end'],
    ])
  })

  it.each([
    [['到窗口办理。'], '1:1 step-grammar.no-list'],
    [['1. 申请（申请人：带齐材料。'], '3:4 step-grammar.bracket'],
    [['1. 申请（申请人）带齐材料。'], '3:4 step-grammar.colon'],
    [['1. 申请人带齐身份证、户口簿和照片到乡镇便民服务中心窗口提出申请。'], '3:4 step-grammar.no-name'],
    [['1. ：带齐材料。'], '3:4 step-grammar.no-name'],
    [['1. 甲：一。→ 第3步', '2. 乙：二。'], '3:4 step-grammar.no-such-step'],
    [['1. 甲：一。→ 退回', '2. 乙：二。'], '3:4 step-grammar.tail'],
    [['1. 甲：一。', '3. 乙：二。'], '4:4 step-grammar.number'],
    [['1. 甲：一。', '   - 没有冒号'], '4:6 step-grammar.branch'],
  ])('%j is told', (lines, expected) => {
    expect(steps(...lines).told).toContain(expected)
  })

  it('a step that goes nowhere known goes to the next', () => {
    expect(steps('1. 甲：一。→ 第9步', '2. 乙：二。').steps?.[0]?.to).toBeUndefined()
  })
})

describe('申请材料', () => {
  const table = (...rows: string[]) =>
    read(`## 申请材料\n\n${[rows[0], '|---|---|---|---|', ...rows.slice(1)].join('\n')}`)

  it('reads columns in any order and the words of closed lists', () => {
    const {materials, told} = table(
      '| 必要性 | 材料名称 | 份数 | 任选其一 |',
      '| 容缺后补 | 户口簿 | 2 | 甲 |',
      '| | 身份证 | | 甲 |',
    )
    expect(told).toEqual([])
    expect(materials).toMatchObject([
      {
        name: {text: '户口簿'},
        originals: 2,
        copies: undefined,
        need: '容缺后补',
        oneOf: '甲',
        note: undefined,
      },
      {name: {text: '身份证'}, originals: undefined, need: '', oneOf: '甲'},
    ])
  })

  it('tells what it cannot read, and reads the rest', () => {
    const {materials, told, expected} = table(
      '| 材料名称 | 原件 | 形试 | 形式 |',
      '| 户口簿 | 1份 | x | 纸张 |',
      '| 证明 | 若干 | | 电子 |',
      '| | 1 | | |',
    )
    expect(told).toEqual([
      '3:15 material-table.unknown-column',
      '5:9 number-form',
      '5:18 material-table.word',
      '6:8 material-table.count',
      '7:1 material-table.no-name',
    ])
    expect(expected).toEqual(['形式', '1', '纸质'])
    expect(materials?.map(({name, originals, form}) => [name.text, originals, form])).toEqual([
      ['户口簿', 1, ''],
      ['证明', undefined, '电子'],
    ])
  })

  it('a table without names, no table, and nothing to bring', () => {
    expect(table('| 甲 | 乙 | 丙 | 丁 |', '| 1 | 2 | 3 | 4 |').told).toContain(
      '3:3 material-table.no-name-column',
    )
    expect(read('## 申请材料\n\n见附件。').told).toEqual(['1:1 material-table.no-table'])
    expect(read('## 申请材料\n\n无需提交材料。')).toMatchObject({
      noMaterials: true,
      materials: undefined,
      told: [],
    })
  })

  it('an element stands once', () => {
    const {told} = read('## 申请材料\n\n无需提交材料。\n\n## 所需材料\n\n无。')
    expect(told).toEqual(['5:1 duplicate-section'])
  })
})

describe('常见问题', () => {
  it('a heading is a question, what follows its answer', () => {
    const {questions, told} = read('## 常见问题\n\n### 可以代办吗？\n\n可以。\n\n- 带委托书\n\n### 要多久？')
    expect(
      questions?.map(({question, answers}) => [question.text, answers.map(block => block.text)]),
    ).toEqual([
      ['可以代办吗？', ['可以。', '带委托书']],
      ['要多久？', []],
    ])
    expect(told).toEqual(['9:1 faq-grammar.no-answer'])
    expect(read('## 常见问题\n\n可以代办。').told).toEqual(['1:1 faq-grammar.no-question'])
  })
})
