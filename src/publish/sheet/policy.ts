import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import {bothWays} from '../draw/labels.ts'
import {label, type PaperContext} from '../draw/paper.ts'

/** The document a policy interpretation explains: title, number, date. */
export function drawDocument(context: PaperContext): ElementContent[] {
  const {edition, input, draw} = context
  const {document} = edition.guide.facts
  if (!document) return []
  const date = (tag: 'zh' | 'ii'): string | undefined => {
    const fact = input.resolve('document.date', edition.guide, tag)
    return fact && !fact.fallback ? fact.text : undefined
  }
  const rows: [string, string, string | undefined][] = [
    ['reader.fact.document', document.title, undefined],
    ['reader.fact.document.no', document.no, undefined],
    ['reader.fact.document.date', date('zh') ?? document.date, date('ii')],
  ]
  return [
    h(
      'dl',
      {class: 'facts document'},
      rows.map(([key, han, yi]) =>
        h('div', [h('dt', label(context, key)), h('dd', bothWays(draw.order, 'span', han, yi))]),
      ),
    ),
  ]
}
