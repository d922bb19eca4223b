import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {declaration, GAP, guideOf} from '../../test/pairing/halves.ts'
import {parseLock, serialiseLock} from './lock.ts'
import type {LockUnit, Unit} from './model.ts'
import {pairGuide, syncGuide} from './pair.ts'
import {isUnitBlock} from './pieces.ts'
import {isKept, relate} from './relation.ts'

const DAY = '2026-11-24'
const han = declaration('cmn_hans')
const yi = declaration('iii')

/** A lock in which every unit with Yi is approved. */
function approvedLock(zh: string, ii: string): string {
  const {lock} = syncGuide(guideOf(zh, ii), '2026-11-20')
  const {units} = parseLock(lock, 'pairing.jsonl', 'lizi').lock
  return serialiseLock({
    doc: 'lizi',
    units: units.map(unit => (unit.st === 'draft' ? {...unit, st: 'approved', tr: '甲', rv: '乙'} : unit)),
  })
}

const zh = '# 甲\n\n办理要带身份证。\n\n二十个工作日办结。\n\n- 窗口受理\n- 领取证件\n\n电话0000-5550101'
const ii = '# ꆈꌠꁱꂷ\n\nꃰꊿꑱꈐꊿꂷ。\n\nꏦꃤꂴꆽꐯꒈꃅꐥ。\n\n- ꌅꅍꌋꆀ\n- ꄿꐨꐥ\n\nꏦꃤ0000-5550101'
const lock = approvedLock(zh, ii)
const join = (left: string, right: string, text = lock): Unit[] =>
  pairGuide(guideOf(left, right, text)).paired.units
const unitOf = (units: readonly Unit[], text: string) =>
  units.find(unit => [...unit.zh, ...unit.ii].some(block => block.text.includes(text)))!

