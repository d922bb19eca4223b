import type {Settings} from './schema/settings-file.ts'

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

/**
 * The farthest an eye may be from this screen, in cm: beyond, letters of 0.7° grow until the bar with its six buttons
 * has no room, side by side on an upright screen, one above the other on a wide one.
 */
export function farthest({diagonal, width, height, distance}: Room): number {
  const {text} = sizesOf({diagonal, width, height, distance})
  const room = height > width ? width / UPRIGHT : height / WIDE
  return Math.floor((distance * room) / text)
}

/** What the bar takes, in running text: its words side by side; its buttons and the way down one above the other. */
const UPRIGHT = 25
const WIDE = 22
