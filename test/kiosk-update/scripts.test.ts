import {createHash} from 'node:crypto'
import {readFile, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {readManifest, type Manifest} from '../../src/bundle/manifest.ts'
import {RELEASE} from '../../src/bundle/names.ts'
import {batchFile, shellFile, UNSAFE} from '../../src/bundle/scripts.ts'
import {loadCatalogues} from '../../src/edges/locales.ts'
import {readInstallScript} from '../../src/edges/templates.ts'
import {NEW, packed, scratch} from './fixture.ts'

let root: string
let bytes: Buffer
let batch: string
let shell: string
let list: string
let manifest: Manifest
beforeAll(async () => {
  root = await scratch()
  await packed(root, NEW, {sequence: 4})
  const read = (name: string): Promise<Buffer> => readFile(join(root, 'stick', 'hanyi-更新', name))
  bytes = await read('安装到本机.cmd')
  batch = new TextDecoder('gbk', {fatal: true}).decode(bytes)
  shell = (await read('安装到本机.sh')).toString('utf8')
  list = (await read('files.txt')).toString('latin1')
  manifest = readManifest((await read('manifest.json')).toString('utf8'))!
})
afterAll(() => rm(root, {recursive: true, force: true}))

const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')
/** Lines of the batch file without its remarks. */
const lines = (text: string): string[] =>
  text
    .split('\r\n')
    .map(line => line.trim())
    .filter(line => line !== '' && !/^rem\b/i.test(line))

/** Commands of cmd.exe on Windows 7 (`help`), and the two programs it brings that are called by their full path. */
const COMMANDS = new Set(
  '@echo echo. echo set if for goto call exit title chcp setlocal md rd ren copy move del pause'.split(
    ' ',
  ),
)

/** What a reader of batch files would object to. */
function faults(text: string): string[] {
  const found: string[] = []
  const all = lines(text)
  const labels = all.filter(line => line.startsWith(':')).map(line => line.slice(1).toLowerCase())
  const twins = labels.filter((label, at) => labels.indexOf(label) !== at)
  found.push(...twins.map(label => `label twice: ${label}`))
  for (const [, to = ''] of text.matchAll(/\bgoto +:?([a-z]+)/gi))
    if (!labels.includes(to.toLowerCase())) found.push(`no label: ${to}`)
  for (const [, to = ''] of text.matchAll(/\bcall +:([a-z]+)/gi))
    if (!labels.includes(to.toLowerCase())) found.push(`no label: ${to}`)
  const set = new Set(
    [...text.matchAll(/\bset (?:\/a )?"?([A-Z]+)\+?=/gi)].map(([, name = '']) => name.toUpperCase()),
  )
  const known = new Set(['DATE', 'TIME', 'COMPUTERNAME', 'SYSTEMROOT'])
  for (const line of all) {
    if ((line.match(/"/g)?.length ?? 0) % 2 === 1) found.push(`quotes: ${line}`)
    if (line.length > 2000) found.push(`long: ${line.slice(0, 40)}`)
    // A closing bracket outside quotes would end a block; there are blocks on one line alone, in for (…).
    const bare = line.replace(/"[^"]*"/g, '""').replace(/\^./g, '')
    if ((bare.match(/\(/g)?.length ?? 0) !== (bare.match(/\)/g)?.length ?? 0)) found.push(`brackets: ${line}`)
    if (/![A-Z]+!/i.test(bare)) found.push(`delayed expansion: ${line}`)
    for (const [, name = ''] of line.replace(/%%[a-z~]*/gi, '').matchAll(/%([A-Za-z]+)(?::[^%]*)?%/g))
      if (!set.has(name.toUpperCase()) && !known.has(name.toUpperCase())) found.push(`not set: ${name}`)
    const [first = ''] = line.replace(/^>{1,2}"[^"]*" */, '').split(/ /)
    if (
      !line.startsWith(':') &&
      !COMMANDS.has(first.toLowerCase()) &&
      !/^"%(?:CERTUTIL|SystemRoot)/.test(first)
    )
      found.push(`no command of Windows 7: ${first}`)
  }
  if (/powershell|robocopy|timeout\b|choice\b|where\b|curl|tar\b|mklink|wsl|forfiles/i.test(all.join('\n')))
    found.push('newer than Windows 7, or not on every one')
  return found
}

describe('the batch file', () => {
  it('is GBK without a byte order mark, every line ended as Windows ends it', () => {
    expect(bytes.subarray(0, 9).toString('latin1')).toBe('@echo off')
    expect(batch).toContain('安装自助机更新')
    expect(batch.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(batch).not.toContain('{{')
  })

  it('has no character whose second byte means something to cmd.exe in another code page', () => {
    for (let at = 0; at < bytes.length; at++) {
      if ((bytes[at] ?? 0) < 0x81) continue
      expect('\\|^&<>%"!(){}', `at ${at}`).not.toContain(String.fromCharCode(bytes[at + 1] ?? 0))
      at += 1
    }
  })

  it('is what cmd.exe of Windows 7 takes, as far as a reader can see', () => {
    expect(faults(batch)).toEqual([])
  })

  it.each([
    ['goto nowhere', 'no label'],
    ['call :nowhere', 'no label'],
    [':done\r\n:done', 'label twice'],
    ['echo "open', 'quotes'],
    ['if exist x (echo a', 'brackets'],
    ['echo %UNKNOWN%', 'not set'],
    ['set "A=1"\r\necho !A!', 'delayed expansion'],
    ['powershell -c x', 'no command'],
    ['timeout 5', 'no command'],
  ])('a planted %j is seen', (text, fault) => expect(faults(text).join()).toContain(fault))

  it('starts every program by its full path: the stick is the first place Windows looks', () => {
    for (const [, program = ''] of batch.matchAll(/(\S*(?:certutil|find)\.exe)/g)) {
      expect(program).toMatch(/^"?(?:CERTUTIL=)?%SystemRoot%\\System32\\/)
    }
  })
})

describe('both scripts', () => {
  it('copy exactly the files of the release that the manifest names', () => {
    const rows = list.split('\r\n').slice(0, -1)
    const named = rows.map(row => /^([0-9a-f]{64}) (\d+) (\S+)$/.exec(row)!.slice(1))
    const wanted = Object.entries(manifest.files)
      .filter(([name]) => name.startsWith(RELEASE))
      .map(([name, {sha256, size}]) => [sha256, String(size), name.slice(RELEASE.length)])
    expect(named).toEqual(wanted)
    expect(named.length).toBeGreaterThan(10)
  })

  it('know the list, the withdrawals and the version by hash and number', () => {
    const {files} = manifest
    for (const [key, value] of Object.entries({
      VERSION: NEW,
      WITHDRAWALS: '4',
      COUNT: String(list.split('\r\n').length - 1),
      LISTHASH: sha256(list),
      WITHDRAWNHASH: files['withdrawn.js']!.sha256,
      SIGHASH: files['withdrawn.sig']!.sha256,
    })) {
      expect(batch).toContain(`set "${key}=${value}"\r\n`)
      expect(shell).toContain(`${key}='${value}'\n`)
    }
    expect(batch).toContain('set "DAY=20261123"')
  })

  it('say the same things: every sentence is in both', () => {
    const keys = (name: 'install.cmd' | 'install.sh'): Set<string> =>
      new Set(
        [...readInstallScript(name).matchAll(/\{\{((?:script|receipt)\.[\w.]+)\}\}/g)].map(
          ([, key = '']) => key,
        ),
      )
    expect(keys('install.sh')).toEqual(keys('install.cmd'))
  })

  it('are never filled with a word they would run', () => {
    const words = loadCatalogues(['update'])['zh-CN']
    for (const [key, text] of Object.entries(words))
      if (key.startsWith('update.script.')) expect(text).not.toMatch(UNSAFE)
    const values = {manifest, listHash: 'a', withdrawnHash: 'b', withdrawnSignatureHash: 'c'}
    for (const evil of ['a & del', 'a | b', '$(x)', '`x`', "it's", '%PATH%', 'a\nb']) {
      expect(() => batchFile('echo {{script.done}}', values, () => evil)).toThrow(/script\.done/)
      expect(() => shellFile('echo {{script.done}}', values, () => evil)).toThrow(/script\.done/)
    }
  })
})
