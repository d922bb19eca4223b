import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import type {Measure} from './model.ts'
import {costOf, median, wallOf, type Cost} from './rounds.ts'

/** Starts are short and noisy, so there are many. */
const ROUNDS = 41
const BAR = 2.5

const bin = fileURLToPath(new URL('../bin/hanyi.js', import.meta.url))

/** `hanyi --help`, compiled, against the start of Node alone. Both by the same Node, each in a process of its own. */
export const help: Measure = {
  name: 'help',
  bar: '`hanyi --help` ≤ 2.5 × bare `node -e 0`',
  run: async () => {
    const ours: Cost[] = []
    const theirs: Cost[] = []
    for (let round = -3; round < ROUNDS; round++) {
      const pair = [await costOf(() => start(bin, '--help')), await costOf(() => start('-e', '0'))] as const
      if (round < 0) continue // the compile cache fills
      ours.push(pair[0])
      theirs.push(pair[1])
    }
    const ratio = wallOf(ours) / wallOf(theirs)
    return [
      {
        what: `hanyi --help ${ms(ours)}, node -e 0 ${ms(theirs)}`,
        value: `${ratio.toFixed(2)} ×`,
        bar: `≤ ${BAR} ×`,
        within: ratio <= BAR,
        ours: mean(ours),
        theirs: mean(theirs),
      },
    ]
  },
}

async function start(...args: string[]): Promise<void> {
  const {status, stderr} = spawnSync(process.execPath, args, {encoding: 'utf8'})
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`)
}

const ms = (costs: readonly Cost[]): string => `${(median(costs.map(({wall}) => wall)) * 1000).toFixed(0)} ms`

/** CPU of one start is as short as the system's own tick, so the mean of all tells more than the median. */
function mean(costs: readonly Cost[]): number | undefined {
  const known = costs.flatMap(({cpu}) => cpu ?? [])
  return known.length === 0 ? undefined : known.reduce((sum, cpu) => sum + cpu, 0) / known.length
}
