import {describe, expect, test} from 'vitest'
import {guideOf} from '../../test/pairing/halves.ts'
import {parseLock, serialiseLock} from './lock.ts'
import type {Unit} from './model.ts'
import {pairGuide, syncGuide} from './pair.ts'

const HAN = ['一', '二', '三', '四', '五', '六', '七']
const YI = ['ꊰꏢꏡꌠ', 'ꑋꏢꏡꌠ', 'ꌔꏢꏡꌠ', 'ꇖꏢꏡꌠ', 'ꉬꏢꏡꌠ', 'ꃘꏢꏡꌠ', 'ꏃꏢꏡꌠ']
const BODY = [
  '人人生而自由',
  '任何人不得使为奴隶',
  '任何人不得加以酷刑',
  '人人有资格享有权利',
  '人人有权获得保护',
  '人人有权享受法律',
  '法律之前人人平等',
]
const YI_BODY = ['ꃰꊿꑱꈐ', 'ꊿꑞꂷꉬ', 'ꌅꅍꌋꆀ', 'ꏦꃤꂴꆽ', 'ꊾꂷꈀꐥ', 'ꇩꏤꈀꐥ', 'ꊿꂷꈀꐥ']
const textOf = (heads: readonly string[], bodies: readonly string[]): string =>
  ['# 甲', ...heads.flatMap((head, n) => [`## ${head}`, bodies[n]!])].join('\n\n')
const heads = HAN.map(one => `第${one}条`)
const zh = textOf(heads, BODY)
const ii = textOf(YI, YI_BODY)
const lock = approved(zh, ii)

function approved(left: string, right: string): string {
  const {units} = parseLock(syncGuide(guideOf(left, right), '2026-11-20').lock, '', 'lizi').lock
  return serialiseLock({
    doc: 'lizi',
    units: units.map(unit => ({...unit, st: 'approved' as const, rv: '乙'})),
  })
}

const join = (left: string, right: string, text = lock): Unit[] =>
  pairGuide(guideOf(left, right, text)).paired.units
const stateOf = (units: readonly Unit[], word: string) =>
  units.find(unit => unit.zh.some(block => block.text === word))?.state

describe('a text edited into another one that is gone', () => {
  test('does not take its approval', () => {
    const edited = zh.replace('## 第四条\n\n', '').replace('第七条', '第四条')
    expect(stateOf(join(edited, ii), '第四条')).not.toBe('approved')
    const yiEdited = ii.replace(`## ${YI[3]!}\n\n`, '').replace(YI[6]!, YI[3]!)
    expect(stateOf(join(zh, yiEdited), '第四条')).not.toBe('approved')
    // Nor by syncing in between.
    const without = zh.replace('## 第四条\n\n', '')
    const between = syncGuide(guideOf(without, ii, lock), '2026-11-24').lock
    expect(stateOf(join(edited, ii, between), '第四条')).not.toBe('approved')
  })

  test('nor do phone lines moved up by one', () => {
    const phones = ['11', '12', '13', '14'].map(end => `电话0000-55501${end}`)
    const left = ['# 甲', ...phones.flatMap((line, n) => [BODY[n]!, line])].join('\n\n')
    const right = [
      '# ꆈꌠ',
      ...phones.flatMap((line, n) => [YI_BODY[n]!, line.replace('电话', 'ꏦꃤ')]),
    ].join('\n\n')
    const start = approved(left, right)
    const shifted = left.replace(/55501(\d\d)/g, (_all, end: string) => `55501${Number(end) + 1}`)
    for (const unit of join(shifted, right, start))
      if (unit.zh[0]!.text.startsWith('电话')) expect(unit.state).not.toBe('approved')
  })
})

test('what was moved keeps its approval: a heading alone, a section, two that changed places', () => {
  const sections = zh.split(/^(?=## )/m)
  const moved = [...sections.slice(0, 4), ...sections.slice(5), sections[4]!].join('\n\n')
  expect(join(moved, ii).every(unit => unit.state === 'approved')).toBe(true)
  const swapped = zh.replace('第二条', '〇').replace('第五条', '第二条').replace('〇', '第五条')
  expect(join(swapped, ii).every(unit => unit.state === 'approved')).toBe(true)
})

describe('texts that stand there several times and were translated differently', () => {
  const left = '# 甲\n\n办理时间：\n\n周一至周五。\n\n办理时间：\n\n周六。'
  const right = '# ꆈꌠ\n\nꏦꃤ\n\nꑼꆏꊿ。\n\nꌅꅍ\n\nꑼꆏꃘ。'
  const start = approved(left, right)
  const times = (units: readonly Unit[]) =>
    units.filter(unit => unit.zh[0]?.text === '办理时间：').map(unit => unit.state)

  test('keep their approval while it is clear which is which', () => {
    expect(times(join(left.replace('周六', '周日'), right, start))).toEqual(['approved', 'approved'])
  })

  test('lose it when nothing around tells them apart', () => {
    const shuffled = '# 甲\n\n周六。\n\n周一至周五。\n\n办理时间：\n\n办理时间：'
    // The first follows 周一至周五, as the second did; of the other nothing is known.
    expect(times(join(shuffled, right, start))).toEqual(['approved', 'review'])
    const same = right.replace('ꌅꅍ', 'ꏦꃤ')
    expect(times(join(shuffled, same, approved(left, same)))).toEqual(['approved', 'approved'])
  })
})