describe('the join of two halves through the lock', () => {
  test('keeps what did not change', () => {
    expect(join(zh, ii).map(unit => unit.state)).toEqual(Array(6).fill('approved'))
    expect(pairGuide(guideOf(zh, ii, lock)).paired.first).toBe(false)
    expect(pairGuide(guideOf(zh, ii)).paired.first).toBe(true)
  })

  test('keeps approval through marks and spaces alone', () => {
    const units = join(
      zh.replace('身份证。', '身份证.').replace('窗口受理', '窗口 受理'),
      ii.replace('ꊿꂷ。', 'ꊿꂷ.'),
    )
    expect(units.every(unit => unit.state === 'approved')).toBe(true)
  })

  test('Han edited, Yi the same: stale, and why', () => {
    expect(unitOf(join(zh.replace('身份证', '户口簿'), ii), '户口簿')).toMatchObject({
      state: 'stale',
      why: 'edited',
    })
    expect(unitOf(join(zh.replace('5550101', '5550102'), ii), '5550102')).toMatchObject({
      state: 'stale',
      why: 'facts',
    })
    expect(unitOf(join(zh.replace('二十个', '十个'), ii), '十个')).toMatchObject({
      state: 'stale',
      why: 'facts',
    })
    // 一律 holds a numeral, but no figure.
    expect(unitOf(join(zh.replace('办理要带', '办理一律要带'), ii), '一律')).toMatchObject({
      state: 'stale',
      why: 'edited',
    })
  })

  test('Yi edited: for review, never approved', () => {
    expect(unitOf(join(zh, ii.replace('ꃰꊿꑱꈐ', 'ꃰꊿꌅꅍ')), '办理要带').state).toBe('review')
    expect(unitOf(join(zh, ii.replace('5550101', '5550102')), '电话').state).toBe('review')
    expect(
      unitOf(join(zh.replace('身份证', '户口簿'), ii.replace('ꃰꊿꑱꈐ', 'ꃰꊿꌅꅍ')), '户口簿').state,
    ).toBe('review')
  })

  test('editing the Yi of a stale unit does not clear it, now or after a sync', () => {
    const edited = zh.replace('5550101', '5550102')
    const stale = syncGuide(guideOf(edited, ii, lock), DAY).lock
    expect(unitOf(join(edited, ii, stale), '电话').state).toBe('stale')
    const mended = ii.replace('5550101', '5550102')
    expect(unitOf(join(edited, mended, stale), '电话').state).toBe('review')
    const again = syncGuide(guideOf(edited, mended, stale), DAY).lock
    expect(unitOf(join(edited, mended, again), '电话')).toMatchObject({
      state: 'review',
      record: {zh: ['电话0000-5550101'], zhNow: ['电话0000-5550102'], iiNow: ['ꏦꃤ0000-5550102']},
    })
  })

  test('Han put back to what was approved is approved again', () => {
    const stale = syncGuide(guideOf(zh.replace('身份证', '户口簿'), ii, lock), DAY).lock
    expect(unitOf(join(zh, ii, stale), '身份证').state).toBe('approved')
  })

  test('deleted Han leaves an orphan, deleted both leave a record that comes back as it was', () => {
    const without = zh.replace('二十个工作日办结。\n\n', '')
    expect(unitOf(join(without, ii), 'ꏦꃤꂴꆽ')).toMatchObject({state: 'orphan', zh: []})
    const bare = ii.replace('ꏦꃤꂴꆽꐯꒈꃅꐥ。\n\n', '')
    const gone = syncGuide(guideOf(without, bare, lock), DAY)
    expect(gone.paired.units.length).toBe(5)
    expect(gone.lock).toContain('"st":"gone"')
    expect(unitOf(join(zh, ii, gone.lock), '二十个')).toMatchObject({
      state: 'approved',
      ii: [{text: 'ꏦꃤꂴꆽꐯꒈꃅꐥ。'}],
    })
    const later = syncGuide(guideOf(without, bare, gone.lock), '2028-01-01')
    expect(later.lock).not.toContain('"st":"gone"')
  })

  test('new Han is missing; Yi typed into its gap joins it, Yi typed elsewhere has no Han', () => {
    const more = zh.replace('- 窗口受理\n', '- 窗口受理\n- 核对材料\n')
    expect(unitOf(join(more, ii), '核对材料').state).toBe('missing')
    const typed = ii.replace('- ꌅꅍꌋꆀ\n', '- ꌅꅍꌋꆀ\n- ꌠꅉꃀꉬ\n')
    expect(unitOf(join(more, typed), '核对材料')).toMatchObject({state: 'draft', ii: [{text: 'ꌠꅉꃀꉬ'}]})
    expect(unitOf(join(zh, typed), 'ꌠꅉꃀꉬ')).toMatchObject({state: 'orphan'})
    const gap = ii.replace('- ꌅꅍꌋꆀ\n', `- ꌅꅍꌋꆀ\n- ${GAP}\n`)
    expect(unitOf(join(more, gap), '核对材料')).toMatchObject({state: 'missing', ii: [], gaps: [{text: GAP}]})
  })

  test('a gap in place of Yi makes the unit missing', () => {
    expect(unitOf(join(zh, ii.replace('ꏦꃤꂴꆽꐯꒈꃅꐥ。', GAP)), '二十个')).toMatchObject({
      state: 'missing',
      ii: [],
    })
  })

  test('a moved section keeps its pairs and says that it moved', () => {
    const sections = han.split(/^(?=## )/m)
    const moved = [
      ...sections.slice(0, 5),
      ...sections.slice(6, 20),
      sections[5]!,
      ...sections.slice(20),
    ].join('\n\n')
    const units = pairGuide(guideOf(moved, yi, approvedLock(han, yi))).paired.units
    expect(units.every(unit => unit.state === 'approved')).toBe(true)
    expect(units.filter(unit => unit.moved).map(unit => unit.zh[0]!.text.slice(0, 3))).toEqual([
      '第四条',
      '任何人',
    ])
  })

  test('a paragraph split in two, or two made one, is regrouped, not approved', () => {
    const split = zh.replace('办理要带身份证。', '办理要带\n\n身份证。')
    expect(unitOf(join(split, ii), '身份证')).toMatchObject({state: 'stale', why: 'regrouped', zh: [{}, {}]})
    const merged = zh.replace('身份证。\n\n二十', '身份证。二十')
    const unit = unitOf(join(merged, ii), '身份证')
    expect(unit).toMatchObject({state: 'stale', why: 'regrouped', ii: [{}, {}]})
    const synced = syncGuide(guideOf(merged, ii, lock), DAY)
    expect(syncGuide(guideOf(merged, ii, synced.lock), '2026-12-01').lock).toBe(synced.lock)
  })

  test('two contents of one revision fall to review', () => {
    const {units} = parseLock(lock, 'pairing.jsonl', 'lizi').lock
    const other = {...units[1]!, zh: ['别的']}
    const merged = lock + serialiseLock({doc: 'lizi', units: [other]})
    expect(unitOf(join(zh, ii, merged), '办理要带').state).toBe('review')
  })

  test('a decision that the Han stands for both holds as long as the Han', () => {
    const {units} = parseLock(lock, 'pairing.jsonl', 'lizi').lock
    const decided: LockUnit[] = units.map((unit, n) => (n === 1 ? {...unit, st: 'han-only', ii: []} : unit))
    const text = serialiseLock({doc: 'lizi', units: decided})
    const bare = ii.replace('ꃰꊿꑱꈐꊿꂷ。', GAP)
    expect(unitOf(join(zh, bare, text), '办理要带').state).toBe('han-only')
    expect(unitOf(join(zh.replace('身份证', '户口簿'), bare, text), '户口簿').state).toBe('stale')
    expect(unitOf(join(zh, ii, text), '办理要带').state).toBe('draft')
  })
})

const edit = fc.record({
  what: fc.constantFrom('insert', 'delete', 'move', 'edit', 'rewrite', 'marks', 'double', 'gap'),
  at: fc.nat(),
  to: fc.nat(),
  salt: fc.constantFrom('户籍', '3', '窗口', '{time.promise}', '，'),
})
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

function apply(source: string, edits: readonly Edit[]): string {
  const lines = source.split('\n').filter(line => line !== '')
  for (const {what, at, to, salt} of edits) {
    const index = 1 + (at % Math.max(1, lines.length - 1))
    const line = lines[index]
    if (line === undefined) continue
    const half = Math.floor(line.length / 2)
    if (what === 'insert') lines.splice(index, 0, `${salt}${salt}`)
    else if (what === 'delete') lines.splice(index, 1)
    else if (what === 'move') lines.splice(1 + (to % lines.length), 0, ...lines.splice(index, 1))
    else if (what === 'edit') lines[index] = line.slice(0, half) + salt + line.slice(half)
    else if (what === 'rewrite') lines[index] = `${line.slice(0, half)}${salt.repeat(4)}`
    else if (what === 'marks') lines[index] = line.replace(/[，,]/g, ', ')
    else if (what === 'double') lines.splice(to % lines.length, 0, line)
    else lines[index] = /^(#+ |- )?/.exec(line)![0] + GAP
  }
  return lines.join('\n\n')
}

describe('laws, over edited Declarations', () => {
  const base = approvedLock(han, yi)
  const edits = fc.array(edit, {maxLength: 12})

  test('sync twice gives the same bytes', () => {
    fc.assert(
      fc.property(edits, edits, (left, right) => {
        const [a, b] = [apply(han, left), apply(yi, right)]
        const once = syncGuide(guideOf(a, b, base), DAY)
        const twice = syncGuide(guideOf(a, b, once.lock), '2027-01-01')
        expect(twice.lock).toBe(once.lock)
        expect(twice.changed).toBe(false)
      }),
      {numRuns: 150},
    )
  })

  test('sync twice gives the same bytes, though rows and columns of a table read the same', () => {
    const cells = fc.array(
      fc.tuple(fc.constantFrom('甲', '乙', '丙丁'), fc.constantFrom('甲', '乙', '丙丁')),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    const table = (title: string, [head, ...rows]: readonly (readonly string[])[]): string =>
      [`# ${title}`, '', `|${head!.join('|')}|`, '|-|-|', ...rows.map(row => `|${row.join('|')}|`), ''].join(
        '\n',
      )
    const yiRows = (rows: readonly (readonly string[])[]): string[][] =>
      rows.map(row =>
        row.map(cell => [...cell].map(one => ({甲: 'ꀀ', 乙: 'ꁀ', 丙: 'ꂀ', 丁: 'ꃀ'})[one]).join('')),
      )
    fc.assert(
      fc.property(cells, cells, cells, fc.boolean(), (before, left, right, turned) => {
        const {lock} = syncGuide(guideOf(table('题', before), table('ꆈ', yiRows(before))), DAY)
        const yi = yiRows(right).map(row => (turned ? row.toReversed() : row))
        const [a, b] = [table('题', left), table('ꆈ', yi)]
        const once = syncGuide(guideOf(a, b, lock), DAY)
        expect(syncGuide(guideOf(a, b, once.lock), DAY).lock).toBe(once.lock)
      }),
      {numRuns: 150},
    )
  })

  test('every block of either half is in exactly one unit, ids are unique', () => {
    fc.assert(
      fc.property(edits, edits, (left, right) => {
        const guide = guideOf(apply(han, left), apply(yi, right), base)
        const {units} = pairGuide(guide).paired
        const sorted = (all: number[]) => all.sort((a, b) => a - b)
        expect(sorted(units.flatMap(unit => unit.zh.map(block => block.index)))).toEqual(
          guide.zh.blocks.filter(isUnitBlock).map(block => block.index),
        )
        expect(
          sorted(units.flatMap(unit => [...unit.ii, ...(unit.gaps ?? [])].map(block => block.index))),
        ).toEqual(guide.ii.blocks.filter(isUnitBlock).map(block => block.index))
        expect(new Set(units.map(unit => unit.id)).size).toBe(units.length)
      }),
      {numRuns: 150},
    )
  })

  test('no approval is carried onto text that changed in more than marks and spaces', () => {
    const texts = new Map(parseLock(base, '', '').lock.units.map(unit => [unit.id, unit]))
    fc.assert(
      fc.property(edits, edits, edits, (left, right, more) => {
        const step = syncGuide(guideOf(apply(han, left), apply(yi, right), base), DAY)
        const after = guideOf(apply(apply(han, left), more), apply(yi, right), step.lock)
        for (const unit of pairGuide(after).paired.units) {
          if (unit.state !== 'approved') continue
          const accepted = texts.get(unit.id)!
          expect(
            isKept(
              relate(
                accepted.zh,
                unit.zh.map(block => block.text),
              ),
            ),
          ).toBe(true)
          expect(
            isKept(
              relate(
                accepted.ii,
                unit.ii.map(block => block.text),
              ),
            ),
          ).toBe(true)
        }
      }),
      {numRuns: 150},
    )
  })
})
