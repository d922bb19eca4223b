import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {rules} from '#check/index.ts'
import type {CheckInput} from '#check/model.ts'
import {runChecks} from '#check/run.ts'
import {openFonts} from '#edges/fonts/index.ts'
import {loadCatalogues, loadHeadings, READER_CATALOGUES} from '#edges/locales.ts'
import {readWorkspace} from '#guide/workspace.ts'
import {createWords} from '#locale/create-words.ts'
import {pairGuide} from '#pairing/pair.ts'
import {corpus} from './corpus.ts'
import type {Measure} from './model.ts'
import {cpuOf, cpuRatio, sideBySide} from './rounds.ts'

const GUIDES = 1000
const ROUNDS = 5
const BAR = 3
const BYTES = 300

/** Every check over 1,000 guides that are read and paired, against remark-parse alone over the same Markdown. */
export const checks: Measure = {
  name: 'checks',
  bar: '1,000 guides checked in ≤ 3 × remark-parse alone; ≤ 300 bytes a unit beyond it',
  run: async () => {
    const files = corpus(GUIDES, loadHeadings())
    const texts = [...files]
      .filter(([path]) => path.endsWith('.md'))
      .map(([, bytes]) => new TextDecoder().decode(bytes))
    const words = createWords({
      messages: 'zh-CN',
      catalogues: loadCatalogues(['findings', ...READER_CATALOGUES]),
      countyWords: new Map(),
    })
    const {covered} = await openFonts()
    const workspace = readWorkspace(files, loadHeadings())
    const paired = workspace.guides.map(guide => pairGuide(guide).paired)
    const units = paired.reduce((sum, one) => sum + one.units.length, 0)
    const input: CheckInput = {
      workspace,
      paired,
      words,
      covered,
      inked: () => true,
      styles: new Map(),
      today: '2026-11-20',
    }
    const run = () => runChecks(input, rules, [], words)
    const parse = () => texts.map(text => unified().use(remarkParse).parse(text).children.length)
    const costs = await sideBySide(
      ROUNDS,
      async () => run().length,
      async () => parse().length,
    )
    const {ratio, by} = cpuRatio(costs)
    const {findings, withThem, without} = kept(run)
    return [
      {
        what: `${GUIDES} guides, ${units} units, ${rules.length} rules, ${by}: every check against remark-parse`,
        value: `${ratio.toFixed(2)} ×`,
        bar: `≤ ${BAR} ×`,
        within: ratio <= BAR,
        ours: cpuOf(costs.ours),
        theirs: cpuOf(costs.theirs),
      },
      {
        what: 'heap that stays in use after the checks, findings let go, a unit',
        value: `${Math.max(0, Math.round(without / units))} bytes`,
        bar: `≤ ${BYTES} bytes`,
        within: without / units <= BYTES,
      },
      {
        what: `the ${findings} findings of these much-repeated texts, each`,
        value: `${Math.round((withThem - without) / findings)} bytes`,
        bar: '',
        within: undefined,
      },
    ]
  },
}

/** How much more heap is in use with a result in hand, and once it is let go. */
function kept(run: () => readonly unknown[]): {findings: number; withThem: number; without: number} {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const used = () => {
    collect()
    return process.memoryUsage().heapUsed
  }
  const before = used()
  const held = {result: run()}
  const findings = held.result.length
  const withThem = used() - before
  held.result = []
  return {findings, withThem, without: used() - before}
}
