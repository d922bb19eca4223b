import {body} from '../../guide/elements/context.ts'
import type {Block, Flow, Section} from '../../guide/model.ts'
import type {Edition, Pair} from '../edition/model.ts'

/**
 * A guide flattened to rows in reading order: each row one pair, or one table. Columns and facing pages set a row's
 * Han and Yi side by side; a stacked page sets them one above the other.
 */
export type Row =
  | {type: 'heading'; depth: number; pair: Pair; block: Block}
  | {type: 'paragraph' | 'quote'; pair: Pair; block: Block}
  | {
      type: 'item'
      /** 1 for the outermost list. */
      depth: number
      /** `1.`, `•`, or '' for a second paragraph of the same item. */
      marker: string
      pair: Pair
      block: Block
    }
  | {type: 'table'; head: Pair[]; rows: Pair[][]; blocks: Block[][]}
  | {type: 'figure'; path: string; pair: Pair; block: Block}

/** Bullets by depth; all are in the Han face, so Yi lines get the same ones. */
const BULLETS = ['•', '–', '·']

/** The rows of one section, its own heading first when `withHeading`, never twice. */
export function sectionRows(edition: Edition, section: Section, withHeading = true): Row[] {
  const heading: Row[] =
    withHeading && section.heading
      ? [{type: 'heading', depth: 2, pair: edition.pair(section.heading), block: section.heading}]
      : []
  return [...heading, ...flowRows(edition, body(section), 0, '')]
}

/** Rows of flow content. `depth` is the depth of the list around it, 0 outside. */
export function flowRows(edition: Edition, flow: readonly Flow[], depth: number, marker: string): Row[] {
  let pending = marker
  return flow.flatMap((node): Row[] => {
    switch (node.type) {
      case 'heading':
        return [{type: 'heading', depth: node.depth, pair: edition.pair(node.block), block: node.block}]
      case 'paragraph': {
        const pair = edition.pair(node.block)
        if (depth === 0) return [{type: 'paragraph', pair, block: node.block}]
        const row: Row = {type: 'item', depth, marker: pending, pair, block: node.block}
        pending = ''
        return [row]
      }
      case 'list':
        return node.items.flatMap((item, n) =>
          flowRows(
            edition,
            item.children,
            depth + 1,
            node.ordered ? `${node.start + n}.` : (BULLETS[Math.min(depth, BULLETS.length - 1)] ?? '•'),
          ),
        )
      case 'table':
        return [
          {
            type: 'table',
            head: node.head.map(edition.pair),
            rows: node.rows.map(row => row.map(edition.pair)),
            blocks: [node.head, ...node.rows],
          },
        ]
      case 'quote':
        return flowRows(edition, node.children, depth, '').map(row =>
          row.type === 'paragraph' ? {...row, type: 'quote'} : row,
        )
      case 'figure':
        return [{type: 'figure', path: node.path, pair: edition.pair(node.block), block: node.block}]
    }
  })
}
