import type {Kiosk} from './kiosk.ts'

/** The start screen stands by then, and nobody has yet read it. */
const AFTER_MS = 3000

/**
 * Brings the code and the names of the search a while after the kiosk came up: whoever opens the search need not wait for
 * them. What does not come now is asked for again then.
 */
export function bringSearch(kiosk: Kiosk): void {
  window.setTimeout(() => kiosk.loadSearch(), AFTER_MS)
}
