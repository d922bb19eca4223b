import type {Settings} from '#guide/schema/settings-file.ts'

/** Where the terminal stands: `kiosk` of hanyi.yaml. Diagonal in inches, width and height in px, distance in cm. */
export type Room = Pick<Settings['kiosk'], 'diagonal' | 'width' | 'height' | 'distance'>

/** What the room asks of every screen, in px. */
export interface Sizes {
  /** Pixels a mm. */
  perMm: number
  /** Smallest letters allowed: font size whose capital H is 0.7° high. */
  least: number
  /** Running text of the standard size. */
  text: number
  /** Smallest targets allowed: 60 dp and 16 mm. */
  leastTarget: number
  /** Height and width of what a finger presses. */
  target: number
  /** Between targets. */
  gap: number
}

/** EN 301 549 5.1.4: a capital H at the viewing distance, in degrees. */
const LETTER = 0.7
/** Height of H in the Han face, in em (OS/2 sCapHeight of Noto Sans SC: 733 of 1000). */
const CAP_HEIGHT = 0.733
/** MIIT 2021: 60 dp for elders; a dp is 1/160 inch. In mm. */
const TARGET_DP = (60 / 160) * 25.4
/** Older users' errors rise below this (kiosk.md §6). In mm. */
const TARGET = 16
/** Running text stands so far above the smallest that labels may be smaller. */
const ABOVE_LEAST = 1.2
/** Targets against running text: two lines of it and their margins. */
const TARGET_LINES = 2.4
const GAP_LINES = 0.4
/** Text sizes a visitor may choose, against the standard one (templates/kiosk/app.css). */
export const STEPS = [1, 1.3, 1.6] as const

/** Works out the sizes a room asks for. */
export function sizesOf({diagonal, width, height, distance}: Room): Sizes {
  const perMm = Math.hypot(width, height) / (diagonal * 25.4)
  const capital = 2 * distance * 10 * Math.tan((LETTER / 2) * (Math.PI / 180))
  const least = (capital * perMm) / CAP_HEIGHT
  const text = Math.round(least * ABOVE_LEAST)
  const leastTarget = Math.max(TARGET, TARGET_DP) * perMm
  return {
    perMm,
    least,
    text,
    leastTarget,
    target: Math.ceil(Math.max(leastTarget, text * TARGET_LINES)),
    gap: Math.round(text * GAP_LINES),
  }
}

/** The sizes as variables the style sheets are written in. */
export function sizesCss(sizes: Sizes): string {
  const px = (value: number): string => `${Math.round(value * 100) / 100}px`
  return [
    ':root {',
    `  --text: ${px(sizes.text)};`,
    `  --least: ${px(sizes.least)};`,
    `  --target: ${px(sizes.target)};`,
    `  --gap: ${px(sizes.gap)};`,
    '}',
    '',
  ].join('\n')
}
