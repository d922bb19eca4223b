import fc from 'fast-check'
import {expect, test} from 'vitest'
import {GAP, readGuide} from '../../test/pairing/halves.ts'
import {fillGuide} from './fill.ts'
import {pairGuide, syncGuide} from './pair.ts'
import {piecesOf} from './pieces.ts'

const item = fc.record({
  depth: fc.integer({min: 0, max: 3}),
  ordered: fc.boolean(),
  /** A second paragraph in the item. */
  more: fc.boolean(),
  lost: fc.boolean(),
})
type Item = typeof item extends fc.Arbitrary<infer T> ? T : never

/** Lists in lists, items no more than one deeper than the one before, markers of one kind in one list. */
function nested(items: readonly Item[]): string {
  const marks: string[] = []
  const lines = ['# 甲', '']
  for (const [n, {depth, ordered, more}] of items.entries()) {
    const level = Math.min(depth, marks.length)
    const mark = marks[level] ?? (ordered ? '1. ' : '- ')
    marks.splice(level, Infinity, mark)
    const indent = ' '.repeat(marks.slice(0, level).join('').length)
    lines.push(`${indent}${mark}第${n}项要办的事${'甲乙丙丁戊己庚辛'[n % 8]}；`)
    if (more) lines.push('', `${indent}${' '.repeat(mark.length)}补充说明${n}。`, '')
  }
  return `${lines.join('\n')}\n`
}

test('items lost from nested lists are put back at their depth', () => {
  fc.assert(
    fc.property(fc.array(item, {minLength: 2, maxLength: 9}), items => {
      const zh = nested(items)
      const formOf = (ii: string): string[] =>
        piecesOf(readGuide(zh, ii).ii).map(({kind, level}) => `${kind} ${level}`)
      const wanted = piecesOf(readGuide(zh, undefined).zh).map(({kind, level}) => `${kind} ${level}`)
      const full = fillGuide(pairGuide(readGuide(zh, undefined)).paired)
      expect(formOf(full)).toEqual(wanted)
      let typed = 0
      const yi = full.split('\n').map(line => line.replace(GAP, () => `ꆈꌠꁱꂷ${'ꁱ'.repeat(++typed)}`))
      const {lock} = syncGuide(readGuide(zh, yi.join('\n')), '2026-11-24')
      let place = 0
      const rest = yi
        .filter(line => !line.includes('ꆈꌠ') || !items[place++ % items.length]!.lost)
        .join('\n')
      expect(formOf(fillGuide(pairGuide(readGuide(zh, rest, lock)).paired))).toEqual(wanted)
    }),
    {numRuns: 60},
  )
})
