import {fork} from 'node:child_process'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {loadHeadings} from '#edges/locales.ts'
import {corpus} from './corpus.ts'
import type {Measure} from './model.ts'
import {cpuOf, cpuRatio, median, sideBySide} from './rounds.ts'

const GUIDES = 200
const ROUNDS = 7
const BAR = 2

/** What a side says of its run. */
interface Said {
  pages: number
  bytes: number
  /** CPU seconds between the last import and the last page. */
  work: number
}

/** HTML of 200 guides, reading, pairing and every check included, against bare unified on the same Markdown. */
export const html: Measure = {
  name: 'html',
  bar: 'HTML of 200 guides, checks included ≤ 2 × bare unified',
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hanyi-bench-'))
    try {
      const file = join(folder, 'corpus.json')
      const texts = [...corpus(GUIDES, loadHeadings())].map(([path, bytes]) => [
        path,
        new TextDecoder().decode(bytes),
      ])
      await writeFile(file, JSON.stringify(texts))
      const said = {ours: [] as Said[], theirs: [] as Said[]}
      const costs = await sideBySide(
        ROUNDS,
        async () => said.ours.push(await side('ours', file)),
        async () => said.theirs.push(await side('theirs', file)),
      )
      const {ratio, by} = cpuRatio(costs)
      const work = {
        ours: median(said.ours.map(one => one.work)),
        theirs: median(said.theirs.map(one => one.work)),
      }
      return [
        {
          what: `whole process, ${by}: ${said.ours[0]?.pages} guides against ${said.theirs[0]?.pages} Markdown files`,
          value: `${ratio.toFixed(2)} ×`,
          bar: `≤ ${BAR} ×`,
          within: ratio <= BAR,
          ours: cpuOf(costs.ours),
          theirs: cpuOf(costs.theirs),
        },
        {
          what: 'the same without starting Node and importing',
          value: `${(work.ours / work.theirs).toFixed(2)} ×`,
          bar: '',
          within: undefined,
          ...work,
        },
      ]
    } finally {
      await rm(folder, {recursive: true, force: true})
    }
  },
}

/** Runs one side in a process of its own and waits for its end, so that its CPU time is counted. */
async function side(name: 'ours' | 'theirs', file: string): Promise<Said> {
  const child = fork(fileURLToPath(new URL(`./html/${name}.ts`, import.meta.url)), [file])
  let said: Said | undefined
  child.on('message', message => (said = message as Said))
  const code = await new Promise<number | null>(resolve => child.on('close', resolve))
  if (code !== 0 || !said) throw new Error(`bench/html/${name}.ts ended with ${code}`)
  return said
}
