import {describe, expect, test} from 'vitest'
import {declarationOf, guideLike, markdownOf, stress} from '../../bench/pairing/documents.ts'
import {MIXED, OTHERS} from '../../bench/pairing/edits.ts'
import {measureRow, trialsOf} from '../../bench/pairing/measure.ts'
import {approvedLock, emptyTally, judgeTrial} from '../../bench/pairing/trial.ts'
import {parseLock, serialiseLock} from '#pairing/lock.ts'
import {readGuide} from './halves.ts'

// A few of the trials that `npm run bench -- pairing edits` makes by the thousand, and the measure itself.

const documents = [declarationOf(60), stress(), guideLike()]

test.each(documents)(
  '$name: mixed edits of both texts lose hardly a pair and no approval is wrong',
  document => {
    const tally = measureRow({document, edits: {zh: 6, ii: 6}, trials: 25, seed: 5})
    expect(tally.pairs).toBeGreaterThan(800)
    expect((tally.kept + tally.identical) / tally.pairs).toBeGreaterThan(0.995)
    expect([tally.wrong, tally.usurped]).toEqual([0, 0])
  },
)

test.each(Object.keys(OTHERS))('%s: no approval of changed text', kind => {
  for (const document of documents) {
    const tally = measureRow({document, edits: {zh: 2, ii: 2}, trials: 5, kinds: [kind], seed: 6})
    expect(tally.wrong).toBe(0)
    // Texts made equal to others on purpose lose the pair, as they should; nothing else does.
    if (kind !== 'usurp') expect((tally.kept + tally.identical) / tally.pairs).toBeGreaterThan(0.99)
  }
})

describe('the measure', () => {
  const document = declarationOf(20)
  const lock = approvedLock(document)
  const lines = (source: readonly string[]) => source.map((text, n) => ({from: [n], text}))
  const judged = (zh = lines(document.zh), text = lock) => {
    const tally = emptyTally()
    judgeTrial(document, text, {zh, ii: lines(document.ii)}, tally)
    return tally
  }

  test('starts from a lock in which all is right', () => {
    const {units} = parseLock(lock, '', 'lizi').lock
    expect(units.every(unit => unit.st === 'approved')).toBe(true)
    expect(judged()).toMatchObject({pairs: 20, kept: 20, wrong: 0, usurped: 0})
  })

  test('sees a pair that is wrong', () => {
    const {units} = parseLock(lock, '', 'lizi').lock
    const [one, two] = [units[11]!, units[14]!]
    const crossed = units.map(unit =>
      unit === one ? {...unit, ii: two.ii} : unit === two ? {...unit, ii: one.ii} : unit,
    )
    expect(judged(undefined, serialiseLock({doc: 'lizi', units: crossed})).kept).toBe(18)
  })

  test('sees text that was edited into another', () => {
    const zh = lines(document.zh)
    const [one, two] = [zh[12]!, zh[15]!]
    // Told that each came from the other's place, it must find both approvals resting on foreign text.
    const tally = judged(
      zh.map(line =>
        line === one ? {...line, from: two.from} : line === two ? {...line, from: one.from} : line,
      ),
    )
    expect(tally.usurped).toBe(2)
  })

  test('makes the same edits every time', () => {
    const row = {
      document,
      edits: {zh: 8, ii: 8},
      trials: 3,
      kinds: [...Object.keys(MIXED), ...Object.keys(OTHERS)],
      seed: 9,
    }
    expect([...trialsOf(row)]).toEqual([...trialsOf(row)])
    expect(new Set([...trialsOf(row)].map(({zh}) => markdownOf(zh.map(line => line.text)))).size).toBe(3)
  })

  test('writes tables that the reader reads', () => {
    const guide = guideLike()
    const {zh} = readGuide(markdownOf(guide.zh), markdownOf(guide.ii))
    expect(zh.blocks.filter(({kind}) => kind === 'cell').length).toBe(15)
  })
})
