import {isUnspaced} from '#text/han/punctuation.ts'
import type {Inline} from '../model.ts'
import {plainEmphasis} from './emphasis.ts'

const SPACE = /[\s\u00a0]/
/** Most texts have single spaces between words or none, and are tidy as they are. */
const UNTIDY = /[^\S ]|\u00a0| {2}|^ | $/

type Leaf = Extract<Inline, {value: string}> | Extract<Inline, {type: 'fact' | 'break'}>

interface Piece {
  leaf: Leaf
  text: string
  space: boolean
}

/**
 * One normal form of inline content: NFC, runs of spaces as one, none at the ends, soft line breaks joined with
 * nothing between Han or Yi and with a space elsewhere, neighbouring texts as one, nothing empty, and emphasis in
 * its one way (`emphasis.ts`).
 */
export function tidy(inline: readonly Inline[]): Inline[] {
  const [only] = inline
  if (only?.type === 'text' && inline.length === 1) {
    const value = only.value.normalize('NFC')
    if (value !== '' && !UNTIDY.test(value)) return [{type: 'text', value}]
  }
  const pieces = leavesOf(inline).flatMap(piecesOf)
  const kept = new Map<Leaf, string>()
  pieces.forEach((piece, at) => {
    const text = piece.space ? spaceBetween(pieces[at - 1], piece, pieces[at + 1]) : piece.text
    kept.set(piece.leaf, (kept.get(piece.leaf) ?? '') + text)
  })
  const rebuilt = rebuild(inline, kept)
  return rebuilt.some(node => 'children' in node) ? plainEmphasis(rebuilt) : rebuilt
}

function leavesOf(inline: readonly Inline[]): Leaf[] {
  return inline.flatMap(node => ('children' in node ? leavesOf(node.children) : [node]))
}

function piecesOf(leaf: Leaf): Piece[] {
  if (leaf.type !== 'text') return [{leaf, text: leaf.type === 'code' ? leaf.value : '', space: false}]
  const runs = leaf.value.normalize('NFC').match(/[\s\u00a0]+|[^\s\u00a0]+/g) ?? []
  return runs.map(text => ({leaf, text, space: SPACE.test(text)}))
}

function spaceBetween(before: Piece | undefined, space: Piece, after: Piece | undefined): string {
  if (before === undefined || after === undefined) return ''
  if (before.leaf.type === 'break' || after.leaf.type === 'break') return ''
  // Two runs of spaces meet where one node ends and the next begins: the first has already become the space.
  if (before.space) return ''
  if (after.space) return ' '
  return space.text.includes('\n') && joins(before, 'end') && joins(after, 'start') ? '' : ' '
}

/** A fact counts as wide: its digits stand between Han without a space. */
function joins(piece: Piece, side: 'start' | 'end'): boolean {
  if (piece.leaf.type === 'fact') return true
  const characters = [...piece.text]
  return isUnspaced((side === 'start' ? characters[0] : characters.at(-1)) ?? '')
}

function rebuild(inline: readonly Inline[], kept: ReadonlyMap<Leaf, string>): Inline[] {
  const out: Inline[] = []
  for (const node of inline) {
    const last = out.at(-1)
    if (node.type === 'text') {
      const value = kept.get(node) ?? ''
      if (value === '') continue
      if (last?.type === 'text') out[out.length - 1] = {type: 'text', value: last.value + value}
      else out.push({type: 'text', value})
    } else if ('children' in node) {
      const children = rebuild(node.children, kept)
      if (children.length > 0) out.push({...node, children})
    } else if (node.type === 'break') {
      if (last !== undefined && last.type !== 'break') out.push(node)
    } else {
      out.push(node)
    }
  }
  if (out.at(-1)?.type === 'break') out.pop()
  return out
}
