import {existsSync} from 'node:fs'
import {executableOf, type Version} from '../../test/old-browsers/chromium.ts'
import {currentBrowser} from '../../test/old-browsers/current.ts'

export interface BrowserAtHand {
  version: Version | 'current'
  executable: string
  libraries: string | undefined
}

/** Those of the versions that are there: the old ones only where `test/old-browsers` was installed. */
export async function browsersAtHand(versions: readonly (Version | 'current')[]): Promise<BrowserAtHand[]> {
  const {executable, libraries} = await currentBrowser()
  const old = existsSync(new URL('../../test/old-browsers/node_modules', import.meta.url))
  const there = versions.filter(version => version === 'current' || old)
  return Promise.all(
    there.map(async version => ({
      version,
      executable: version === 'current' ? executable : await executableOf(version),
      libraries,
    })),
  )
}
