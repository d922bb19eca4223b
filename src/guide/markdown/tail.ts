import type {Inline} from '../model.ts'

/** Where a step or branch goes: structure, not text (docs/format.md). */
export interface Tail {
  to: number | 'end'
  /** As written. */
  text: string
}

const TAIL =
  /\s*(?:→|⇒|➜|[-—=]+>)\s*(?:第\s*([0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})\s*步|(结束))\s*[。.]?\s*$/

/**
 * Takes the structural tail (`→ 第3步`, `→ 结束`, also `->` and `→第三步`) off the end of inline content.
 *
 * @returns the content without it, and the tail; undefined where there is none.
 */
export function splitTail(inline: readonly Inline[]): {inline: Inline[]; tail: Tail | undefined} {
  const last = inline.at(-1)
  const match = last?.type === 'text' ? TAIL.exec(last.value) : null
  if (last?.type !== 'text' || match === null) return {inline: [...inline], tail: undefined}
  const value = last.value.slice(0, match.index)
  const rest = inline.slice(0, -1)
  const to = match[2] === undefined ? smallNumber(match[1] ?? '') : 'end'
  const tail: Tail = {to, text: match[0].trim()}
  return {inline: value === '' ? rest : [...rest, {type: 'text', value}], tail}
}

const DIGITS = '一二三四五六七八九'

/** 3, ３, 三, 十二, 二十一 → the number; 0 when it is none, which no step has. */
function smallNumber(text: string): number {
  const ascii = text.replace(/[０-９]/g, digit => String(digit.charCodeAt(0) - 0xff10))
  if (/^\d+$/.test(ascii)) return Number(ascii)
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text)
  if (match === null) return 0
  const one = (digit: string | undefined): number => (digit === undefined ? 0 : DIGITS.indexOf(digit) + 1)
  if (match[2] === undefined) return match[3] === undefined ? one(match[1]) : 0
  return (match[1] === undefined ? 1 : one(match[1])) * 10 + one(match[3])
}
