import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {GAP, readGuide, sampleGuides} from '../../test/pairing/halves.ts'
import {fillGuide} from './fill.ts'
import {pairGuide, syncGuide} from './pair.ts'

const DAY = '2026-11-24'
const samples = sampleGuides()

function fill(zh: string, ii: string | undefined, lock?: string): string {
  return fillGuide(pairGuide(readGuide(zh, ii, lock)).paired)
}

/** Every missing unit has its gap, one for one, and nothing is without Han. */
function expectFilled(zh: string, ii: string, lock?: string): void {
  const {units} = pairGuide(readGuide(zh, ii, lock)).paired
  for (const unit of units) {
    expect(unit.state).not.toBe('orphan')
    if (unit.state !== 'missing') continue
    expect(unit.gaps?.length, unit.zh[0]?.text).toBe(1)
    expect(unit.zh.length).toBe(1)
    expect(unit.gaps![0]!.kind).toBe(unit.zh[0]!.kind)
  }
}

test('an absent half becomes a complete skeleton', () => {
  const zh = [
    '# 高龄补贴',
    '年满{own.age}周岁可领。',
    '{phones.consult}',
    '## 申请材料',
    '| 材料名称 | 原件 | 说明 |\n|---|---|---|\n| 申请表 | 1 | 免费 |\n| 户口簿 | 1 | |',
    '## 办理流程',
    '1. **申请**（申请人）：到窗口。\n2. **受理**：核对。\n   - 齐全：出具。→ 第3步\n   - 不齐：告知。',
    '> 补贴按月发。',
  ].join('\n\n')
  expect(fill(zh, undefined)).toBe(
    `${[
      `# ${GAP}`,
      GAP,
      '{phones.consult}',
      `## ${GAP}`,
      `| ${GAP} | ${GAP} | ${GAP} |\n|---|---|---|\n| ${GAP} | 1 | ${GAP} |\n| ${GAP} | 1 |  |`,
      `## ${GAP}`,
      `1. ${GAP}\n2. ${GAP}\n   - ${GAP}\n   - ${GAP}`,
      `> ${GAP}`,
    ].join('\n\n')}\n`,
  )
})

describe('the sample guides', () => {
  test('there are some', () => expect(samples.length).toBeGreaterThan(0))

  test.each(samples)('$id: filled, every missing unit has its gap', ({zh, ii}) => {
    for (const start of [undefined, ii]) {
      const filled = fill(zh, start)
      expectFilled(zh, filled)
      expect(fill(zh, filled)).toBe(filled)
    }
  })

  test('lines lost from a skeleton are put back where they were', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.array(fc.nat(), {minLength: 1, maxLength: 6}),
        ({zh}, lost) => {
          const full = fill(zh, undefined)
          const {lock} = syncGuide(readGuide(zh, full), DAY)
          const lines = full.split('\n')
          const rest = lines
            .filter((line, k) => line.startsWith('|') || !lost.some(n => n % lines.length === k))
            .join('\n')
          const filled = fill(zh, rest, lock)
          expectFilled(zh, filled, lock)
          expect(fill(zh, filled, lock)).toBe(filled)
        },
      ),
      {numRuns: 25},
    )
  })

  test('Yi that stands there is never touched', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.array(fc.nat(), {minLength: 1, maxLength: 20}),
        ({zh}, typed) => {
          const lines = fill(zh, undefined).split('\n')
          let count = 0
          const begun = lines.map((line, k) => {
            if (line.startsWith('|') || !line.endsWith(GAP) || !typed.some(n => n % lines.length === k))
              return line
            return line.replace(GAP, `ꆈꌠꁱꂷ${'ꆈ'.repeat(++count % 7)}`)
          })
          const {lock} = syncGuide(readGuide(zh, begun.join('\n')), DAY)
          const rest = begun.filter(line => line.startsWith('|') || !line.endsWith(GAP)).join('\n')
          const filled = fill(zh, rest, lock).split('\n')
          const yi = begun.filter(line => line.includes('ꆈꌠ'))
          expect(filled.filter(line => line.includes('ꆈꌠ'))).toEqual(yi)
          const {units} = pairGuide(readGuide(zh, filled.join('\n'), lock)).paired
          expect(units.filter(unit => unit.state === 'draft').length).toBe(yi.length)
          expectFilled(zh, filled.join('\n'), lock)
        },
      ),
      {numRuns: 25},
    )
  })
})

describe('a table that has grown', () => {
  const zh = '# 甲\n\n| 材料 | 说明 |\n|---|---|\n| 申请表 | 免费 |\n| 户口簿 | 退还 |'
  const ii = '# ꆈꌠ\n\n|ꌅꅍ|ꄿꐨ|\n|-|-|\n|ꆈꌠꁱꂷ|ꐥꐯ|\n|ꇩꏤ|ꏦꃤ|'
  const {lock} = syncGuide(readGuide(zh, ii), DAY)

  test('gets its row where it belongs', () => {
    const more = zh.replace('| 户口簿', '| 照片 | 一寸 |\n| 户口簿')
    const filled = fill(more, ii, lock)
    expect(filled).toBe(`${ii.replace('|ꇩꏤ|', `| ${GAP} | ${GAP} |\n|ꇩꏤ|`)}\n`)
    expectFilled(more, filled, lock)
  })

  test('gets its column', () => {
    const more = zh.replace(/\| (说明|免费|退还) \|/g, '| 新$1 | $1 |').replace('---|---', '---|---|---')
    const filled = fill(more, ii, lock)
    expect(filled).toContain(`| ꆈꌠꁱꂷ | ${GAP} | ꐥꐯ |`)
    expectFilled(more, filled, lock)
  })

  test('gets a gap in a cell that was emptied', () => {
    const filled = fill(zh, ii.replace('ꐥꐯ', ''), lock)
    expect(filled).toContain(`| ꆈꌠꁱꂷ | ${GAP} |`)
    expectFilled(zh, filled, lock)
  })
})
