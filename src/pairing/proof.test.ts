import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readGuide} from '../../test/pairing/halves.ts'
import {parseLock} from './lock.ts'
import {pairGuide, syncGuide} from './pair.ts'
import {proofOf, proofOfLock, takeBack} from './proof.ts'
import type {Proof} from './proof.ts'
import {addProof, readProofs} from './proofs.ts'

const DAY = '2026-11-24'
const zh = '# 甲\n\n办理要带身份证。\n\n二十个工作日办结。\n\n领取证件。\n'
const ii = '# ꆈꌠꁱꂷ\n\nꃰꊿꑱꈐꊿꂷ。\n\nꏦꃤꂴꆽꐯꒈꃅꐥ。\n\nꌅꅍꌋꆀ。\n'
const lock = syncGuide(readGuide(zh, ii), DAY).lock
const proof = (left: string, right: string, text = lock): Proof =>
  proofOf('lizi', pairGuide(readGuide(left, right, text)).paired.units)
const taken = (
  now: Proof,
  words: readonly string[] | 'all',
  sheets: Proof[] = [],
  code = proof(zh, ii).code,
) => {
  const {ids, refused} = takeBack(code, words, now, sheets)
  return {numbers: [...ids.values()], refused: refused.map(one => `${one.printed} ${one.reason}`)}
}

describe('the code of a 审校单', () => {
  test('is four hexadecimal digits of what is printed, the same from the lock as from the texts', () => {
    const {code, rows} = proof(zh, ii)
    expect(code).toMatch(/^[0-9A-F]{4}$/)
    expect(rows.length).toBe(4)
    expect(proofOfLock('lizi', parseLock(lock, '', 'lizi').lock.units)).toEqual({code, rows})
    expect(proof(zh, ii, lock.replaceAll('"draft"', '"review"'))).toEqual({code, rows})
  })

  test('changes with every character, in either text, and with the order', () => {
    const {code, rows} = proof(zh, ii)
    for (const other of [
      proof(zh.replace('身份证。', '身份证.'), ii),
      proof(zh, ii.replace('ꊿꂷ。', 'ꊿꂷ')),
      proof(`${zh}\n新的一段。\n`, ii),
    ])
      expect(other.rows.map(row => row.hash).join()).not.toBe(rows.map(row => row.hash).join())
    const swapped = proof(
      zh
        .replace('领取证件。', '〇')
        .replace('办理要带身份证。', '领取证件。')
        .replace('〇', '办理要带身份证。'),
      ii,
    )
    expect(swapped.code).not.toBe(code)
    // An orphan without Han is a row too.
    const orphan = syncGuide(readGuide(zh.replace('领取证件。\n', ''), ii, lock), DAY)
    expect(proofOfLock('lizi', parseLock(orphan.lock, '', 'lizi').lock.units)).toEqual(
      proofOf('lizi', orphan.paired.units),
    )
  })
})

describe('taking a sheet back', () => {
  test('as printed: the numbers are those of the texts', () => {
    expect(taken(proof(zh, ii), ['1-2,4', '9'])).toEqual({numbers: ['1', '2', '4'], refused: ['9 unknown']})
    expect(taken(proof(zh, ii), 'all').numbers).toEqual(['1', '2', '3', '4'])
  })

  test('typed in a hurry', () => {
    const {code} = proof(zh, ii)
    for (const typed of [code.toLowerCase(), ` ${code} `, code.replace('0', 'o').replace('1', 'l')])
      expect(taken(proof(zh, ii), ['1'], [], typed).numbers).toEqual(['1'])
  })

  test('what changed since is refused, and the numbers stay those of the paper', () => {
    const printed = proof(zh, ii)
    const left = zh.replace('# 甲\n', '# 甲\n\n先看这一段。\n').replace('二十个', '十个')
    const after = syncGuide(readGuide(left, ii, lock), DAY)
    const now = proofOf('lizi', after.paired.units)
    const sheets = readProofs(addProof(undefined, printed, DAY))
    expect(taken(now, ['2-4'], sheets, printed.code)).toEqual({
      numbers: ['2', '4'],
      refused: ['3 proof-changed'],
    })
    expect([...takeBack(printed.code, ['2'], now, sheets).ids.keys()]).toEqual([printed.rows[1]!.id])
    // Of a sheet nobody knows nothing is taken.
    expect(taken(now, ['2-4'], [], printed.code)).toEqual({numbers: [], refused: ['2-4 proof']})
  })

  test('a code that two sheets share stands for what both of them show', () => {
    const printed = proof(zh, ii)
    const other = {
      code: printed.code,
      rows: printed.rows.map((row, n) => (n === 1 ? {...row, hash: '0'.repeat(12)} : row)),
    }
    expect(taken(printed, ['1-3'], [other])).toEqual({numbers: ['1', '3'], refused: ['2 proof-changed']})
  })

  test('never takes back a unit whose text is not the printed one', () => {
    const word = fc.constantFrom('身份证', '户口簿', '', '。', '二十个', '十个')
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), {maxLength: 4}), edits => {
        const printed = proof(zh, ii)
        let left = zh
        for (const [from, to] of edits) left = left.replace(from === '' ? '办结' : from, () => to)
        const after = syncGuide(readGuide(left, ii, lock), DAY)
        const texts = new Map(
          after.paired.units.map(unit => [unit.id, unit.zh.map(block => block.text).join()]),
        )
        const before = new Map(
          pairGuide(readGuide(zh, ii, lock)).paired.units.map(unit => [unit.id, unit.zh[0]!.text]),
        )
        const {ids} = takeBack(printed.code, 'all', proofOf('lizi', after.paired.units), [printed])
        for (const id of ids.keys()) expect(texts.get(id)).toBe(before.get(id))
      }),
      {numRuns: 60},
    )
  })
})

test('former sheets: the newest forty, each once, damaged lines let pass', () => {
  let text: string | undefined
  for (let n = 0; n < 45; n++)
    text = addProof(
      text,
      {code: n.toString(16).padStart(4, '0').toUpperCase(), rows: [{id: '7k2m9qxa', hash: '0'.repeat(12)}]},
      DAY,
    )
  expect(readProofs(text).length).toBe(40)
  expect(readProofs(text).at(-1)!.code).toBe('002C')
  expect(addProof(text, readProofs(text)[3]!, DAY)).toBe(text)
  expect(readProofs(`${text}{"code":\n`).length).toBe(40)
  expect(readProofs(undefined)).toEqual([])
})
