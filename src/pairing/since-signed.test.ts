import {expect, test} from 'vitest'
import {readGuide} from '../../test/pairing/halves.ts'
import {parseLock} from './lock.ts'
import type {SignatureRecord} from './model.ts'
import {syncGuide} from './pair.ts'
import {signedContent, sinceSigned} from './since-signed.ts'
import {addSignature, contentHash, readSignatures} from './signoff.ts'

const zh = '# 甲\n\n办理要带身份证。\n\n二十个工作日办结。\n\n领取证件。\n'
const ii = '# ꆈꌠꁱꂷ\n\nꃰꊿꑱꈐꊿꂷ。\n\nꏦꃤꂴꆽꐯꒈꃅꐥ。\n\nꌅꅍꌋꆀ。\n'

/** A guide as it stands after a sync, and what a signature for it would hold. */
function stand(left: string, right: string, facts: string, lock?: string) {
  const synced = syncGuide(readGuide(left, right, lock), '2026-11-24')
  const guide = readGuide(left, right, synced.lock)
  const {units} = synced.paired
  return {
    guide,
    units,
    lock: synced.lock,
    hash: contentHash(guide, facts),
    content: signedContent('lizi', units, facts),
  }
}

const first = stand(zh, ii, 'f')
const file = addSignature(undefined, {
  role: '签发',
  by: '甲',
  on: '2026-11-20',
  hash: first.hash,
  content: first.content,
})
const signatures = (text: string): SignatureRecord[] =>
  readSignatures({...first.guide, signoff: text}).signatures
const changes = (left: string, right: string, facts = 'f', text = file) => {
  const now = stand(left, right, facts, first.lock)
  const found = sinceSigned(
    signatures(text),
    now.hash,
    now.content,
    parseLock(now.lock, '', 'lizi').lock.units,
  )
  const name = (id: string) => now.units.find(unit => unit.id === id)?.zh[0]?.text
  return found && {...found, changed: found.changed.map(name), added: found.added.map(name)}
}

test('names what was changed, added and deleted since', () => {
  const left = zh
    .replace('身份证', '户口簿')

    .replace('二十个工作日办结。\n\n', '')
  expect(changes(left, ii.replace('ꏦꃤꂴꆽꐯꒈꃅꐥ。\n\n', ''))).toMatchObject({
    on: '2026-11-20',
    by: '甲',
    changed: ['办理要带户口簿。'],
    removed: ['二十个工作日办结。'],
    facts: false,
  })
  expect(changes(zh.replace('领取', '新的一段。\n\n领取'), ii)).toMatchObject({
    added: ['新的一段。'],
    changed: [],
  })
  expect(changes(zh, ii.replace('ꃰꊿ', 'ꌅꅍ'), 'g')).toMatchObject({
    changed: ['办理要带身份证。'],
    facts: true,
  })
})

test('nothing is known before anybody signed, nor of what stands there now, nor of a record that does not tell', () => {
  expect(changes(zh, ii)).toBeUndefined()
  expect(changes(`${zh}\n新的。\n`, ii, 'f', '')).toBeUndefined()
  const bare = `${JSON.stringify({role: '签发', by: '甲', on: '2026-11-20', hash: first.hash})}\n`
  expect(changes(`${zh}\n新的。\n`, ii, 'f', bare)).toBeUndefined()
})

test('the content stands in the first signature for it alone, and a damaged one does not void a signature', () => {
  const second = addSignature(file, {
    role: '经办',
    by: '乙',
    on: '2026-11-21',
    hash: first.hash,
    content: first.content,
  })
  expect(second.split('\n').filter(line => line.includes('"content"')).length).toBe(1)
  expect(signatures(second).length).toBe(2)
  expect(changes(`${zh}\n新的。\n`, ii, 'f', second)).toMatchObject({by: '乙', added: ['新的。']})
  expect(signatures(file.replace('"facts"', '"fact"')).map(one => one.content)).toEqual([undefined])
})
