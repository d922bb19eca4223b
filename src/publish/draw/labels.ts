import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Values, Words} from '#locale/words.ts'

export interface LabelOptions {
  words: Words
  order: 'han-first' | 'yi-first'
}

/** A word of the tool for both readers: Han, and Yi where there is an attested one. */
export function drawLabel(
  options: LabelOptions,
  key: string,
  values?: Values,
  tag = 'span',
): ElementContent[] {
  const yi = options.words.yi(key, values)
  return bothWays(options.order, tag, options.words.han(key, values), yi)
}

/** A text that is there in Han and perhaps in Yi, each with its `lang`, in the county's order. */
export function bothWays(
  order: 'han-first' | 'yi-first',
  tag: string,
  han: string,
  yi: string | undefined,
): ElementContent[] {
  const first = h(tag, {lang: 'zh-Hans', class: 'han'}, han)
  if (yi === undefined || yi === han) return [first]
  const second = h(tag, {lang: 'ii', class: 'yi'}, yi)
  return order === 'han-first' ? [first, second] : [second, first]
}

/** An empty square to tick: drawn, because no font of ours is asked for one. */
export function tickBox(): Element {
  return h('span', {class: 'tick-box'})
}
