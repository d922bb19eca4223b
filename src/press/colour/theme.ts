import {declarationsOf, sourceOf, type CssPlace, type Declaration} from '../print-css/declarations.ts'
import {opaqueHex} from '../print-css/colour-words.ts'
import type {Cmyk, Inks, InkSet, ThemeColour} from './inks.ts'

/** Something wrong with how a theme colour or its inks are written. */
export interface ThemeProblem extends CssPlace {
  /**
   * `no-ink`: a colour without its `-cmyk` and `-k`. `no-colour`: inks without a colour. `form`: a colour that is not
   * `#rrggbb`, or inks that are not percentages. `total`: more ink than paper dries. `twice`: the same colour under two
   * names that are printed differently, of which a print cannot say which is meant.
   */
  kind: 'no-ink' | 'no-colour' | 'form' | 'total' | 'twice'
  /** The custom property: `--accent`. */
  property: string
  /** What stands there. */
  value: string
}

/** Sum of the four inks of one colour that offset on uncoated paper bears, in percent. */
export const MOST_INK = 300

/** The colours a print may use, with the inks of both ways to print. */
export interface Theme {
  colours: {name: string; hex: string; process: Cmyk; black: Cmyk}[]
  problems: ThemeProblem[]
}

const INKS = /^--(.+)-(cmyk|k)$/

/**
 * Reads the theme: every custom property that is a colour, with `--name-cmyk` (four percentages) and `--name-k` (one)
 * beside it.
 * @param css text of `templates/theme.css`
 */
export function readTheme(css: string): Theme {
  const problems: ThemeProblem[] = []
  const all = new Map<string, Declaration>()
  for (const one of declarationsOf(css)) if (one.property.startsWith('--')) all.set(one.property, one)
  const report = (kind: ThemeProblem['kind'], {property, value, place}: Declaration) =>
    problems.push({kind, property, value: sourceOf(value), ...place})

  const colours: Theme['colours'] = []
  for (const declaration of all.values()) {
    const {property, value} = declaration
    const owner = INKS.exec(property)?.[1]
    if (owner !== undefined) {
      if (!all.has(`--${owner}`)) report('no-colour', declaration)
      continue
    }
    const hex = opaqueHex(sourceOf(value))
    const [cmyk, k] = [all.get(`${property}-cmyk`), all.get(`${property}-k`)]
    if (hex === undefined) {
      if (cmyk ?? k) report('form', declaration)
      continue
    }
    if (!cmyk || !k) {
      report('no-ink', declaration)
      continue
    }
    const [four, single] = [percentages(cmyk, 4), percentages(k, 1)]
    if (!four) report('form', cmyk)
    if (!single) report('form', k)
    if (!four || !single) continue
    if (four.reduce((sum, ink) => sum + ink, 0) > MOST_INK) report('total', cmyk)
    const [c = 0, m = 0, y = 0, black = 0] = four
    const colour = {
      name: property.slice(2),
      hex,
      process: {c, m, y, k: black},
      black: {c: 0, m: 0, y: 0, k: single[0] ?? 0},
    }
    const same = colours.find(other => other.hex === hex)
    if (same && !isSamePrinted(same, colour)) report('twice', declaration)
    colours.push(colour)
  }
  return {colours, problems}
}

/** The inks of one way to print. */
export function inksOf(theme: Theme, set: InkSet): Inks {
  const colours = new Map<string, ThemeColour>()
  for (const {name, hex, ...inks} of theme.colours)
    if (!colours.has(hex)) colours.set(hex, {name, ink: inks[set]})
  return {set, colours}
}

function percentages({value}: Declaration, count: number): number[] | undefined {
  const written = sourceOf(value).split(/\s+/)
  const numbers = written.map(Number)
  const sound =
    written.length === count &&
    written.every(number => /^\d+(?:\.\d+)?$/.test(number)) &&
    numbers.every(number => number <= 100)
  return sound ? numbers : undefined
}

const isSamePrinted = (a: Theme['colours'][number], b: Theme['colours'][number]): boolean =>
  JSON.stringify([a.process, a.black]) === JSON.stringify([b.process, b.black])
