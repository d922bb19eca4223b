import type {ElementContent} from 'hast'
import {h} from 'hastscript'

/** Hours, phones and dates: `9:00–12:00`, `0000-5550101`, `2026-11-20`. The browser would break them after the dash. */
const WHOLE = /(\d{1,2}:\d{2}–\d{1,2}:\d{2}|\d{3,4}(?:-\d{2,8}){1,2})/

/** Takes phrasing content; returns the same text with what must stay on one line in a `span` of its own. */
export function keepWhole(content: readonly ElementContent[]): ElementContent[] {
  return content.flatMap((node): ElementContent[] => {
    if (node.type === 'element') return [{...node, children: keepWhole(node.children)}]
    if (node.type !== 'text') return [node]
    return node.value
      .split(WHOLE)
      .flatMap((part, n): ElementContent[] =>
        part === '' ? [] : n % 2 === 1 ? [h('span', {class: 'whole'}, part)] : [{type: 'text', value: part}],
      )
  })
}
