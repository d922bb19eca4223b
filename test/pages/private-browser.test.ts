import {execFile} from 'node:child_process'
import {
  access,
  appendFile,
  chmod,
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {shippedArchives, unpackShipped} from '#edges/browser/shipped.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')
const here = shippedArchives()

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hanyi-test-'))
})
afterEach(() => rm(folder, {recursive: true, force: true}))

/** An executable that leaves a mark when it is run. */
async function plant(path: string): Promise<string> {
  const mark = join(folder, 'was-run')
  await writeFile(path, `#!/bin/sh\ntouch '${mark}'\n`)
  await chmod(path, 0o755)
  return mark
}

test.skipIf(!here)('what lies at the shared temporary path is not run', async () => {
  const shared = join(folder, 'tmp')
  await mkdir(shared)
  const mark = await plant(join(shared, 'chromium'))
  await plant(join(shared, 'al2023'))
  const env = {...process.env, TMPDIR: shared}
  const node = (...args: string[]) => run(process.execPath, args, {cwd: root, env})

  // The trap is live: the package's own code would hand this very file to be run.
  const own = await node(
    '-e',
    "import('@sparticuz/chromium').then(m => m.default.executablePath()).then(p => console.log(p))",
  )
  expect(own.stdout.trim()).toBe(join(shared, 'chromium'))

  await writeFile(join(folder, 'a.html'), '<p>老年证</p>')
  await node('--conditions=source', 'bench/look.ts', join(folder, 'a.html'), join(folder, 'a.pdf'))
  expect((await readFile(join(folder, 'a.pdf'))).subarray(0, 4).toString()).toBe('%PDF')
  await expect(access(mark)).rejects.toThrow()
  // And the profile of the browser that did run is gone.
  expect((await readdir(shared)).filter(name => name.startsWith('hanyi-'))).toEqual([])
})

test.skipIf(!here)('an unpacked browser that was changed is unpacked anew, not run', async () => {
  // A small stand-in for the archive: what is tested is what happens to the unpacked file.
  const archives = join(folder, 'bin')
  await mkdir(archives)
  const {brotliCompressSync} = await import('node:zlib')
  await writeFile(join(archives, 'chromium.br'), brotliCompressSync(Buffer.from('the browser')))
  await copyFile(join(here ?? '', 'al2023.tar.br'), join(archives, 'al2023.tar.br'))
  const cache = join(folder, 'cache')
  const {executable} = await unpackShipped(archives, cache)
  expect(await readFile(executable, 'utf8')).toBe('the browser')
  expect((await stat(executable)).mode & 0o777).toBe(0o700)
  await appendFile(executable, ' and something else')
  expect((await unpackShipped(archives, cache)).executable).toBe(executable)
  expect(await readFile(executable, 'utf8')).toBe('the browser')
})

test.skipIf(!here)('a damaged archive is a fault with words, and leaves nothing behind', async () => {
  const archives = join(folder, 'bin')
  await mkdir(archives)
  await writeFile(join(archives, 'chromium.br'), 'not an archive')
  await copyFile(join(here ?? '', 'al2023.tar.br'), join(archives, 'al2023.tar.br'))
  await expect(unpackShipped(archives, join(folder, 'cache'))).rejects.toMatchObject({
    key: 'machine.install.broken',
  })
  expect(await readdir(join(folder, 'cache'))).toEqual([])
})
