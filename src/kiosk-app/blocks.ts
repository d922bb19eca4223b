import type {Block, Line, MaterialGroup, MaterialItem, Member, Row, StepItem} from './data.ts'
import {button, el} from './dom.ts'
import {guideHash, lineNodes, plainHan, type LineOptions} from './line.ts'

/** Widest table a screen 1080 px wide can show at 40 px a character; a wider one becomes cards. */
const TABLE_COLUMNS = 3

export interface BlockOptions extends LineOptions {
  /** Says of a material's tick box what it is for. */
  tick: Line
}

export function drawBlock(block: Block, options: BlockOptions): HTMLElement {
  switch (block.type) {
    case 'heading':
      return el(block.depth === 2 ? 'h3' : 'h4', {}, lineNodes(block.line, options))
    case 'paragraph':
      return el('p', {}, lineNodes(block.line, options))
    case 'quote':
      return el('blockquote', {}, lineNodes(block.line, options))
    case 'item':
      return el('div', {class: `item d${String(Math.min(block.depth, 3))}`}, [
        el('span', {class: 'marker'}, [block.marker]),
        el('div', {class: 'said'}, lineNodes(block.line, options)),
      ])
    case 'picture':
      return picture(block.src, block.line, options)
    case 'table':
      return block.head.length > TABLE_COLUMNS ? cards(block, options) : table(block, options)
    case 'glance':
      return rows('glance', block.rows, options)
    case 'facts':
      return rows('facts', block.rows, options)
    case 'site':
      return el('div', {class: 'site'}, [
        el('h4', {}, lineNodes(block.name, options)),
        rows('facts', block.rows, options),
      ])
    case 'members':
      return el(
        'ul',
        {class: 'members'},
        block.members.map(one => el('li', {}, [member(one, options)])),
      )
    case 'materials':
      return el(
        'div',
        {class: 'materials'},
        block.groups.map(group => materialGroup(group, options)),
      )
    case 'steps':
      return el(
        'ol',
        {class: 'steps'},
        block.steps.map(step => stepItem(step, options)),
      )
  }
}

function member(one: Member, options: LineOptions): HTMLElement {
  const said = [
    el('span', {class: 'name'}, lineNodes(one.title, options)),
    ...(one.when ? [el('span', {class: 'nickname'}, lineNodes(one.when, options))] : []),
  ]
  return one.guide === undefined
    ? el('div', {class: 'tile'}, said)
    : el('a', {class: 'tile', href: guideHash(one.guide)}, said)
}

function picture(src: string | undefined, line: Line, options: BlockOptions): HTMLElement {
  const caption = el('figcaption', {}, lineNodes(line, options))
  // The caption says what the picture shows; a second reading of it as `alt` would be noise.
  return el('figure', {}, src === undefined ? [caption] : [el('img', {src, alt: ''}), caption])
}

function rows(className: string, list: readonly Row[], options: LineOptions): HTMLElement {
  return el(
    'dl',
    {class: className},
    list.map(row =>
      el('div', {class: 'row'}, [
        el('dt', {}, lineNodes(row.label, options)),
        el('dd', {}, lineNodes(row.value, options)),
      ]),
    ),
  )
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

function materialGroup(group: MaterialGroup, options: BlockOptions): HTMLElement {
  return el('div', {class: `group ${group.need}`}, [
    el('h4', {}, lineNodes(group.title, options)),
    el(
      'ul',
      {},
      group.items.map(item => el('li', {}, [material(item, options)])),
    ),
  ])
}

/** The whole card is the tick box: a target an unsteady finger cannot miss. What is ticked is kept nowhere. */
function material(item: MaterialItem, options: BlockOptions): HTMLElement {
  const card = button(
    'material',
    [
      el('span', {class: 'box', 'aria-hidden': 'true'}),
      el('span', {class: 'about'}, [
        el('span', {class: 'name'}, lineNodes(item.name, options)),
        el(
          'span',
          {class: 'counts'},
          item.counts.map(count => el('span', {}, lineNodes(count, options))),
        ),
        ...item.details.map(row =>
          el('span', {class: 'detail'}, [
            el('span', {class: 'label'}, lineNodes(row.label, options)),
            el('span', {class: 'value'}, lineNodes(row.value, options)),
          ]),
        ),
      ]),
    ],
    () => card.setAttribute('aria-pressed', card.getAttribute('aria-pressed') === 'true' ? 'false' : 'true'),
  )
  card.setAttribute('aria-pressed', 'false')
  card.setAttribute('title', plainHan(options.tick.han))
  return card
}

function stepItem(step: StepItem, options: LineOptions): HTMLElement {
  return el('li', {}, [
    el('span', {class: 'number', 'aria-hidden': 'true'}, [String(step.number)]),
    el('div', {class: 'said'}, [
      el('p', {}, lineNodes(step.line, options)),
      ...next(step.next, options),
      ...step.branches.map(branch =>
        el('div', {class: 'branch'}, [
          el('p', {}, lineNodes(branch.line, options)),
          ...next(branch.next, options),
        ]),
      ),
    ]),
  ])
}

function next(line: Line | undefined, options: LineOptions): HTMLElement[] {
  return line ? [el('p', {class: 'goto'}, lineNodes(line, options))] : []
}
