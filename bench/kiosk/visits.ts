import {launch} from '../../test/old-browsers/chromium.ts'
import type {BrowserAtHand} from './browsers.ts'
import type {KioskFolder} from './folder.ts'
import type {Search} from './searches.ts'
import {visit, type Visit} from './visit.ts'

/** Some ten times what one takes. */
const LATE_MS = 180_000
/** Chromium 80 once stood still in its own compositor while slowed; more often than this it would be the page's. */
const HUNG = 1

export interface Visits {
  /** What the browser calls itself: `HeadlessChrome/80.0.3987.0`. */
  product: string
  visits: Visit[]
  /** Visits that were broken off and made again. */
  hung: number
}

/** Visits a folder so many times, each with a browser and a profile of its own. @throws what a visit throws */
export async function visitsOf(
  found: BrowserAtHand,
  folder: KioskFolder,
  searches: readonly Search[],
  rounds: number,
): Promise<Visits> {
  const visits: Visit[] = []
  let product = ''
  let hung = 0
  while (visits.length < rounds) {
    const browser = await launch(found.executable, found.libraries)
    product = browser.product
    let closing: Promise<void> | undefined
    const watch = setTimeout(() => (closing = browser.close()), LATE_MS)
    try {
      visits.push(await visit(browser, folder, searches))
    } catch (fault) {
      if (closing === undefined || ++hung > HUNG) throw fault
    } finally {
      clearTimeout(watch)
      await (closing ?? browser.close())
    }
  }
  return {product, visits, hung}
}
