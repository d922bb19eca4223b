import type {Block, Member} from '../data/blocks.ts'
import type {Line} from '../data/lines.ts'
import {el, link} from '../dom.ts'
import type {Kiosk} from '../kiosk.ts'
import {guideHash, lineNodes, plainHan, type LineOptions} from '../line.ts'
import {rows} from '../stamp.ts'
import {materials} from './materials.ts'
import {site} from './site.ts'
import {steps} from './steps.ts'

/** Widest table a screen 1080 px wide can show at 40 px a character; a wider one becomes cards. */
const TABLE_COLUMNS = 3

/** @param guide whose block it is: ticks are kept by guide. */
export function drawBlock(block: Block, kiosk: Kiosk, guide: string): HTMLElement {
  const {lines} = kiosk
  switch (block.type) {
    case 'heading':
      return el(block.depth === 2 ? 'h2' : 'h3', {}, lineNodes(block.line, lines))
    case 'paragraph':
      return el('p', {}, lineNodes(block.line, lines))
    case 'quote':
      return el('blockquote', {}, lineNodes(block.line, lines))
    case 'item':
      return el('div', {class: `item d${String(Math.min(block.depth, 3))}`}, [
        el('span', {class: 'marker'}, [block.marker]),
        el('div', {class: 'said'}, lineNodes(block.line, lines)),
      ])
    case 'picture':
      return picture(block.src, block.line, lines)
    case 'table':
      return block.head.length > TABLE_COLUMNS ? cards(block, lines) : table(block, lines)
    case 'glance':
      return rows('glance', block.rows, lines)
    case 'facts':
      return rows('facts', block.rows, lines)
    case 'site':
      return site(block, kiosk)
    case 'members':
      return el(
        'ul',
        {class: 'members'},
        block.members.map(one => el('li', {}, [member(one, kiosk)])),
      )
    case 'materials':
      return materials(block.groups, kiosk, guide)
    case 'steps':
      return steps(block.steps, kiosk)
  }
}

function member(one: Member, kiosk: Kiosk): HTMLElement {
  const {lines} = kiosk
  const gone = one.guide !== undefined && kiosk.withdrawn.of(one.guide) !== undefined
  const said = [
    el('span', {class: 'words'}, [
      el('span', {class: 'name'}, lineNodes(one.title, lines)),
      ...(one.when ? [el('span', {class: 'nickname'}, lineNodes(one.when, lines))] : []),
      ...(gone ? [el('span', {class: 'nickname'}, lineNodes(lines.gone, lines))] : []),
    ]),
  ]
  return one.guide === undefined || !lines.reachable(one.guide)
    ? el('div', {class: 'tile still'}, said)
    : link('tile', guideHash(one.guide), said)
}

function picture(src: string | undefined, line: Line, options: LineOptions): HTMLElement {
  const caption = el('figcaption', {}, lineNodes(line, options))
  // The caption says what the picture shows; a second reading of it as `alt` would be noise.
  return el('figure', {}, src === undefined ? [caption] : [el('img', {src, alt: ''}), caption])
}

function table(block: {head: Line[]; rows: Line[][]}, options: LineOptions): HTMLElement {
  return el('table', {}, [
    el('thead', {}, [
      el(
        'tr',
        {},
        block.head.map(cell => el('th', {scope: 'col'}, lineNodes(cell, options))),
      ),
    ]),
    el(
      'tbody',
      {},
      block.rows.map(row =>
        el(
          'tr',
          {},
          row.map(cell => el('td', {}, lineNodes(cell, options))),
        ),
      ),
    ),
  ])
}

/** A wide table as one card a row; empty cells say nothing and are left out. */
function cards(block: {head: Line[]; rows: Line[][]}, options: LineOptions): HTMLElement {
  return el(
    'div',
    {class: 'cards'},
    block.rows.map(row =>
      rows(
        'facts card',
        row
          .map((value, n) => ({label: block.head[n] || {han: []}, value}))
          .filter(cell => plainHan(cell.value.han) !== ''),
        options,
      ),
    ),
  )
}
