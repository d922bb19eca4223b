import {findBrowsers, type Candidate} from '../../src/edges/browser/find.ts'
import {cacheFolderOf} from '../../src/edges/cache.ts'

/** The browser hanyi prints with, unpacked; the old ones need the same libraries. */
export async function currentBrowser(): Promise<Candidate> {
  const [candidate] = await findBrowsers(undefined, cacheFolderOf(process.env), process.env)
  if (!candidate) throw new Error('no browser')
  return candidate
}
