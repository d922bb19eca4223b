import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Block} from '#kiosk-app/data/blocks.ts'
import type {Line, Piece, Row} from '#kiosk-app/data/lines.ts'

/** How a plain page draws: in the county's order, links to the plain pages of other guides. */
export interface PlainOptions {
  order: 'han-first' | 'yi-first'
  /** What the page shows; where a line has no Yi its Han stands for it. */
  language: 'han' | 'both' | 'yi'
  href: (guide: string) => string
}

/** A block for a browser that runs no scripts: the same data as the screens, drawn with the simplest elements. */
export function plainBlock(block: Block, options: PlainOptions): ElementContent[] {
  const lines = (line: Line) => plainLines(line, options)
  switch (block.type) {
    case 'heading':
      return [h(block.depth === 2 ? 'h3' : 'h4', lines(block.line))]
    case 'paragraph':
      return [h('p', lines(block.line))]
    case 'quote':
      return [h('blockquote', lines(block.line))]
    case 'item':
      return [
        h('div', {class: `item d${Math.min(block.depth, 3)}`}, [
          h('span', {class: 'marker'}, block.marker),
          h('div', lines(block.line)),
        ]),
      ]
    case 'picture':
      return [
        h('figure', [
          ...(block.src === undefined ? [] : [h('img', {src: `../../${block.src}`, alt: ''})]),
          h('figcaption', lines(block.line)),
        ]),
      ]
    case 'table':
      return [
        h('table', [
          h(
            'thead',
            h(
              'tr',
              block.head.map(cell => h('th', {scope: 'col'}, lines(cell))),
            ),
          ),
          h(
            'tbody',
            block.rows.map(row =>
              h(
                'tr',
                row.map(cell => h('td', lines(cell))),
              ),
            ),
          ),
        ]),
      ]
    case 'glance':
    case 'facts':
      return [plainRows(block.rows, options)]
    case 'site':
      return [h('h4', lines(block.name)), plainRows(block.rows, options)]
    case 'members':
      return [
        h(
          'ul',
          block.members.map(({guide, title, when}) =>
            h('li', [
              guide === undefined
                ? h('div', lines(title))
                : h('a', {href: options.href(guide)}, lines(title)),
              ...(when ? [h('div', lines(when))] : []),
            ]),
          ),
        ),
      ]
    case 'materials':
      return block.groups.flatMap(group => [
        h('h4', lines(group.title)),
        h(
          'ul',
          group.items.map(item =>
            h('li', [
              h('div', lines(item.name)),
              ...item.counts.map(count => h('span', {class: 'count'}, lines(count))),
              ...(item.details.length > 0 ? [plainRows(item.details, options)] : []),
            ]),
          ),
        ),
      ])
    case 'steps':
      return [
        h(
          'ol',
          block.steps.map(step =>
            h('li', {value: step.number}, [
              h('p', lines(step.line)),
              ...(step.next ? [h('p', {class: 'goto'}, lines(step.next))] : []),
              ...step.branches.map(branch =>
                h('div', {class: 'branch'}, [
                  h('p', lines(branch.line)),
                  ...(branch.next ? [h('p', {class: 'goto'}, lines(branch.next))] : []),
                ]),
              ),
            ]),
          ),
        ),
      ]
  }
}

/** Labels and values as a definition list. */
export function plainRows(rows: readonly Row[], options: PlainOptions): ElementContent {
  return h(
    'dl',
    rows.flatMap(row => [h('dt', plainLines(row.label, options)), h('dd', plainLines(row.value, options))]),
  )
}

/** A line in the languages of the page, each with its `lang`. */
export function plainLines(line: Line, options: PlainOptions): ElementContent[] {
  const han = h('span', {class: 'han', lang: 'zh-Hans'}, plainPieces(line.han, options))
  if (options.language === 'han') return [han]
  if (!line.yi) return options.language === 'yi' && line.covered ? [] : [han]
  const yi = h('span', {class: 'yi', lang: 'ii'}, plainPieces(line.yi, options))
  if (options.language === 'yi') return [yi]
  return options.order === 'han-first' ? [han, yi] : [yi, han]
}

function plainPieces(pieces: readonly Piece[], options: PlainOptions): ElementContent[] {
  return pieces.flatMap((piece): ElementContent[] => {
    if (typeof piece === 'string') return kept(piece)
    if ('strong' in piece) return [h('strong', plainPieces(piece.strong, options))]
    if ('emphasis' in piece) return [h('em', plainPieces(piece.emphasis, options))]
    if ('guide' in piece) return [h('a', {href: options.href(piece.guide)}, plainPieces(piece.text, options))]
    if ('break' in piece) return [h('br')]
    return [h('span', {lang: piece.lang}, kept(piece.text))]
  })
}

/** As in the app: a telephone number or a range of hours stays on one line. */
function kept(text: string): ElementContent[] {
  return text
    .split(/(\d+(?:[:–-]\d+)+)/)
    .map((part, n) => (n % 2 === 1 ? h('span', {class: 'whole'}, part) : {type: 'text', value: part}))
}
