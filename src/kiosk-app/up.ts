import type {Kiosk} from './kiosk.ts'

/** Where the launcher counts starts of this release that have not come up (docs/kiosk.md). */
export const STARTS = 'hanyi.starts'

/** Tells the launcher that this release stands: it will not fall back to the one before. */
export function cameUp(kiosk: Kiosk): void {
  window.hanyi.up = true
  kiosk.storage.remove(STARTS)
}
