import type {Line, Piece} from './data.ts'
import {el} from './dom.ts'

/** How lines are drawn; `order` is the county's ruling. */
export interface LineOptions {
  order: 'han-first' | 'yi-first'
}

/**
 * Both languages of a line, each a block with its own `lang`. The language switch is a class on the root, so that
 * switching redraws nothing: `two` marks a line that has Yi, `covered` one whose Yi stands beside it.
 */
export function lineNodes(line: Line, options: LineOptions): HTMLElement[] {
  const two = line.yi ? ' two' : line.covered ? ' covered' : ''
  const han = el('span', {class: `han${two}`, lang: 'zh-Hans'}, pieces(line.han))
  if (!line.yi) return [han]
  const yi = el('span', {class: 'yi', lang: 'ii'}, pieces(line.yi))
  return options.order === 'han-first' ? [han, yi] : [yi, han]
}

export function pieces(list: readonly Piece[]): Node[] {
  return list.reduce((nodes: Node[], piece) => nodes.concat(pieceNodes(piece)), [])
}

function pieceNodes(piece: Piece): Node | Node[] {
  if (typeof piece === 'string') return kept(piece)
  if ('strong' in piece) return el('strong', {}, pieces(piece.strong))
  if ('emphasis' in piece) return el('em', {}, pieces(piece.emphasis))
  if ('guide' in piece) return el('a', {class: 'see', href: guideHash(piece.guide)}, pieces(piece.text))
  if ('break' in piece) return el('br', {})
  return el('span', {lang: piece.lang}, kept(piece.text))
}

/** A telephone number, an hour or a range of hours stays on one line: a browser would break it at its hyphen. */
function kept(text: string): Node[] {
  return text
    .split(/(\d+(?:[:–-]\d+)+)/)
    .map((part, n) => (n % 2 === 1 ? el('span', {class: 'whole'}, [part]) : document.createTextNode(part)))
}

/** The address of a guide's screen within the page. */
export function guideHash(id: string, part?: string): string {
  return `#/g/${encodeURIComponent(id)}${part === undefined ? '' : `/${encodeURIComponent(part)}`}`
}

/** The Han characters of a line, for the title of the window. */
export function plainHan(list: readonly Piece[]): string {
  return list
    .map(piece => {
      if (typeof piece === 'string') return piece
      if ('strong' in piece) return plainHan(piece.strong)
      if ('emphasis' in piece) return plainHan(piece.emphasis)
      if ('break' in piece) return ''
      return typeof piece.text === 'string' ? piece.text : plainHan(piece.text)
    })
    .join('')
}
