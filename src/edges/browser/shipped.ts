import {createReadStream, createWriteStream, existsSync} from 'node:fs'
import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {pipeline} from 'node:stream/promises'
import {brotliDecompressSync, createBrotliDecompress} from 'node:zlib'
import {cached, hashFile} from '../cache.ts'
import {codeOf, MachineFault} from '../fault.ts'
import {untar} from './untar.ts'

/** The shipped Chromium, unpacked. */
export interface ShippedBrowser {
  executable: string
  /** For `LD_LIBRARY_PATH`; undefined when the machine has these libraries itself. */
  libraries: string | undefined
}

/** Libraries Chromium needs beside the C library; Debian without a desktop has none of them. */
const NEEDED = ['libnss3.so', 'libnssutil3.so', 'libnspr4.so', 'libexpat.so.1']
const LIBRARY_FOLDERS = [
  '/lib/x86_64-linux-gnu',
  '/usr/lib/x86_64-linux-gnu',
  '/lib64',
  '/usr/lib64',
  '/usr/lib',
]

/**
 * Folder of the archives in `@sparticuz/chromium`, or undefined when it is not installed or not made for this machine.
 * Only its place is asked for: its code would run whatever lies at a shared temporary path, and is never loaded.
 */
export function shippedArchives(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  try {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
    const folder = join(dirname(entry), '..', 'bin')
    return existsSync(join(folder, 'chromium.br')) ? folder : undefined
  } catch (error) {
    if (codeOf(error) === 'MODULE_NOT_FOUND') return undefined
    throw error
  }
}

/**
 * Unpacks the shipped Chromium into the private cache on first use (about 3 s, 210 MB); later it is checked against its
 * recorded hash.
 * @param archives folder of `chromium.br` and `al2023.tar.br`
 * @param cacheFolder see `cacheFolderOf`
 * @throws MachineFault when the cache cannot be used, the disk is full or the archive is damaged
 */
export async function unpackShipped(archives: string, cacheFolder: string): Promise<ShippedBrowser> {
  const browser = join(archives, 'chromium.br')
  const key = await hashFile(browser)
  const folder = await cached(cacheFolder, `chromium-${key}`, async to => {
    await pipelineOrFault(browser, join(to, 'chromium'))
    const libraries = untar(brotliDecompressSync(await readFile(join(archives, 'al2023.tar.br'))))
    for (const {path, bytes} of libraries) {
      await mkdir(dirname(join(to, path)), {recursive: true, mode: 0o700})
      await writeFile(join(to, path), bytes, {mode: 0o700})
    }
    return ['chromium', ...libraries.map(({path}) => path)]
  })
  const complete = NEEDED.every(name => LIBRARY_FOLDERS.some(at => existsSync(join(at, name))))
  return {executable: join(folder, 'chromium'), libraries: complete ? undefined : join(folder, 'lib')}
}

async function pipelineOrFault(from: string, to: string): Promise<void> {
  try {
    await pipeline(
      createReadStream(from, {highWaterMark: 1 << 20}),
      createBrotliDecompress({chunkSize: 1 << 20}),
      createWriteStream(to, {mode: 0o700}),
    )
  } catch (error) {
    if (codeOf(error).startsWith('ERR_'))
      throw new MachineFault('machine.install.broken', {file: 'chromium.br'}, error)
    throw error
  }
}
