import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {declaration, GAP, guideOf, halfOf} from '../../test/pairing/halves.ts'
import {pairFirst} from './first.ts'
import {isUnitBlock} from './pieces.ts'

const zh = halfOf('zh', declaration('cmn_hans'))
const ii = halfOf('ii', declaration('iii'))

describe('the Declaration', () => {
  test('pairs right from its first to its last block', () => {
    expect(zh.blocks.length).toBe(ii.blocks.length + 1)
    const couples = pairFirst(zh, ii)
    const merged = couples.findIndex(couple => couple.zh.length === 2)
    expect(couples[merged]!.zh.map(block => block.text.slice(0, 5))).toEqual(['鉴于对这些', '因此现在,'])
    // One block of the Yi stands for two of the Han; before and after it both halves run in step.
    couples.forEach((couple, index) => {
      expect(couple.ii.map(block => block.index)).toEqual([index])
      const shift = index > merged ? 1 : 0
      expect(couple.zh[0]!.index).toBe(index + shift)
      expect(couple.zh.length).toBe(index === merged ? 2 : 1)
    })
  })

  test('also when its sections do not tell, being all paragraphs', () => {
    const flat = (code: 'cmn_hans' | 'iii') => declaration(code).replace(/^(#+|-) /gm, '')
    const couples = pairFirst(halfOf('zh', flat('cmn_hans')), halfOf('ii', flat('iii')))
    const right = couples.filter(({zh: left, ii: right}) => {
      const merged = right[0]!.index
      return left[0]!.index === merged + (left[0]!.index > 8 ? 1 : 0)
    })
    expect(right.length / couples.length).toBeGreaterThan(0.97)
  })

  test('loses few pairs when blocks of the Yi are lost', () => {
    let right = 0
    let all = 0
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({min: 1, max: ii.blocks.length - 1}), {minLength: 3, maxLength: 3}),
        lost => {
          const lines = ii.source.split('\n').filter(line => line !== '')
          const rest = lines.filter((_, index) => !lost.includes(index))
          const kept = lines.map((_, index) => index).filter(index => !lost.includes(index))
          for (const couple of pairFirst(zh, halfOf('ii', rest.join('\n\n')))) {
            for (const block of couple.zh) {
              const wanted = block.index < 9 ? block.index : block.index - 1
              all += 1
              const got = couple.ii.map(other => kept[other.index])
              if (lost.includes(wanted) ? got.length === 0 : got.includes(wanted)) right += 1
            }
          }
        },
      ),
      {numRuns: 60, seed: 7},
    )
    expect(right / all).toBeGreaterThan(0.95)
  })
})

test('a table is paired cell by cell, its rows by what they hold', () => {
  const han = halfOf('zh', '# 甲\n\n|材料|原件|说明|\n|-|-|-|\n|申请表|1|免费|\n|身份证|2|退还|\n|户口簿|3||')
  const yi = halfOf('ii', `# ꆈꌠꁱꂷ\n\n|${GAP}|${GAP}|${GAP}|\n|-|-|-|\n|ꆈꌠꁱꂷ|2|${GAP}|\n|${GAP}|3||`)
  const pairs = pairFirst(han, yi).map(({zh: left, ii: right}) => [left[0]?.text, right[0]?.text])
  expect(pairs).toEqual([
    ['甲', 'ꆈꌠꁱꂷ'],
    ['材料', GAP],
    ['原件', GAP],
    ['说明', GAP],
    ['申请表', undefined],
    ['免费', undefined],
    ['身份证', 'ꆈꌠꁱꂷ'],
    ['退还', GAP],
    ['户口簿', GAP],
  ])
})

test('numbers and placeholders hold a pair together when lengths mislead', () => {
  const han = halfOf('zh', '# 甲\n\n咨询电话0000-5550101\n\n投诉电话0000-5550102\n\n当场办')
  const yi = halfOf('ii', '# ꆈꌠꁱꂷ\n\nꆈꌠꁱꂷ0000-5550102\n\nꆈꌠꁱꂷ')
  const pairs = pairFirst(han, yi).map(({zh: left, ii: right}) => [left[0]?.text, right[0]?.text])
  expect(pairs).toEqual([
    ['甲', 'ꆈꌠꁱꂷ'],
    ['咨询电话0000-5550101', undefined],
    ['投诉电话0000-5550102', 'ꆈꌠꁱꂷ0000-5550102'],
    ['当场办', 'ꆈꌠꁱꂷ'],
  ])
})

const word = fc.constantFrom('办理', '材料', '{time.promise}', '20', '身份证', '窗口受理。', GAP)
const yiWord = fc.constantFrom('ꆈꌠꁱꂷ', 'ꃰꊿꑱꈐ', '{time.promise}', '20', GAP)
const linesOf = (words: fc.Arbitrary<string>) =>
  fc
    .array(fc.tuple(fc.constantFrom('', '## ', '### ', '- ', '|'), words), {maxLength: 30})
    .map(all =>
      all.map(([mark, text]) => (mark === '|' ? `|${text}|1|${text}|\n` : `${mark}${text}\n`)).join('\n'),
    )

test('every block of either half is in exactly one couple', () => {
  fc.assert(
    fc.property(linesOf(word), linesOf(yiWord), (han, yi) => {
      const guide = guideOf(`# 甲\n\n${han}`, yi)
      const couples = pairFirst(guide.zh, guide.ii)
      const sorted = (indices: number[]) => indices.sort((a, b) => a - b)
      const wanted = (blocks: typeof guide.zh.blocks) => blocks.filter(isUnitBlock).map(block => block.index)
      expect(sorted(couples.flatMap(c => c.zh.map(b => b.index)))).toEqual(wanted(guide.zh.blocks))
      expect(sorted(couples.flatMap(c => c.ii.map(b => b.index)))).toEqual(wanted(guide.ii.blocks))
      // Han order is never disturbed.
      const order = couples.flatMap(c => c.zh.map(b => b.index))
      expect(order).toEqual(sorted([...order]))
    }),
  )
})
