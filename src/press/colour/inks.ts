/** The inks of a job: black alone (印色 1+1), or the four process colours (4+0, 4+4). */
export type InkSet = 'black' | 'process'

/** Amounts of ink in percent, 0–100. */
export interface Cmyk {
  c: number
  m: number
  y: number
  k: number
}

/** A colour the theme names, and what it is printed with. */
export interface ThemeColour {
  /** Its name in `templates/theme.css`, without dashes: `accent`. */
  name: string
  ink: Cmyk
}

/** What every colour of a print becomes. Greys need no entry: they are black ink. */
export interface Inks {
  set: InkSet
  /** By `#rrggbb`, as the browser writes it. */
  colours: ReadonlyMap<string, ThemeColour>
}

/**
 * A colour as the browser wrote it: fractions that were 8 bits before, and are exactly that again here.
 * @param rgb 0–1 each
 * @returns `#rrggbb`
 */
export function hexOf(rgb: readonly number[]): string {
  const byte = (value: number) =>
    Math.round(Math.min(1, Math.max(0, value)) * 255)
      .toString(16)
      .padStart(2, '0')
  return `#${rgb.map(byte).join('')}`
}

/**
 * The ink of a colour.
 * @param hex `#rrggbb`
 * @returns of the theme, or of black alone for a grey; undefined for any other colour, which is never guessed
 */
export function inkOf(hex: string, inks: Inks): Cmyk | undefined {
  const known = inks.colours.get(hex)
  if (known) return known.ink
  return isGrey(hex) ? black(1 - Number.parseInt(hex.slice(1, 3), 16) / 255) : undefined
}

/** Is a colour, `#rrggbb`, a grey, black and white among them? */
export const isGrey = (hex: string): boolean =>
  hex.slice(1, 3) === hex.slice(3, 5) && hex.slice(3, 5) === hex.slice(5, 7)

/** @param amount 0–1 */
export const black = (amount: number): Cmyk => ({c: 0, m: 0, y: 0, k: amount * 100})

/** An ink as the four operands of a content stream's `k` or `K`. */
export function operands({c, m, y, k}: Cmyk): string {
  return [c, m, y, k].map(amount => String(Number((amount / 100).toFixed(4)))).join(' ')
}
