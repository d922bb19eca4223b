import type {Line, Piece} from './data/lines.ts'
import {el} from './dom.ts'

/** How lines are drawn. */
export interface LineOptions {
  /** The county's ruling. */
  order: 'han-first' | 'yi-first'
  /** May a link lead to this guide? One that was withdrawn keeps its words and loses its link. */
  reachable: (guide: string) => boolean
  /** Said behind the words of a link to a withdrawn guide. */
  gone: Line
}

/**
 * Both languages of a line, each a block with its own `lang`. The language switch is a class on the root, so that
 * switching redraws nothing: `two` marks a line that has Yi, `covered` one whose Yi stands beside it.
 */
export function lineNodes(line: Line, options: LineOptions, draw = kept): HTMLElement[] {
  const two = line.yi ? ' two' : line.covered ? ' covered' : ''
  const han = el('span', {class: `han${two}`, lang: 'zh-Hans'}, pieces(line.han, options, draw))
  if (!line.yi) return [han]
  const yi = el('span', {class: 'yi', lang: 'ii'}, pieces(line.yi, options))
  return options.order === 'han-first' ? [han, yi] : [yi, han]
}

/** A line that comes in words, as titles on tiles do: a narrow tile would part 老年证 at its last character. */
export function wordNodes(line: Line, options: LineOptions): HTMLElement[] {
  return lineNodes(line, options, word => (word.length > LONGEST ? kept(word) : [whole(word, 'word')]))
}

/** Of a word that is kept on one line: every tile holds it in every size (`test/old-browsers/tasks.test.ts`). */
const LONGEST = 4

function pieces(list: readonly Piece[], options: LineOptions, draw = kept): Node[] {
  return list.reduce((nodes: Node[], piece) => nodes.concat(pieceNodes(piece, options, draw)), [])
}

function pieceNodes(piece: Piece, options: LineOptions, draw: typeof kept): Node | Node[] {
  if (typeof piece === 'string') return draw(piece)
  if ('strong' in piece) return el('strong', {}, pieces(piece.strong, options))
  if ('emphasis' in piece) return el('em', {}, pieces(piece.emphasis, options))
  if ('guide' in piece) {
    const text = pieces(piece.text, options)
    if (options.reachable(piece.guide)) return el('a', {class: 'see', href: guideHash(piece.guide)}, text)
    return text.concat(el('span', {lang: 'zh-Hans'}, [plainHan(options.gone.han)]))
  }
  if ('break' in piece) return el('br', {})
  return el('span', {lang: piece.lang}, kept(piece.text))
}

/** A telephone number, an hour or a range of hours stays on one line: a browser would break it at its hyphen. */
function kept(text: string): Node[] {
  return text
    .split(/(\d+(?:[:–-]\d+)+)/)
    .map((part, n) => (n % 2 === 1 ? whole(part) : document.createTextNode(part)))
}

function whole(text: string, name = 'whole'): Node {
  return el('span', {class: name}, [text])
}

/** The address of a guide's screen within the page. */
export function guideHash(id: string, part?: string): string {
  return `#/g/${encodeURIComponent(id)}${part === undefined ? '' : `/${encodeURIComponent(part)}`}`
}

/** The Han characters of a line, for the title of the window and for attributes, which hold one language only. */
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

/** A line with its `{name}` places filled, in both languages. A name without a value stays as it is. */
export function fillLine(line: Line, values: {[name: string]: string | number}): Line {
  const filled = (list: readonly Piece[]): Piece[] =>
    list.map(piece =>
      typeof piece === 'string'
        ? piece.replace(/\{(\w+)\}/g, (whole, name: string) => {
            const value = values[name]
            return value === undefined ? whole : String(value)
          })
        : piece,
    )
  return {...line, han: filled(line.han), ...(line.yi ? {yi: filled(line.yi)} : {})}
}
