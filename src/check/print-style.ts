import {readTheme, type ThemeProblem} from '#press/colour/theme.ts'
import {lintPrintCss, type CssKind, type CssProblem} from '#press/print-css/lint.ts'
import type {Fault} from '../guide/fault.ts'
import type {ProjectCheck} from './model.ts'

/** Where the colours of a print and their inks are named. */
const THEME = 'templates/theme.css'

/** The sentence that is said of each: what becomes a bitmap, what is blended, and what has no ink. */
const VARIANTS: Readonly<Record<CssKind, string>> = {
  shadow: 'bitmap',
  filter: 'bitmap',
  mask: 'bitmap',
  blend: 'blended',
  gradient: 'blended',
  opacity: 'blended',
  colour: 'colour',
  literal: 'literal',
  mixed: 'mixed',
  system: 'system',
}

/** Style sheets of printed pages that a press cannot take, and colours of the theme without sound inks. */
export const printStyle: ProjectCheck = ({styles}) => styleFaults(styles)

/**
 * The same for style sheets alone.
 *
 * @param styles by path; none are judged without the theme.
 */
export function styleFaults(styles: ReadonlyMap<string, string>): Fault[] {
  const css = styles.get(THEME)
  if (css === undefined) return []
  const theme = readTheme(css)
  return [
    ...theme.problems.map(ofTheme),
    ...[...styles].flatMap(([file, text]) =>
      lintPrintCss(file, text, theme)
        // What is wrong with the theme's own colours was said by the theme.
        .filter(({kind, property}) => file !== THEME || kind !== 'colour' || !property.startsWith('--'))
        .map(ofSheet),
    ),
  ]
}

const ofTheme = ({kind, property, value, line, column}: ThemeProblem): Fault => ({
  rule: 'print-style',
  variant: kind,
  values: {property, value},
  place: {file: THEME, line, column},
})

const ofSheet = ({file, kind, property, value, name = '', line, column}: CssProblem): Fault => ({
  rule: 'print-style',
  variant: VARIANTS[kind],
  values: {property, value, name},
  place: {file, line, column},
})
