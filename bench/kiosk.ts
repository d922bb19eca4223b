import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises'
import {loadavg, tmpdir} from 'node:os'
import {join} from 'node:path'
import {browsersAtHand} from './kiosk/browsers.ts'
import {buildKiosk, type KioskFolder} from './kiosk/folder.ts'
import {someSearches, topTen} from './kiosk/searches.ts'
import {SLOWER, type Visit} from './kiosk/visit.ts'
import {visitsOf} from './kiosk/visits.ts'
import type {Measure, Row} from './model.ts'
import {atShare, median, medians} from './rounds.ts'

const GUIDES = 500
const ROUNDS = 3
const SEARCHES = 36
/** The old ones are those of `test/old-browsers`. */
const VERSIONS = ['current', 109, 80, 69] as const

/** A kiosk of 500 guides over `file://`, six times slowed, in the browsers that terminals have (kiosk.md §11). */
export const kiosk: Measure = {
  name: 'kiosk',
  bar: 'the budgets of kiosk.md §11, six times slowed, file://, Chromium 69 to current; JS heap ≤ 20 MB after 300 guides',
  run: async () => {
    const temporary = await mkdtemp(join(tmpdir(), 'hanyi-bench-'))
    try {
      const built = await buildKiosk(temporary, GUIDES)
      const rows = [...(await sizes(built)), ...(await topTen(built))]
      const browsers = await browsersAtHand(VERSIONS)
      for (const version of VERSIONS) {
        const found = browsers.find(one => one.version === version)
        if (!found) {
          rows.push(inform(`Chromium ${version}: npm ci --prefix test/old-browsers`, 'not installed'))
          continue
        }
        const {product, visits, hung} = await visitsOf(found, built, someSearches(built, SEARCHES), ROUNDS)
        rows.push(...rowsOf(`Chromium ${/\/(\d+)/.exec(product)?.[1] ?? version}`, visits))
        if (hung > 0) rows.push(inform(`Chromium ${version}: visits broken off and made again`, String(hung)))
      }
      return rows
    } finally {
      await rm(temporary, {recursive: true, force: true})
    }
  },
}

const inform = (what: string, value: string): Row => ({what, value, bar: '', within: undefined})

/** What has to be read from the disk, and how long it took to make. */
async function sizes({release, seconds}: KioskFolder): Promise<Row[]> {
  const bytes = async (name: string): Promise<number> => (await readFile(join(release, name))).byteLength
  const kilobytes = (what: string, size: number, most: number): Row => ({
    what: `size of ${what}`,
    value: `${(size / 1000).toFixed(1)} KB`,
    bar: `≤ ${most} KB`,
    within: size <= most * 1000,
  })
  return [
    kilobytes('app.js', await bytes('app.js'), 40),
    kilobytes('app.css', await bytes('app.css'), 30),
    kilobytes('both fonts', (await bytes('fonts/han.woff2')) + (await bytes('fonts/yi.woff2')), 500),
    kilobytes(`search.js and its texts, ${GUIDES} guides`, await searchBytes(release), 1000),
    {
      what: `building it, ${GUIDES} guides, as a user does, on the clock; load ${loadavg()[0]?.toFixed(1)}`,
      value: `${seconds.toFixed(1)} s`,
      bar: '≤ 15 s',
      within: seconds <= 15,
    },
  ]
}

/** MB by which a browser's processes grew; newer browsers keep more of their own, so only the one of kiosk.md is held. */
const GROWTH = {browser: 'Chromium 109', most: 80}

function grown(name: string, value: number): Row {
  const row = inform(`${name}: all its processes grew by`, `${value.toFixed(0)} MB`)
  if (name !== GROWTH.browser) return row
  return {...row, bar: `≤ ${GROWTH.most} MB`, within: value <= GROWTH.most}
}

/** Of the names and the texts that are searched. */
async function searchBytes(release: string): Promise<number> {
  const names = (await readdir(release)).filter(name => /^search(-\d+)?\.js$/.test(name))
  const files = await Promise.all(names.map(name => readFile(join(release, name))))
  return files.reduce((sum, {byteLength}) => sum + byteLength, 0)
}

/** The rounds of one browser. What was done in every round is taken by its median, then the worst of twenty. */
function rowsOf(name: string, visits: readonly Visit[]): Row[] {
  const load = `load ${loadavg()[0]?.toFixed(1)}`
  const once = (what: string, of: (visit: Visit) => number, most: number, unit = 'ms'): Row => {
    const value = median(visits.map(of))
    const digits = unit === 'ms' ? 0 : 1
    return {
      what: `${name}: ${what}`,
      value: `${value.toFixed(digits)} ${unit}`,
      bar: `≤ ${most} ${unit}`,
      within: value <= most,
    }
  }
  const often = (what: string, of: (visit: Visit) => readonly number[], most: number): Row => {
    const times = medians(visits.map(of))
    const worst = atShare(times, 0.95)
    return {
      what: `${name}: ${what}, ${times.length} times`,
      value: `p50 ${median(times).toFixed(0)}, p95 ${worst.toFixed(0)} ms`,
      bar: `p95 ≤ ${most} ms`,
      within: worst <= most,
    }
  }
  const unfound = visits.flatMap(one => one.unfound)
  const growths = visits.flatMap(({growth}) => growth ?? [])
  return [
    once(`first paint, from the launcher on; ${SLOWER} × slowed, ${load}`, one => one.firstPaint, 1000),
    once('start screen in its fonts', one => one.ready, 1500),
    often('opening a guide', one => one.guides, 200),
    often('opening a part of it', one => one.parts, 200),
    often('changing the language', one => one.language, 100),
    often('changing the size of text', one => one.size, 100),
    once('first search at once, its loading included', one => one.hastySearch, 300),
    once('first search, brought behind the start screen', one => one.firstSearch, 300),
    often('next searches', one => one.searches, 100),
    {
      what: `${name}: searches whose guide is not in the first ten tiles, of ${visits.length * SEARCHES}`,
      value: String(unfound.length),
      bar: '≤ 2 %',
      within: unfound.length <= visits.length * SEARCHES * 0.02,
    },
    once('longest task after that', one => one.longest, 200),
    once('JS heap after 300 guides and a search', one => one.heap, 20, 'MB'),
    ...(growths.length > 0 ? [grown(name, median(growths))] : []),
  ]
}
