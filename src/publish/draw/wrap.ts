/** A piece of a line that looks the same throughout. `\n` as its whole text breaks the line. */
export interface Span {
  text: string
  lang: 'zh-Hans' | 'ii'
  strong: boolean
}

/** What may not be parted: the piece with the marks that cling to it. */
interface Atom {
  pieces: Span[]
  width: number
}

/** Runs that stay whole: phones, dates, codes, times, Latin words. */
const WHOLE = /[\p{Script=Latin}\p{Nd}][\p{Script=Latin}\p{Nd}.,:/\-–@%]*/uy
/** Never at the start of a line: closing marks, and every modifier letter (the marks that repeat what precedes them). */
const CLINGS_BACK = /^[\p{Pe}\p{Pf}\p{Lm}\p{M}，。、；：？！…—·・％℃,.;:?!%]/u
/** Never at the end of a line: opening marks. */
const CLINGS_FORWARD = /[\p{Ps}\p{Pi}]$/u
/** Bold Latin and digits are a little wider than the regular ones the measure knows. */
const BOLD = 1.04

/**
 * Breaks spans into lines, as a careful compositor would: between any two characters of either script, never before
 * a closing mark or an iteration mark, never after an opening mark, never inside a number or a Latin word (unless
 * it alone is wider than the line).
 *
 * @param width of a line, in em.
 * @param measure advance width of a text, in em.
 * @returns the lines; at least one, which may be empty. Joined they are the input without its `\n`.
 */
export function wrap(spans: readonly Span[], width: number, measure: (text: string) => number): Span[][] {
  const lines: Span[][] = [[]]
  let used = 0
  for (const atom of atoms(spans, measure)) {
    if (atom === 'break') {
      lines.push([])
      used = 0
      continue
    }
    const parts = atom.width > width ? loose(atom, measure) : [atom]
    for (const part of parts) {
      if (used > 0 && used + part.width > width) {
        lines.push([])
        used = 0
      }
      lines.at(-1)?.push(...part.pieces)
      used += part.width
    }
  }
  return lines.map(joined)
}

function atoms(spans: readonly Span[], measure: (text: string) => number): (Atom | 'break')[] {
  const found: (Atom | 'break')[] = []
  let open = false
  for (const span of spans) {
    if (span.text === '\n') {
      found.push('break')
      open = false
      continue
    }
    for (const text of pieces(span.text)) {
      const last = found.at(-1)
      const width = measure(text) * (span.strong ? BOLD : 1)
      const piece = {...span, text}
      if (last && last !== 'break' && (open || CLINGS_BACK.test(text))) {
        last.pieces.push(piece)
        last.width += width
      } else {
        found.push({pieces: [piece], width})
      }
      open = CLINGS_FORWARD.test(text)
    }
  }
  return found
}

function* pieces(text: string): Generator<string> {
  let at = 0
  while (at < text.length) {
    WHOLE.lastIndex = at
    const piece = WHOLE.exec(text)?.[0] ?? String.fromCodePoint(text.codePointAt(at) ?? 0)
    yield piece
    at += piece.length
  }
}

/** An atom wider than a line, character by character. */
function loose(atom: Atom, measure: (text: string) => number): Atom[] {
  return atom.pieces.flatMap(piece =>
    [...piece.text].map(text => ({
      pieces: [{...piece, text}],
      width: measure(text) * (piece.strong ? BOLD : 1),
    })),
  )
}

function joined(line: readonly Span[]): Span[] {
  const out: Span[] = []
  for (const piece of line) {
    const last = out.at(-1)
    if (last && last.lang === piece.lang && last.strong === piece.strong) last.text += piece.text
    else out.push({...piece})
  }
  return out
}
