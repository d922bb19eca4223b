import {fork} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {measures} from './index.ts'
import type {Measure, Row} from './model.ts'
import {peers} from './peers/index.ts'
import {treeMemory} from './process-tree.ts'
import {drawTable, type Line} from './table.ts'

// npm run bench [-- <name>… [--strict]], npm run bench:peers [-- <name>…]: measures what DESIGN §7 promises; docs/bench.md says how.

/** How often memory is looked at. Looking is done from outside, so that it costs the measured side nothing. */
const LOOK_MS = 100

const strict = process.argv.includes('--strict')
const list = process.argv.includes('--peers') ? peers : measures
const asked = process.argv.slice(2).filter(argument => argument !== '--strict' && argument !== '--peers')
const unknown = asked.filter(name => !list.some(measure => measure.name === name))
if (unknown.length > 0) {
  console.error(`No measure ${unknown.join(', ')}; there are ${list.map(({name}) => name).join(', ')}.`)
  process.exit(2)
}

const lines: Line[] = []
for (const measure of list) {
  if (asked.length > 0 && !asked.includes(measure.name)) continue
  const started = performance.now()
  const measured = await runAlone(measure)
  lines.push(...measured)
  process.stderr.write(`${measure.name}: ${((performance.now() - started) / 1000).toFixed(1)} s\n`)
  // At once: whoever stops a long run keeps what it measured.
  for (const {what, value} of measured) process.stderr.write(`  ${what}: ${value}\n`)
}
console.log(drawTable(lines))
const missed = lines.filter(({within}) => within === false)
console.log(`${lines.filter(({within}) => within).length} within their bars, ${missed.length} not`)
if (strict && missed.length > 0) process.exitCode = 1

/** A measure in a process of its own: what one leaves behind in memory is no part of the next. */
async function runAlone(measure: Measure): Promise<Line[]> {
  const child = fork(fileURLToPath(new URL('./alone.ts', import.meta.url)), [measure.name])
  let peak: number | undefined
  const timer = setInterval(() => {
    const now = child.pid === undefined ? undefined : treeMemory(child.pid)
    if (now !== undefined) peak = Math.max(peak ?? 0, now)
  }, LOOK_MS)
  let rows: Row[] | undefined
  child.on('message', message => (rows = message as Row[]))
  const code = await new Promise<number | null>(resolve => child.on('close', resolve))
  clearInterval(timer)
  if (code !== 0 || !rows) {
    return [
      {
        name: measure.name,
        what: `did not finish (${code})`,
        value: '–',
        bar: measure.bar,
        within: false,
        peak,
      },
    ]
  }
  return rows.map((row, n) => ({...row, name: measure.name, peak: n === 0 ? peak : undefined}))
}
