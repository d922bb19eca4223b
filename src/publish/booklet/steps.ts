import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Block} from '../../guide/model.ts'
import type {Step} from '../../guide/elements/model.ts'
import {labelOf} from './label.ts'
import type {Drawing} from './model.ts'

/** What a block of 办理流程 is: a step with its number, or a branch; and where it leads when it says so. */
export interface Way {
  step: number | undefined
  to: number | 'end' | undefined
}

/** The steps and branches of a guide by their blocks. */
export function ways(steps: readonly Step[] | undefined): ReadonlyMap<Block, Way> {
  const found = new Map<Block, Way>()
  for (const step of steps ?? []) {
    found.set(step.block, {step: step.number, to: step.to})
    for (const branch of step.branches) found.set(branch.block, {step: undefined, to: branch.to})
  }
  return found
}

/**
 * `→ 第3步` after the text of a step or branch. It is structure, not text: the page of the Yi says it in Yi where there
 * is a word for it, else in Chinese; where both languages share a page it is said once.
 */
export function drawGoto(drawing: Drawing, to: number | 'end', voice: 'han' | 'yi'): ElementContent[] {
  const {words} = drawing.book.input
  const {han, yi} =
    to === 'end' ? labelOf(words, 'reader.step.end') : labelOf(words, 'reader.step.goto', {n: to})
  const facing = drawing.book.geometry.layout === 'facing'
  if (voice === 'han' || (yi === undefined && facing))
    return [h('span', {class: 'goto', lang: 'zh-Hans'}, han)]
  return yi === undefined ? [] : [h('span', {class: 'goto', lang: 'ii'}, yi)]
}
