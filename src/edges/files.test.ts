import {mkdir, mkdtemp, rm, symlink, truncate, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {findRoot, readFiles, readWithFaults} from './files.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'hanyi-test-'))
  await writeFile(join(root, 'hanyi.yaml'), 'order: han-first\n')
  await mkdir(join(root, 'content', 'guides', 'laonianzheng'), {recursive: true})
  await writeFile(join(root, 'content', 'guides', 'laonianzheng', 'zh.md'), '# 老年证\n')
})
afterEach(() => rm(root, {recursive: true, force: true}))

test('the workspace is found from any folder below', () => {
  expect(findRoot(join(root, 'content', 'guides'))).toBe(root)
  expect(findRoot(tmpdir())).toBeUndefined()
})

test('files come by path with forward slashes, sorted, as bytes', async () => {
  await writeFile(join(root, 'content', 'county.yaml'), Buffer.from([0xff, 0x00]))
  const files = await readFiles(root)
  expect([...files.keys()]).toEqual([
    'content/county.yaml',
    'content/guides/laonianzheng/zh.md',
    'hanyi.yaml',
  ])
  expect(files.get('content/county.yaml')).toEqual(new Uint8Array([0xff, 0x00]))
})

test('litter of other programs is left out', async () => {
  for (const name of ['.DS_Store', '~$名单.docx', 'Thumbs.db', 'a.md~', '.zh.md.swp']) {
    await writeFile(join(root, 'content', name), 'x')
  }
  expect([...(await readFiles(root)).keys()]).toEqual(['content/guides/laonianzheng/zh.md', 'hanyi.yaml'])
})

test('a link is reported and not followed', async () => {
  await writeFile(join(root, 'secret.md'), 'secret')
  await symlink(join(root, 'secret.md'), join(root, 'content', 'guides', 'laonianzheng', 'ii.md'))
  await symlink(tmpdir(), join(root, 'content', 'guides', 'all'))
  const {files, faults} = await readWithFaults(root)
  expect([...files.keys()].filter(path => path.endsWith('ii.md'))).toEqual([])
  expect(faults).toEqual([
    {
      rule: 'unread-file',
      variant: 'link',
      values: {file: 'content/guides/all'},
      place: {file: 'content/guides/all', line: 1, column: 1},
    },
    {
      rule: 'unread-file',
      variant: 'link',
      values: {file: 'content/guides/laonianzheng/ii.md'},
      place: {file: 'content/guides/laonianzheng/ii.md', line: 1, column: 1},
      guide: 'laonianzheng',
    },
  ])
})

test('a text of nine megabytes is reported, a recording of nine is read', async () => {
  for (const name of ['zh.md', 'zh.mp3']) {
    await writeFile(join(root, 'content', name), '')
    await truncate(join(root, 'content', name), 9 * 2 ** 20)
  }
  const {files, faults} = await readWithFaults(root)
  expect(files.get('content/zh.mp3')?.length).toBe(9 * 2 ** 20)
  expect(faults).toMatchObject([{variant: 'big', values: {file: 'content/zh.md', size: 9, limit: 8}}])
})

test('names are NFC, and two that become one are reported', async () => {
  await writeFile(join(root, 'content', 'e\u0301.md'), 'a')
  expect([...(await readFiles(root)).keys()]).toContain('content/\u00e9.md')
  await writeFile(join(root, 'content', '\u00e9.md'), 'b')
  expect((await readWithFaults(root)).faults).toMatchObject([{variant: 'twin'}])
})

test('a workspace without content is empty, not an error', async () => {
  await rm(join(root, 'content'), {recursive: true})
  expect([...(await readFiles(root)).keys()]).toEqual(['hanyi.yaml'])
})
