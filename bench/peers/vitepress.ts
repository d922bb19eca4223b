import {mkdtemp, rm} from 'node:fs/promises'
import {loadavg, tmpdir} from 'node:os'
import {join} from 'node:path'
import {launch, type Browser} from '../../test/old-browsers/chromium.ts'
import {filesBelow} from '../built.ts'
import {browsersAtHand} from '../kiosk/browsers.ts'
import {buildKiosk} from '../kiosk/folder.ts'
import {SLOWER, visit} from '../kiosk/visit.ts'
import {someSearches} from '../kiosk/searches.ts'
import type {Measure, Row} from '../model.ts'
import {atShare, median, medians} from '../rounds.ts'
import {serve} from './vitepress/serve.ts'
import {buildSite} from './vitepress/site.ts'
import {visitSite} from './vitepress/visit.ts'

const GUIDES = 500
const ROUNDS = 3
/** VitePress does not start in older ones (kiosk.md §11). */
const VERSIONS = ['current', 109] as const

/** The kiosk over `file://` beside a VitePress site of the same Markdown over http, as slow, in the same browsers. */
export const vitepress: Measure = {
  name: 'vitepress',
  bar: '',
  run: async () => {
    const temporary = await mkdtemp(join(tmpdir(), 'hanyi-bench-'))
    try {
      const built = await buildKiosk(temporary, GUIDES)
      const site = await buildSite(join(temporary, 'site'), join(temporary, 'workspace'), built.ids)
      const rows: Row[] = [
        inform('building the site', `${built.seconds.toFixed(1)} s; VitePress ${site.seconds.toFixed(1)} s`),
        inform('what was built', `${await sizeOf(built.folder)}; VitePress ${await sizeOf(site.folder)}`),
      ]
      const server = await serve(site.folder)
      try {
        for (const {version, executable, libraries} of await browsersAtHand(VERSIONS)) {
          const ours: Awaited<ReturnType<typeof visit>>[] = []
          const theirs: Awaited<ReturnType<typeof visitSite>>[] = []
          const fresh = async <T>(does: (browser: Browser) => Promise<T>): Promise<T> => {
            const browser = await launch(executable, libraries)
            try {
              return await does(browser)
            } finally {
              await browser.close()
            }
          }
          for (let round = 0; round < ROUNDS; round++) {
            ours.push(await fresh(browser => visit(browser, built, someSearches(built, 1))))
            theirs.push(await fresh(browser => visitSite(browser, server.address, built.ids)))
          }
          const both = (what: string, of: (one: (typeof theirs)[number]) => number[], share: number): Row => {
            const [a, b] = [atShare(medians(ours.map(of)), share), atShare(medians(theirs.map(of)), share)]
            return inform(
              `${version}, ${SLOWER} × slowed, load ${loadavg()[0]?.toFixed(1)}: ${what}`,
              `${a.toFixed(0)} ms; VitePress ${b.toFixed(0)} ms, ${(b / a).toFixed(1)} ×`,
            )
          }
          rows.push(
            both('first paint', one => [one.firstPaint], 1),
            both('ready, in its fonts', one => [one.ready], 1),
            both('opening a guide, p50', one => one.guides, 0.5),
            both('opening a guide, p95', one => one.guides, 0.95),
            both('its other language, p95', one => one.language, 0.95),
          )
        }
      } finally {
        await server.stop()
      }
      return rows
    } finally {
      await rm(temporary, {recursive: true, force: true})
    }
  },
}

const inform = (what: string, value: string): Row => ({what, value, bar: '', within: undefined})

async function sizeOf(folder: string): Promise<string> {
  const files = [...(await filesBelow(folder)).values()]
  const bytes = files.reduce((sum, one) => sum + one.byteLength, 0)
  return `${files.length} files, ${(bytes / 1e6).toFixed(1)} MB`
}
