import {fork} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import type {Measure} from './model.ts'
import {treeMemory} from './process-tree.ts'
import {median, type Cost} from './rounds.ts'

/** As many guides as make about 400 and about 2,200 pages. */
const USUAL = 100
const LONG = 550
const LEAST_PAGES = 2200
const ROUNDS = 2
const LOOK_MS = 200
/** CPU a page of the long book, in that of the usual one. */
const BAR = 1.2
const MEMORY_BAR = 800

/** What a side says of its book. */
interface Said extends Cost {
  pages: number
  bytes: number
  pieces: number
  /** Highest memory of its process tree in MB, from reading the guides to the written file. */
  peak: number | undefined
}

/** A book of 2,200 pages against one of 400: what a page costs must not grow, nor the memory with the book. */
export const longBook: Measure = {
  name: 'long-book',
  bar: '2,200 pages: CPU a page as at 400, ≤ 0.8 GB',
  run: async () => {
    const said = {usual: [] as Said[], long: [] as Said[]}
    for (let round = 0; round < ROUNDS; round++) {
      const first = round % 2 === 0
      if (first) said.usual.push(await side(USUAL))
      said.long.push(await side(LONG))
      if (!first) said.usual.push(await side(USUAL))
    }
    const [long] = said.long
    if (!long || long.pages < LEAST_PAGES) throw new Error(`the long book has only ${long?.pages} pages`)
    const perPage = (all: readonly Said[]) => median(all.map(({cpu, wall, pages}) => (cpu ?? wall) / pages))
    const ratio = perPage(said.long) / perPage(said.usual)
    const peaks = said.long.flatMap(({peak}) => peak ?? [])
    const peak = peaks.length > 0 ? Math.max(...peaks) : undefined
    const millis = (all: readonly Said[]) => `${(perPage(all) * 1000).toFixed(1)} ms`
    return [
      {
        what: `CPU a page: ${long.pages} pages in ${long.pieces} pieces ${millis(said.long)}, ${said.usual[0]?.pages} pages ${millis(said.usual)}`,
        value: `${ratio.toFixed(2)} ×`,
        bar: `≤ ${BAR} ×`,
        within: ratio <= BAR,
        ours: median(said.long.map(({cpu, wall}) => cpu ?? wall)),
        theirs: undefined,
      },
      {
        what: `memory of browser and program together; the file has ${(long.bytes / 1e6).toFixed(1)} MB`,
        value: peak === undefined ? 'not told here' : `${peak.toFixed(0)} MB`,
        bar: `≤ ${MEMORY_BAR} MB`,
        within: peak === undefined ? undefined : peak <= MEMORY_BAR,
      },
    ]
  },
}

/** Prints one book in a process of its own, looked at from here. */
async function side(guides: number): Promise<Said> {
  const child = fork(fileURLToPath(new URL('./long-book/side.ts', import.meta.url)), [String(guides)])
  let peak: number | undefined
  const timer = setInterval(() => {
    const now = child.pid === undefined ? undefined : treeMemory(child.pid)
    if (now !== undefined) peak = Math.max(peak ?? 0, now)
  }, LOOK_MS)
  let said: Omit<Said, 'peak'> | undefined
  child.on('message', message => (said = message as Omit<Said, 'peak'>))
  const code = await new Promise<number | null>(resolve => child.on('close', resolve))
  clearInterval(timer)
  if (code !== 0 || !said) throw new Error(`a book of ${guides} guides ended with ${code}`)
  return {...said, peak}
}
