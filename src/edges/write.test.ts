import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {withLock} from './lock.ts'
import {prepareFolder, writeOutput, writeText} from './write.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'hanyi-test-'))
})
afterEach(() => rm(root, {recursive: true, force: true}))

const output = (path: string, text: string) => ({path, bytes: new TextEncoder().encode(text)})
const names = async () => (await readdir(root, {recursive: true})).sort()

test('a text is replaced and nothing else is left', async () => {
  await writeText(root, 'content/guides/a/ii.md', '一')
  await writeText(root, 'content/guides/a/ii.md', '二')
  expect(await readFile(join(root, 'content/guides/a/ii.md'), 'utf8')).toBe('二')
  expect(await names()).toEqual(['content', 'content/guides', 'content/guides/a', 'content/guides/a/ii.md'])
})

test.each(['../a', 'a/../../b', '/etc/passwd', 'a//b', 'C:\\a', 'c:/a', ''])('%s is refused', async path => {
  await expect(writeText(root, path, 'x')).rejects.toThrow(RangeError)
})

test('a write through a link is refused', async () => {
  await mkdir(join(root, 'elsewhere'))
  await symlink(join(root, 'elsewhere'), join(root, 'content'))
  await expect(writeText(root, 'content/a.md', 'x')).rejects.toMatchObject({key: 'machine.file.link'})
  expect(await readdir(join(root, 'elsewhere'))).toEqual([])
})

test('outputs come back with their hashes', async () => {
  expect(await writeOutput(root, [output('sheet/a.pdf', 'abc')])).toEqual([
    {path: 'sheet/a.pdf', sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'},
  ])
})

test('a withdrawn output goes, other people’s files stay', async () => {
  await writeOutput(root, [
    output('sheet/a.pdf', '1'),
    output('sheet/b.pdf', '1'),
    output('data/x/b.json', '1'),
  ])
  await writeFile(join(root, 'sheet', '我的.docx'), 'mine')
  await writeOutput(root, [output('sheet/a.pdf', '2')], ['sheet', 'data'])
  expect(await names()).toEqual(['.hanyi.json', 'sheet', 'sheet/a.pdf', 'sheet/我的.docx'])
})

test('a narrowed build removes nothing', async () => {
  await writeOutput(root, [output('sheet/a.pdf', '1'), output('sheet/b.pdf', '1')])
  await writeOutput(root, [output('sheet/a.pdf', '2')])
  expect(await names()).toContain('sheet/b.pdf')
  await writeOutput(root, [output('sheet/a.pdf', '2')], [''])
  expect(await names()).not.toContain('sheet/b.pdf')
})

test('when one output cannot be written, the last good ones stand', async () => {
  await writeOutput(root, [output('kiosk/index.html', 'old'), output('sheet/a.pdf', 'old')])
  await writeFile(join(root, 'blocked'), '')
  const outputs = [
    output('kiosk/index.html', 'new'),
    output('sheet/a.pdf', 'new'),
    output('blocked/x', 'new'),
  ]
  await expect(writeOutput(root, outputs)).rejects.toMatchObject({key: 'machine.file.unwritable'})
  expect(await readFile(join(root, 'kiosk/index.html'), 'utf8')).toBe('old')
  expect(await readFile(join(root, 'sheet/a.pdf'), 'utf8')).toBe('old')
  expect((await names()).filter(name => name.endsWith('.tmp'))).toEqual([])
})

test('a folder nobody can write to is known before anything is made for it', async () => {
  await writeFile(join(root, 'file'), '')
  for (const folder of [join(root, 'file'), join(root, 'file', 'dist')])
    await expect(prepareFolder(folder)).rejects.toMatchObject({key: 'machine.folder.unwritable'})
  await prepareFolder(join(root, 'a', 'b', 'dist'))
  expect(await names()).toEqual(['a', 'a/b', 'a/b/dist', 'file'])
})

test.runIf(process.platform === 'linux')('a place where no folder can be made is given up', async () => {
  await expect(prepareFolder('/proc/hanyi/dist')).rejects.toMatchObject({key: 'machine.folder.unwritable'})
})

test('two commands do not write at once', async () => {
  await withLock(root, async () => {
    await expect(withLock(root, async () => undefined)).rejects.toMatchObject({key: 'machine.lock.held'})
  })
  expect(await withLock(root, async () => 'free')).toBe('free')
})

test('a project that cannot be written to is told as such', async () => {
  await expect(withLock(join(root, 'nowhere'), async () => undefined)).rejects.toMatchObject({
    key: 'machine.project.unwritable',
  })
})

test('the lock of a process that has ended is taken over', async () => {
  const ended = spawn(process.execPath, ['-e', ''])
  await once(ended, 'exit')
  await writeFile(join(root, '.hanyi.lock'), String(ended.pid))
  expect(await withLock(root, async () => 'ours')).toBe('ours')
})
