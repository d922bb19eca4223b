import {
  isTokenComment,
  isTokenWhiteSpaceOrComment,
  TokenType,
  tokenize,
  type CSSToken,
} from '@csstools/css-tokenizer'

/** A place in a style sheet, both 1-based; columns count UTF-16 units. */
export interface CssPlace {
  line: number
  column: number
}

/** `property: value` somewhere in a style sheet, be it in a rule, in a rule within a rule or in `@page`. */
export interface Declaration {
  /** Lower case; a custom property (`--ink`) as written. */
  property: string
  /** Without comments, and without white space around it. */
  value: CSSToken[]
  /** Where the property begins. */
  place: CssPlace
}

/**
 * Every declaration of a style sheet in order. A sheet that is broken off or has brackets too many still gives what it
 * has, as a browser does (CSS Syntax 3).
 */
export function declarationsOf(css: string): Declaration[] {
  const placeOf = placesOf(css)
  const found: Declaration[] = []
  // What stands between two of `{`, `}` and `;` is a declaration unless a `{` ends it.
  let part: CSSToken[] = []
  let depth = 0
  for (const token of tokenize({css})) {
    const [type] = token
    if (type === TokenType.OpenParen || type === TokenType.Function || type === TokenType.OpenSquare) depth++
    if (type === TokenType.CloseParen || type === TokenType.CloseSquare) depth = Math.max(0, depth - 1)
    const opens = type === TokenType.OpenCurly
    const closes = type === TokenType.CloseCurly || type === TokenType.EOF
    if (!opens && !closes && (type !== TokenType.Semicolon || depth > 0)) {
      if (!isTokenComment(token)) part.push(token)
      continue
    }
    const declaration = opens ? undefined : declared(part, placeOf)
    if (declaration) found.push(declaration)
    part = []
    depth = 0
  }
  return found
}

/** Where a token of the sheet begins. */
export function placesOf(css: string): (offset: number) => CssPlace {
  const starts = [0]
  for (const {index} of css.matchAll(/\n/g)) starts.push(index + 1)
  return offset => {
    let [line, most] = [0, starts.length - 1]
    while (line < most) {
      const middle = Math.ceil((line + most) / 2)
      if ((starts[middle] ?? 0) <= offset) line = middle
      else most = middle - 1
    }
    return {line: line + 1, column: offset - (starts[line] ?? 0) + 1}
  }
}

function declared(part: CSSToken[], placeOf: (offset: number) => CssPlace): Declaration | undefined {
  const tokens = trimmed(part)
  const [first, ...rest] = tokens
  const colon = rest.findIndex(token => !isTokenWhiteSpaceOrComment(token))
  if (first?.[0] !== TokenType.Ident || rest[colon]?.[0] !== TokenType.Colon) return undefined
  const name = first[4].value
  return {
    property: name.startsWith('--') ? name : name.toLowerCase(),
    value: trimmed(rest.slice(colon + 1)),
    place: placeOf(first[2]),
  }
}

function trimmed(tokens: readonly CSSToken[]): CSSToken[] {
  const from = tokens.findIndex(token => !isTokenWhiteSpaceOrComment(token))
  const to = tokens.findLastIndex(token => !isTokenWhiteSpaceOrComment(token))
  return from < 0 ? [] : tokens.slice(from, to + 1)
}

/** The source of some tokens, as written. */
export const sourceOf = (tokens: readonly CSSToken[]): string => tokens.map(([, text]) => text).join('')
