import {
  appendFile,
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {cached, cacheFolderOf, privateFolder} from './cache.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hanyi-test-'))
})
afterEach(() => rm(folder, {recursive: true, force: true}))

const fill = (text: string) => async (to: string) => {
  await writeFile(join(to, 'a.txt'), text, {mode: 0o600})
  return ['a.txt']
}

test('an entry is made once, for this user only', async () => {
  const cache = join(folder, 'cache')
  const entry = await cached(cache, 'fonts', fill('one'))
  expect(await cached(cache, 'fonts', fill('two'))).toBe(entry)
  expect(await readFile(join(entry, 'a.txt'), 'utf8')).toBe('one')
  expect((await stat(cache)).mode & 0o777).toBe(0o700)
  expect(await readdir(cache)).toEqual(['fonts'])
})

test('a changed file is not used', async () => {
  const entry = await cached(folder, 'fonts', fill('one'))
  await appendFile(join(entry, 'a.txt'), '!')
  await cached(folder, 'fonts', fill('two'))
  expect(await readFile(join(entry, 'a.txt'), 'utf8')).toBe('two')
})

test('a file that others may write to is not used', async () => {
  const entry = await cached(folder, 'fonts', fill('one'))
  await chmod(join(entry, 'a.txt'), 0o666)
  await cached(folder, 'fonts', fill('two'))
  expect(await readFile(join(entry, 'a.txt'), 'utf8')).toBe('two')
})

test('a file planted under the name of an entry is not used', async () => {
  await mkdir(join(folder, 'fonts'))
  await writeFile(join(folder, 'fonts', 'a.txt'), 'planted')
  const entry = await cached(folder, 'fonts', fill('own'))
  expect(await readFile(join(entry, 'a.txt'), 'utf8')).toBe('own')
})

test('a link under the name of an entry is replaced, not followed', async () => {
  await mkdir(join(folder, 'elsewhere'))
  await symlink(join(folder, 'elsewhere'), join(folder, 'fonts'))
  await cached(folder, 'fonts', fill('own'))
  expect(await readdir(join(folder, 'elsewhere'))).toEqual([])
})

test('two at once end with one whole entry', async () => {
  const [one, two] = await Promise.all([
    cached(folder, 'fonts', fill('x')),
    cached(folder, 'fonts', fill('x')),
  ])
  expect(two).toBe(one)
  expect(await readdir(folder)).toEqual(['fonts'])
})

test('old entries of a kind go, others stay', async () => {
  await cached(folder, 'fonts-a', fill('x'))
  for (let n = 0; n < 8; n++) {
    const entry = await cached(folder, `screen-${n}`, fill('x'))
    await utimes(entry, n, n)
  }
  expect((await readdir(folder)).sort()).toEqual(['fonts-a', ...[2, 3, 4, 5, 6, 7].map(n => `screen-${n}`)])
})

test('what failed half-way leaves nothing', async () => {
  const fails = async (to: string) => {
    await writeFile(join(to, 'a.txt'), 'half')
    throw Object.assign(new Error('no space'), {code: 'ENOSPC'})
  }
  await expect(cached(folder, 'fonts', fails)).rejects.toMatchObject({key: 'machine.disk.full'})
  expect(await readdir(folder)).toEqual([])
})

test('a cache folder that is a link is refused', async () => {
  await mkdir(join(folder, 'real'))
  await symlink(join(folder, 'real'), join(folder, 'cache'))
  await expect(privateFolder(join(folder, 'cache'))).rejects.toMatchObject({key: 'machine.cache.foreign'})
})

test('a cache folder open to others is closed', async () => {
  await mkdir(join(folder, 'cache'))
  await chmod(join(folder, 'cache'), 0o777)
  await privateFolder(join(folder, 'cache'))
  expect((await stat(join(folder, 'cache'))).mode & 0o777).toBe(0o700)
})

test('a file in the place of the cache folder is a fault, not a crash', async () => {
  await writeFile(join(folder, 'cache'), '')
  await expect(privateFolder(join(folder, 'cache'))).rejects.toMatchObject({name: 'MachineFault'})
})

test('the cache is the user’s own', () => {
  expect(cacheFolderOf({XDG_CACHE_HOME: '/home/a/c'})).toBe('/home/a/c/hanyi')
  expect(cacheFolderOf({HANYI_CACHE: '/data/h', XDG_CACHE_HOME: '/home/a/c'})).toBe('/data/h')
  expect(cacheFolderOf({})).toMatch(/\.cache\/hanyi$/)
})
