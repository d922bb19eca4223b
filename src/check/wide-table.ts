import type {Fault} from '../guide/fault.ts'
import type {Block, Flow} from '../guide/model.ts'
import type {GuideCheck} from './model.ts'
import {charactersOf} from '#guide/characters.ts'

/** What a line of a sheet of A4 holds: 178 mm at 12 pt, in Han characters. */
const ROOM = 42
/** Fewer characters a line than this are no longer read as words. */
const LEAST = 3
/** Left and right of what stands in a cell, in characters. */
const PADDING = 0.5
/** Letters and digits, which are not broken, are about half as wide as a Han character. */
const HALF = 0.55
const WHOLE = /[\p{Script=Latin}\p{Nd}][\p{Script=Latin}\p{Nd}.,:/\-–@%]*/gu

/**
 * A table with more columns than a sheet is wide: each would hold a character or two a line. 申请材料 is set otherwise, and
 * so is any table in a book (records instead of columns).
 */
export const wideTable: GuideCheck = ({guide: {zh}}) =>
  zh.sections
    .filter(({element}) => element !== 'materials')
    .flatMap(({flow}) => flow.flatMap(tables))
    .flatMap(({head, rows, place}): Fault[] => {
      const needed = Math.ceil(
        head.reduce((sum, cell, column) => sum + leastOf([cell, ...rows.map(row => row[column])]), 0),
      )
      return needed > ROOM
        ? [{rule: 'wide-table', values: {columns: head.length, needed, room: ROOM}, place}]
        : []
    })

function tables(node: Flow): Extract<Flow, {type: 'table'}>[] {
  if (node.type === 'table') return [node]
  if (node.type === 'quote') return node.children.flatMap(tables)
  return node.type === 'list' ? node.items.flatMap(item => item.children.flatMap(tables)) : []
}

/** How narrow a column may be, in characters, with the air around them. */
function leastOf(cells: readonly (Block | undefined)[]): number {
  const texts = cells.flatMap(cell => (cell ? [charactersOf([cell])] : []))
  const longest = Math.max(0, ...texts.map(text => [...text].length))
  const whole = Math.max(0, ...texts.flatMap(text => [...text.matchAll(WHOLE)].map(([word]) => word.length)))
  return Math.max(Math.min(LEAST, longest), whole * HALF) + PADDING
}
