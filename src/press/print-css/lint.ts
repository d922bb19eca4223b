import {TokenType, type CSSToken} from '@csstools/css-tokenizer'
import type {Theme} from '../colour/theme.ts'
import {
  COLOUR_FUNCTIONS,
  hexOfColour,
  MIXING_FUNCTIONS,
  NAMED_COLOURS,
  opaqueHex,
  SYSTEM_COLOURS,
} from './colour-words.ts'
import {declarationsOf, placesOf, sourceOf, type CssPlace, type Declaration} from './declarations.ts'

/** Something in a print template that a press cannot take, or that has no ink. */
export interface CssProblem extends CssPlace {
  /** As it was given to the linter. */
  file: string
  /**
   * `shadow`, `filter`, `mask`: the browser makes a bitmap of it. `blend`, `gradient`: every press prints it differently.
   * `opacity`: shines through. `colour`: not of the theme. `literal`: of the theme, but written out. `mixed`: worked out
   * by the browser. `system`: decided by the machine.
   */
  kind: CssKind
  property: string
  /** What stands there: the whole value, or the colour. */
  value: string
  /** Of the theme's colour that a `literal` is. */
  name?: string
}

export type CssKind =
  'shadow' | 'filter' | 'blend' | 'mask' | 'gradient' | 'opacity' | 'colour' | 'literal' | 'mixed' | 'system'

/** Properties that must not be set to anything but these values. */
const REFUSED: readonly [pattern: RegExp, kind: CssKind, harmless: RegExp][] = [
  [/^(?:box|text)-shadow$/, 'shadow', /^none$/],
  [/^(?:-webkit-)?(?:backdrop-)?filter$/, 'filter', /^none$/],
  [/^-webkit-box-reflect$/, 'mask', /^none$/],
  [/^(?:mix|background)-blend-mode$/, 'blend', /^normal$/],
  [/^(?:-webkit-)?mask(?:-image|-border|-border-source|-box-image|-box-image-source)?$/, 'mask', /^none$/],
  [/(?:^|-)opacity$/, 'opacity', /^(?:1(?:\.0+)?|100%)$/],
]
/** What says nothing of its own. */
const INHERITED = /^(?:inherit|initial|unset|revert|revert-layer)$/

/** Properties in which a word may be a colour; in others `tan` and `linen` are names of something else. */
const COLOURED =
  /^--|color|^(?:background|border|outline|fill|stroke|column-rule|text-decoration|text-emphasis|-webkit-text-stroke)/

/**
 * Looks for what must not stand in the style of a printed page: what Chromium turns into bitmaps, blends or lets shine
 * through (publishing.md §3), and colours that the theme does not name.
 * @param file how to call it in what is reported
 * @param css its text
 * @param theme whose own colours may be written out in the sheet that defines them
 */
export function lintPrintCss(file: string, css: string, theme: Theme): CssProblem[] {
  const placeOf = placesOf(css)
  const known = new Map(theme.colours.map(({name, hex}) => [hex, name]))
  const own = new Set(theme.colours.map(({name}) => `--${name}`))
  return declarationsOf(css).flatMap(declaration => {
    const {property, place} = declaration
    const refused = refusal(declaration)
    if (refused) return [{file, kind: refused, property, value: sourceOf(declaration.value), ...place}]
    // Colours of the theme are checked where they are read (`readTheme`).
    if (own.has(property)) return []
    return coloursIn(declaration).map(({kind, value, token}): CssProblem => {
      const hex = kind === 'colour' ? hexOfColour(value) : undefined
      const name = hex === undefined ? undefined : known.get(hex)
      const problem = {file, property, value, ...placeOf(token[2])}
      return name === undefined ? {...problem, kind} : {...problem, kind: 'literal', name}
    })
  })
}

/** What is wrong with a declaration whatever its colours are. */
export function refusal({property, value}: Declaration): CssKind | undefined {
  const written = sourceOf(value)
    .toLowerCase()
    .replace(/\s*!important$/, '')
  for (const [pattern, kind, harmless] of REFUSED)
    if (pattern.test(property)) return harmless.test(written) || INHERITED.test(written) ? undefined : kind
  return undefined
}

/** A colour, or what makes one, as it is written in a value. */
export interface Found {
  kind: CssKind
  value: string
  token: CSSToken
}

/** Every colour written out in a declaration, and every gradient. */
export function coloursIn({property, value}: Declaration): Found[] {
  const found: Found[] = []
  for (let at = 0; at < value.length; at++) {
    const token = value[at]
    if (!token) continue
    if (token[0] === TokenType.Function) {
      const name = token[4].value.toLowerCase()
      const kind = functionKind(name)
      if (!kind) continue
      const end = closing(value, at)
      const written = sourceOf(value.slice(at, end + 1))
      const isRelative = kind === 'colour' && /^[^(]*\(\s*from\b/i.test(written)
      found.push({kind: isRelative ? 'mixed' : kind, value: written, token})
      at = end
    } else if (token[0] === TokenType.Hash) {
      found.push({
        kind: opaqueHex(token[1]) || !isHex(token[1]) ? 'colour' : 'opacity',
        value: token[1],
        token,
      })
    } else if (token[0] === TokenType.Ident && COLOURED.test(property)) {
      const word = token[4].value.toLowerCase()
      if (NAMED_COLOURS.has(word)) found.push({kind: 'colour', value: token[1], token})
      else if (SYSTEM_COLOURS.has(word)) found.push({kind: 'system', value: token[1], token})
    }
  }
  return found
}

function functionKind(name: string): CssKind | undefined {
  if (name.endsWith('-gradient')) return 'gradient'
  if (MIXING_FUNCTIONS.has(name)) return 'mixed'
  return COLOUR_FUNCTIONS.has(name) ? 'colour' : undefined
}

const isHex = (written: string): boolean => /^#(?:[0-9a-f]{4}|[0-9a-f]{8})$/i.test(written)

/** Where the bracket closes that a function opens; the end where none does. */
function closing(value: readonly CSSToken[], start: number): number {
  let depth = 0
  for (let at = start; at < value.length; at++) {
    const type = value[at]?.[0]
    if (type === TokenType.Function || type === TokenType.OpenParen) depth++
    if (type === TokenType.CloseParen && --depth === 0) return at
  }
  return value.length - 1
}
