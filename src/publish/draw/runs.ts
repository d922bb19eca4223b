import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Run} from '../edition/model.ts'

export type LinkTarget = Extract<Run, {type: 'link'}>['target']

/** How a format turns a link into something; undefined leaves the words alone. */
export type DrawLink = (target: LinkTarget, children: ElementContent[]) => ElementContent | undefined

/**
 * Draws runs as phrasing content. A run in another language than its parent gets a `span` with its own `lang`,
 * so that a Han fallback inside Yi text is set and read as Han.
 *
 * @returns hast nodes, safe for any HTML: text is text.
 */
export function drawRuns(list: readonly Run[], link?: DrawLink): ElementContent[] {
  return list.flatMap((run): ElementContent[] => {
    switch (run.type) {
      case 'text':
        return run.lang ? [h('span', {lang: run.lang}, run.value)] : [{type: 'text', value: run.value}]
      case 'code':
        return [h('span', {class: 'literal'}, run.value)]
      case 'break':
        return [h('br')]
      case 'strong':
      case 'emphasis':
        return [h(run.type === 'strong' ? 'strong' : 'em', drawRuns(run.children, link))]
      case 'link': {
        const children = drawRuns(run.children, link)
        const drawn = link?.(run.target, children)
        return drawn ? [drawn] : children
      }
    }
  })
}
