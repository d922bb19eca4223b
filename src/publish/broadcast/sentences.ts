import type {Block, Flow} from '#guide/model.ts'
import {plain} from '../edition/edition.ts'
import type {Edition} from '../edition/model.ts'
import {closed, open} from './spoken.ts'

/**
 * Flow content as sentences to be read aloud: items of a list follow each other, an item's own list stands after its
 * colon. Tables and pictures are not for the ear and are left to the guide.
 *
 * @returns whole sentences; '' where there is nothing to read.
 */
export function sentences(edition: Edition, flow: readonly Flow[]): string {
  return flow
    .map(node => {
      switch (node.type) {
        case 'paragraph':
          return closed(said(edition, node.block))
        case 'heading':
          // A section's own name says nothing to the ear; a question within it does.
          return node.depth <= 2 ? '' : closed(said(edition, node.block))
        case 'list':
          return closed(items(edition, node))
        case 'quote':
          return sentences(edition, node.children)
        default:
          return ''
      }
    })
    .join('')
}

/** Only the paragraphs that stand free. */
export function paragraphs(edition: Edition, flow: readonly Flow[]): string {
  return sentences(
    edition,
    flow.filter(node => node.type === 'paragraph'),
  )
}

function items(edition: Edition, list: Extract<Flow, {type: 'list'}>): string {
  const texts = list.items.map(item => {
    const own = item.children.flatMap(node =>
      node.type === 'paragraph' ? [open(said(edition, node.block))] : [],
    )
    const inner = item.children.flatMap(node => (node.type === 'list' ? [items(edition, node)] : []))
    return {text: own.join('，'), inner}
  })
  const nested = texts.some(one => one.inner.length > 0)
  // Once an item has its own list, a semicolon no longer tells where that list ends.
  return texts
    .map(({text, inner}) => (inner.length > 0 ? `${text}：${inner.join('；')}` : text))
    .join(nested ? '。' : '；')
}

function said(edition: Edition, block: Block): string {
  return plain(edition.pair(block).han)
}
