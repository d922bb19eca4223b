import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {encodeGbk} from '../../src/bundle/gbk.ts'
import {keysScript, readKeysScript} from '../../src/bundle/keys.ts'
import {FORMAT, manifestText, readManifest, type Manifest} from '../../src/bundle/manifest.ts'
import {publicKeyText, readPublicKey, readSignatures, signatureText} from '../../src/bundle/minisign.ts'
import {nameFault} from '../../src/bundle/names.ts'
import {currentScript, installedText, readCurrent, readInstalled} from '../../src/bundle/terminal.ts'
import {compareVersions, readVersion} from '../../src/bundle/version.ts'
import {
  judgeWithdrawals,
  nextWithdrawals,
  readWithdrawnScript,
  withdrawnScript,
} from '../../src/bundle/withdrawn.ts'
import {newKey, openKey, keyFileOf, verifyEd25519} from '../../src/edges/signing-keys.ts'
import {KEYS} from './fixture.ts'

const version = fc
  .tuple(
    fc.integer({min: 2020, max: 2099}),
    fc.integer({min: 1, max: 12}),
    fc.integer({min: 1, max: 28}),
    fc.nat(99_999),
  )
  .map(
    ([year, month, day, counter]) =>
      `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}.${counter}`,
  )

describe('versions', () => {
  it('compare by day, then by counter as a number', () => {
    expect(compareVersions('2026-11-23.10', '2026-11-23.9')).toBeGreaterThan(0)
    expect(compareVersions('2026-11-23.9', '2026-12-01.1')).toBeLessThan(0)
    expect(compareVersions('2026-11-23.1', 'r2')).toBeGreaterThan(0)
  })
  it('compare in one order', () => {
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        expect(Math.sign(compareVersions(a, b))).toBe(-Math.sign(compareVersions(b, a)) + 0)
        if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0)
          expect(compareVersions(a, c)).toBeLessThanOrEqual(0)
      }),
    )
  })
  it.each(['', 'r2', '2026-13-01.1', '2026-11-23', '2026-11-23.01', '2026-11-23.1 ', '2026-11-23.1234567'])(
    '%j is none',
    text => expect(readVersion(text)).toBeUndefined(),
  )
})

describe('names', () => {
  it('of what a build makes may stand', () => {
    for (const name of [
      'release/index.html',
      'release/g/gaoling-jintie.js',
      'release/a/x-ii-1.webm',
      'files.txt',
    ])
      expect(nameFault(name)).toBeUndefined()
  })
  it('that stand lead nowhere but into the bundle, on any system', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 40}), text => {
        const name = `release/${text}.js`
        if (nameFault(name) !== undefined) return
        expect(name).toMatch(/^release(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/)
        expect(name).not.toMatch(/(?:^|\/)\.|[. ](?:\/|$)/)
      }),
      {numRuns: 2000},
    )
  })
})

