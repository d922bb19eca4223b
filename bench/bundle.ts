import {createHash, randomBytes} from 'node:crypto'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {inspectRelease, type Inspected} from '#bundle/inspect.ts'
import {FORMAT, type FileEntry, type Manifest} from '#bundle/manifest.ts'
import {openFolder} from '#edges/bundle-folder.ts'
import type {Measure, Row} from './model.ts'
import {cpuOf, sideBySide, wallOf} from './rounds.ts'

const FILES = 2000
const FILE_BYTES = 250_000
const MEGABYTES = (FILES * FILE_BYTES) / 1e6
const ROUNDS = 5
/** kiosk.md §11: seconds for 500 MB. */
const BAR = 5

/** A bundle of 500 MB verified from the disk's cache, beside SHA-256 of as many bytes in memory. */
export const bundle: Measure = {
  name: 'bundle',
  bar: 'update verify ≤ 5 s per 500 MB',
  run: async (): Promise<Row[]> => {
    const folder = await mkdtemp(join(tmpdir(), 'hanyi-bench-'))
    try {
      await mkdir(join(folder, 'release'))
      const bytes = randomBytes(FILE_BYTES)
      const files: Record<string, FileEntry> = {}
      for (let at = 0; at < FILES; at++) {
        bytes.writeUInt32LE(at)
        const name = `release/${at}.webm`
        await writeFile(join(folder, name), bytes)
        files[name] = {size: FILE_BYTES, sha256: createHash('sha256').update(bytes).digest('hex')}
      }
      const manifest: Manifest = {
        format: FORMAT,
        version: '2026-11-23.1',
        created: '2026-11-23',
        reviewBy: '2027-05-22',
        withdrawals: 0,
        files,
      }
      const {ours, theirs} = await sideBySide(
        ROUNDS,
        async () => {
          const inspected: Inspected = {problems: [], signedBy: [], manifest}
          await inspectRelease(openFolder(folder), inspected, () => undefined)
          if (inspected.problems.length > 0) throw new Error('a sound bundle was refused')
        },
        async () => {
          for (let at = 0; at < FILES; at++) createHash('sha256').update(bytes).digest()
        },
      )
      const seconds = wallOf(ours)
      return [
        {
          what: `verify ${MEGABYTES} MB in ${FILES} files; SHA-256 of as much in memory ${wallOf(theirs).toFixed(2)} s`,
          value: `${seconds.toFixed(2)} s`,
          bar: `≤ ${BAR} s`,
          within: seconds <= BAR,
          ours: cpuOf(ours),
          theirs: cpuOf(theirs),
        },
      ]
    } finally {
      await rm(folder, {recursive: true, force: true})
    }
  },
}
