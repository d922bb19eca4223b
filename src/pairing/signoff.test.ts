import {expect, test} from 'vitest'
import {guideOf} from '../../test/pairing/halves.ts'
import {addSignature, contentHash, missingRoles, readSignatures, signedBy} from './signoff.ts'

const guide = guideOf('# 甲', '# ꆈꌠꁱꂷ')
const hash = contentHash(guide, 'facts')
const sign = (role: string, text?: string) => addSignature(text, {role, by: '甲', on: '2026-11-24', hash})

test('any change of Han, Yi or facts voids a signature', () => {
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  const others = [
    contentHash(guideOf('# 乙', '# ꆈꌠꁱꂷ'), 'facts'),
    contentHash(guideOf('# 甲', '# ꆈꌠ'), 'facts'),
    contentHash(guide, 'fact'),
    contentHash(guideOf('# 甲# ', 'ꆈꌠꁱꂷ'), 'facts'),
  ]
  expect(new Set([hash, ...others]).size).toBe(5)
  const {signatures} = readSignatures({...guide, signoff: sign('经办', sign('签发'))})
  expect(signedBy(signatures, ['经办', '签发'], hash)).toBe(true)
  for (const other of others)
    expect(missingRoles(signatures, ['经办', '签发'], other)).toEqual(['经办', '签发'])
  expect(missingRoles(signatures, ['彝文审校', '签发'], hash)).toEqual(['彝文审校'])
})

test('signatures are added once, after all that stands there', () => {
  const once = sign('经办')
  expect(once).toBe(`{"role":"经办","by":"甲","on":"2026-11-24","hash":"${hash}"}\n`)
  expect(sign('经办', once)).toBe(once)
  expect(sign('签发', 'damaged')).toBe(`damaged\n${once.replace('经办', '签发')}`)
})

test('a damaged line is reported at its place and the others count', () => {
  const text = `${sign('经办')}{"role":"签发"\n${sign('签发')}`
  const {signatures, faults} = readSignatures({...guide, signoff: text})
  expect(signatures.map(one => one.role)).toEqual(['经办', '签发'])
  expect(faults).toMatchObject([
    {rule: 'signoff-damaged', guide: 'lizi', place: {file: 'content/guides/lizi/signoff.jsonl', line: 2}},
  ])
})