describe('what is written is read again, and nothing else is', () => {
  const manifest: Manifest = {
    format: FORMAT,
    version: '2026-11-23.1',
    created: '2026-11-23',
    reviewBy: '2027-05-22',
    withdrawals: 3,
    files: {
      'release/b.js': {size: 2, sha256: 'b'.repeat(64)},
      'release/a.js': {size: 1, sha256: 'a'.repeat(64)},
    },
  }
  it('a manifest', () => {
    const text = manifestText(manifest)
    expect(readManifest(text)).toEqual(manifest)
    for (const other of [
      text.replace('"size": 1', '"size": 1.5'),
      text.replace('"size": 1', '"size": -1'),
      text.replace('"size": 1', '"size":1'),
      text.replace(FORMAT, 'hanyi-kiosk-2'),
      text.replace('a'.repeat(64), 'A'.repeat(64)),
      `\ufeff${text}`,
      `${text} `,
      text.replace('"files"', '"more": 1,\n  "files"'),
    ])
      expect(readManifest(other), other).toBeUndefined()
  })
  it('a manifest whose every character matters', () => {
    const text = manifestText(manifest)
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({minLength: 1, maxLength: 1}), (at, character) => {
        const changed = text.slice(0, at) + character + text.slice(at + 1)
        const read = readManifest(changed)
        expect(read === undefined || manifestText(read) === changed).toBe(true)
        if (changed !== text) expect(read).not.toEqual(manifest)
      }),
    )
  })
  it('keys', () => {
    expect(readKeysScript(keysScript(KEYS))).toEqual(KEYS)
    expect(readKeysScript(keysScript({...KEYS, needed: 3}))).toBeUndefined()
    expect(readKeysScript(keysScript({...KEYS, holders: []}))).toBeUndefined()
    expect(readKeysScript(`${keysScript(KEYS)}alert(1)`)).toBeUndefined()
  })
  it('a public key and a signature', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({minLength: 32, maxLength: 32}),
        fc.uint8Array({minLength: 64, maxLength: 64}),
        (key, bytes) => {
          const id = '0123456789ABCDEF'
          expect(readPublicKey(publicKeyText({id, bytes: key}))).toEqual({id, bytes: new Uint8Array(key)})
          const signature = {
            keyId: id,
            bytes: new Uint8Array(bytes),
            comment: 'x',
            seal: new Uint8Array(bytes),
          }
          const text = signatureText([signature, signature])
          expect(readSignatures(text)).toEqual([signature, signature])
          for (let cut = 1; cut < text.length; cut += 17) {
            const read = readSignatures(text.slice(0, cut))
            expect(read === undefined || read.length === 1).toBe(true)
          }
        },
      ),
      {numRuns: 20},
    )
  })
  it('the list of the launcher', () => {
    expect(readCurrent(currentScript(['2026-11-23.1']))).toEqual(['2026-11-23.1'])
    expect(readCurrent('var hanyiCurrent = ["2026-11-23.1"]\r\n')).toEqual(['2026-11-23.1'])
    expect(readCurrent('var hanyiCurrent = ["../../x"]\n')).toBeUndefined()
    expect(readInstalled(installedText('2026-11-23.1', '', 0))).toEqual({
      version: '2026-11-23.1',
      previous: '',
    })
    expect(readInstalled('VERSION=x\r\nPREVIOUS=../..\r\n')).toEqual({version: '', previous: ''})
  })
  it('a withdrawal list, whatever stands in a reason', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), reason => {
        const list = {
          sequence: 1,
          guides: [{id: 'a', before: '2026-11-23.1', date: '', reason, replaced_by: ''}],
        }
        const text = withdrawnScript(list)
        expect(readWithdrawnScript(text)).toEqual(list)
        expect(text).not.toMatch(/<|[\u2028\u2029]|\n(?!$)/)
      }),
    )
  })
})

describe('the withdrawal list', () => {
  const one = {id: 'a', date: '2026-11-01', reason: '停办', replaced_by: ''}
  const first = nextWithdrawals({sequence: 0, guides: []}, [one], '2026-11-02.1')
  it('grows by one with a change, and not without', () => {
    expect(first).toEqual({sequence: 1, guides: [{...one, before: '2026-11-02.1'}]})
    expect(nextWithdrawals(first, [one], '2026-11-02.1')).toBe(first)
  })
  it('keeps a guide that was issued anew, and hides it in the releases before alone', () => {
    const later = nextWithdrawals(first, [], '2026-11-23.1')
    expect(later).toBe(first)
    expect(nextWithdrawals(first, [one], '2026-12-01.1').guides).toEqual([{...one, before: '2026-12-01.1'}])
  })
  it('never goes back', () => {
    const second = nextWithdrawals(first, [{...one, id: 'b'}], '2026-11-23.1')
    expect(judgeWithdrawals(second, first)).toEqual([])
    expect(judgeWithdrawals(first, second)).toMatchObject([{reason: 'withdrawn.older'}])
    expect(judgeWithdrawals({sequence: 9, guides: []}, second).map(({reason}) => reason)).toEqual([
      'withdrawn.shorter',
      'withdrawn.shorter',
    ])
  })
})

describe('GBK', () => {
  it('is what a decoder reads back', () => {
    const text = '安装到本机 ABC，“校验码”（……）\r\n'
    expect(new TextDecoder('gbk').decode(encodeGbk(text))).toBe(text)
  })
  it('has no Yi', () => {
    expect(() => encodeGbk('ꆈꌠ')).toThrow(RangeError)
    expect(encodeGbk('ꆈ!', '?')).toEqual(new Uint8Array([0x3f, 0x21]))
  })
})

describe('a private key', () => {
  it('is opened by its passphrase alone, and signs for its public half', () => {
    const made = newKey('张三', '一二三四五六七八')
    expect(made.file).not.toMatch(/一二/)
    expect(keyFileOf(made.file)).toEqual({name: '张三', key: made.key})
    expect(openKey(made.file, '一二三四五六七九')).toBeUndefined()
    const opened = openKey(made.file, '一二三四五六七八')
    const message = new TextEncoder().encode('清单')
    const signature = opened!.sign(message)
    const bytes = readPublicKey(made.key)!.bytes
    expect(verifyEd25519(message, signature, bytes)).toBe(true)
    expect(verifyEd25519(new Uint8Array([1]), signature, bytes)).toBe(false)
    expect(openKey(made.file.replace(made.key, newKey('李四', 'x').key), '一二三四五六七八')).toBeUndefined()
  })
})
