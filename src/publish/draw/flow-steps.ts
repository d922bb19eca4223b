import type {Branch, Step} from '../../guide/elements/model.ts'
import type {Edition, Pair, Run} from '../edition/model.ts'
import type {FlowBranch, FlowStep, FlowText} from './flow-model.ts'
import type {Span} from './wrap.ts'

/**
 * The steps of a guide as the chart wants them: text in the county's order of languages, every way out resolved.
 * A step or branch that does not say where it goes leads to the next step, the last one to the end; a number that
 * names no step counts as not said (the check has reported it).
 */
export function flowSteps(
  edition: Edition,
  steps: readonly Step[],
  order: 'han-first' | 'yi-first',
): FlowStep[] {
  return steps.map((step, index) => {
    const next = index + 1 < steps.length ? index + 2 : 'end'
    const own = known(step.to, steps.length)
    const branches = step.branches.map((branch): FlowBranch => ({
      texts: branchTexts(edition.pair(branch.block), branch, order),
      to: known(branch.to, steps.length) ?? own ?? next,
    }))
    const said =
      own !== undefined && branches.length > 0 && step.branches.some(branch => branch.to === undefined)
    return {
      number: index + 1,
      texts: stepTexts(edition.pair(step.block), step, order),
      branches,
      to: branches.length === 0 ? (own ?? next) : said ? undefined : own,
    }
  })
}

function known(to: Branch['to'], count: number): number | 'end' | undefined {
  if (to === undefined || to === 'end') return to
  return to >= 1 && to <= count ? to : undefined
}

/** Name, actor and time on their own line, in bold up to the bracket; then what is done. */
function stepTexts(pair: Pair, step: Step, order: 'han-first' | 'yi-first'): FlowText[] {
  const spans = spansOf(pair.han, 'zh-Hans', false)
  const named = spans.some(span => span.strong) ? spans : boldStart(spans, [...step.name].length)
  const han = splitAfterHead(named).map((part): FlowText => ({lang: 'zh-Hans', spans: part}))
  return inOrder(han, yiTexts(pair), order)
}

/** The condition of a branch is what the reader looks for first, so it is bold. */
function branchTexts(pair: Pair, branch: Branch, order: 'han-first' | 'yi-first'): FlowText[] {
  const spans = spansOf(pair.han, 'zh-Hans', false)
  const bold = spans.some(span => span.strong)
    ? spans
    : boldStart(spans, headLength(spans) ?? [...branch.condition].length)
  return inOrder([{lang: 'zh-Hans', spans: bold}], yiTexts(pair), order)
}

function yiTexts(pair: Pair): FlowText[] {
  return pair.yi ? [{lang: 'ii', spans: spansOf(pair.yi, 'ii', false)}] : []
}

function inOrder(han: FlowText[], yi: FlowText[], order: 'han-first' | 'yi-first'): FlowText[] {
  return order === 'han-first' ? [...han, ...yi] : [...yi, ...han]
}

/** Runs as spans; links and code are plain words in a chart. What is strong in Yi gets a rule, never bold. */
export function spansOf(runs: readonly Run[], lang: 'zh-Hans' | 'ii', strong: boolean): Span[] {
  return runs.flatMap((run): Span[] => {
    switch (run.type) {
      case 'text':
        return [{text: run.value, lang: run.lang ?? lang, strong}]
      case 'code':
        return [{text: run.value, lang: 'zh-Hans', strong}]
      case 'break':
        return [{text: '\n', lang, strong: false}]
      default:
        return spansOf(run.children, lang, strong || run.type !== 'link')
    }
  })
}

/** Characters up to the first colon outside brackets. */
function headLength(spans: readonly Span[]): number | undefined {
  let depth = 0
  let count = 0
  for (const span of spans) {
    for (const character of span.text) {
      if (character === '（' || character === '(') depth += 1
      if (character === '）' || character === ')') depth -= 1
      if (depth <= 0 && (character === '：' || character === ':')) return count
      count += 1
    }
  }
  return undefined
}

function splitAfterHead(spans: readonly Span[]): Span[][] {
  const at = headLength(spans)
  if (at === undefined) return [[...spans]]
  const [head, rest] = cut(spans, at + 1)
  return rest.length > 0 ? [head, rest] : [head]
}

function boldStart(spans: readonly Span[], count: number): Span[] {
  const [head, rest] = cut(spans, count)
  return [...head.map(span => ({...span, strong: span.lang !== 'ii'})), ...rest]
}

/** Parts spans after so many characters. */
function cut(spans: readonly Span[], count: number): [Span[], Span[]] {
  const head: Span[] = []
  const rest: Span[] = []
  let left = count
  for (const span of spans) {
    const characters = [...span.text]
    if (left > 0) head.push({...span, text: characters.slice(0, left).join('')})
    if (left < characters.length) rest.push({...span, text: characters.slice(Math.max(0, left)).join('')})
    left -= characters.length
  }
  return [head, rest]
}
