import {parseDuration} from '../duration.ts'
import {plainText} from '../markdown/canonical.ts'
import type {Block, Flow, ListItem} from '../model.ts'
import {limitText} from '../yaml/forms.ts'
import type {ElementContext, ElementReader} from './context.ts'
import {body} from './context.ts'
import type {Branch, Duration, Step} from './model.ts'

type List = Extract<Flow, {type: 'list'}>

/** A step's name is a word or two; what is longer is a sentence without a name. */
const LONGEST_NAME = 20

/** 办理流程: an ordered list, a step an item, with actor, time, branches and where it goes (docs/format.md). */
export const process: ElementReader = {
  name: 'process',
  read: context => {
    const lists = body(context.section).filter((flow): flow is List => flow.type === 'list' && flow.ordered)
    if (lists.length === 0) {
      context.tell('step-grammar', 'no-list', context.section.place)
      return {}
    }
    const steps = lists.flatMap(list => list.items).map((item, at) => stepOf(item, at + 1, context))
    const read = steps.filter(step => step !== undefined)
    for (const step of read) {
      for (const {block, to} of [step, ...step.branches]) {
        if (typeof to !== 'number' || (to >= 1 && to <= read.length)) continue
        context.tell('step-grammar', 'no-such-step', block.place, {step: to, last: read.length})
      }
    }
    return {steps: read.map(step => aimed(step, read.length))}
  },
}

/** A step that goes nowhere known goes to the next, as the fault says. */
function aimed(step: Step, last: number): Step {
  const known = (to: Step['to']): Step['to'] =>
    typeof to === 'number' && (to < 1 || to > last) ? undefined : to
  return {
    ...step,
    to: known(step.to),
    branches: step.branches.map(branch => ({...branch, to: known(branch.to)})),
  }
}

function stepOf(item: ListItem, number: number, context: ElementContext): Step | undefined {
  const first = item.children[0]
  if (first?.type !== 'paragraph') {
    const place = first !== undefined && 'block' in first ? first.block.place : context.section.place
    context.tell('step-grammar', 'no-name', place, {step: number})
    return undefined
  }
  const {block} = first
  const written = context.reading.numbers.get(block)
  if (written !== undefined && written !== number) {
    context.tell('step-grammar', 'number', block.place, {written, step: number})
  }
  const branches = item.children
    .filter((flow): flow is List => flow.type === 'list')
    .flatMap(list => list.items)
    .flatMap(branchItem => branchOf(branchItem, context))
  return {
    number,
    block,
    ...headOf(block, number, context),
    branches,
    to: context.reading.tails.get(block)?.to,
  }
}

/** `名称（办理人，用时）：说明` */
function headOf(
  block: Block,
  number: number,
  context: ElementContext,
): Pick<Step, 'name' | 'actor' | 'time' | 'text'> {
  const whole = plainText(block.inline)
  strayTail(block, whole, context)
  const nameEnd = whole.search(/[（(：]|:(?!\d)/)
  const name = (nameEnd < 0 ? whole.replace(/[。；;]$/, '') : whole.slice(0, nameEnd)).trim()
  if (name === '' || [...name].length > LONGEST_NAME) {
    context.tell('step-grammar', 'no-name', block.place, {step: number})
    return {name, actor: '', time: undefined, text: nameEnd < 0 ? '' : afterColon(whole.slice(nameEnd))}
  }
  if (nameEnd < 0) return {name, actor: '', time: undefined, text: ''}
  if (!/[（(]/.test(whole[nameEnd] ?? ''))
    return {name, actor: '', time: undefined, text: afterColon(whole.slice(nameEnd))}
  const end = closingBracket(whole, nameEnd)
  if (end < 0) {
    context.tell('step-grammar', 'bracket', block.place, {step: number})
    return {name, actor: '', time: undefined, text: ''}
  }
  const rest = whole.slice(end + 1).trim()
  if (rest !== '' && !/^[：:]/.test(rest))
    context.tell('step-grammar', 'colon', block.place, {step: number, name})
  return {name, ...insideBracket(whole.slice(nameEnd + 1, end), context), text: afterColon(rest)}
}

const afterColon = (text: string): string => text.replace(/^[：:]/, '').trim()

/** Index of the bracket that closes the one at `from`; -1 when none does. */
function closingBracket(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    if (/[（(]/.test(text[at] ?? '')) depth += 1
    else if (/[）)]/.test(text[at] ?? '')) depth -= 1
    if (depth === 0) return at
  }
  return -1
}

/** The last part is the time when it is a time limit, or a placeholder of one; the rest is who does it. */
function insideBracket(inside: string, context: ElementContext): Pick<Step, 'actor' | 'time'> {
  const parts = inside.split(/[，,；;]/).map(part => part.trim())
  const time = timeOf(parts.at(-1) ?? '', context)
  return {actor: (time === undefined ? parts : parts.slice(0, -1)).join('，'), time}
}

function timeOf(text: string, context: ElementContext): Duration | undefined {
  const fact = /^\{time\.(legal|promise)\}$/.exec(text)?.[1]
  const {time} = context.facts
  const limit = fact === undefined ? limitText(text) : fact === 'legal' ? time?.legal : time?.promise
  return limit === undefined ? undefined : parseDuration(limit)
}

/** `情形：说明` */
function branchOf(item: ListItem, context: ElementContext): Branch[] {
  const first = item.children[0]
  if (first?.type !== 'paragraph') return []
  const {block} = first
  const whole = plainText(block.inline)
  strayTail(block, whole, context)
  const colon = whole.search(/：|:(?!\d)/)
  const to = context.reading.tails.get(block)?.to
  if (colon <= 0 && to === undefined)
    context.tell('step-grammar', 'branch', block.place, {text: whole.slice(0, 30)})
  return [{block, condition: colon > 0 ? whole.slice(0, colon).trim() : whole, to}]
}

/** An arrow at the end that leads to nothing that is known. */
function strayTail(block: Block, whole: string, context: ElementContext): void {
  const tail = /(?:→|->)\s*([^→]{0,20})$/.exec(whole)
  if (tail !== null && !context.reading.tails.has(block)) {
    context.tell('step-grammar', 'tail', block.place, {text: tail[0]})
  }
}
