import {FACTS, type ReleaseFacts} from '#bundle/release-facts.ts'
import {currentScript, PLAIN, plainPage} from '#bundle/terminal.ts'
import {REVIEW_DAYS} from '#guide/checked.ts'
import {sizesOf} from '#guide/kiosk-room.ts'
import {sortOut} from '../edition/sort-out.ts'
import type {Edition} from '../edition/model.ts'
import type {Format, FormatInput, FormatPlan} from '../model.ts'
import type {KioskMeta} from '#kiosk-app/data/meta.ts'
import {clips} from './clips.ts'
import type {GuideContext} from './context.ts'
import {charactersOf, dataScript, utf16} from './files.ts'
import {kioskEntry, kioskGuide} from './guide.ts'
import {siteScript, withdrawnSample} from './launcher.ts'
import {contentVersion, kioskMeta} from './meta.ts'
import {hanOf, indexPage} from './pages.ts'
import {pictogram} from './pictograms.ts'
import {pictures} from './pictures.ts'
import {plainFiles} from './plain-pages.ts'
import {daysAfter} from './review.ts'
import {searchData} from './search.ts'
import {sizesCss} from './sizes-css.ts'
import {styleFaults} from './style-check.ts'
import {checkPage, launchPage, readyScript} from './terminal-pages.ts'

/** All files of the kiosk belong to this name; ids never narrow it (DESIGN §4). */
const ID = 'kiosk'

/** Style sheets of a release, each behind the faces of its fonts. */
const SHEETS = ['app.css', 'plain.css'] as const
/** Style sheets for the two papers of the slip. */
const PRINT = ['print-80mm.css', 'print-A4.css'] as const

/**
 * The folder of kiosk.md §3: a launcher that stays, `site.js` and `withdrawn.js` that belong to the terminal, and one
 * release: one page, its data as scripts, fonts cut to its characters, and the same guides as plain pages. It opens
 * from `file://`, asks the network for nothing and is written for Chrome 64.
 */
export const kiosk: Format = {
  id: 'kiosk',
  async plan(input): Promise<FormatPlan> {
    const {shown, held} = sortOut(input, 'kiosk', 'han')
    const {settings} = input.workspace
    const version = contentVersion(input.contentDate, settings.kiosk.counter)
    const release = new Map<string, string>()
    const binaries = new Map<string, Uint8Array>()
    const contexts: GuideContext[] = []
    for (const context of contextsOf(input, shown, binaries)) {
      const found = await clips(context)
      for (const [path, bytes] of found.files) binaries.set(path, bytes)
      held.push(...found.held)
      contexts.push({...context, clips: found.clips})
    }
    const meta = kioskMeta(
      input,
      contexts.map(kioskEntry),
      contexts.some(context => context.clips.length > 0),
    )
    release.set('index.html', indexPage(meta, input.words))
    release.set('meta.js', dataScript('meta', meta))
    const screens = contexts.map(context => ({edition: context.edition, guide: kioskGuide(context)}))
    const guides = screens.map(({guide}) => guide)
    const search = searchData(screens)
    release.set('search.js', dataScript('search', search.data))
    for (const guide of guides) release.set(`g/${guide.id}.js`, dataScript('guide', guide))
    for (const [path, html] of plainFiles(guides, meta, input.words)) release.set(path, html)
    release.set('ready.js', readyScript(version))
    release.set(FACTS, `${JSON.stringify(factsOf(input, meta))}\n`)
    const fonts = await input.screenFonts(charactersOf(release.values()))
    for (const [n, texts] of search.files.entries())
      binaries.set(`search-${n + 1}.js`, utf16(dataScript('searchTexts', texts)))
    for (const name of ['app.js', 'searching.js', 'narration.js', 'fallback.js', 'plain.js'])
      release.set(name, code(input, name))
    const sizes = sizesOf(settings.kiosk)
    const faults = SHEETS.flatMap(css =>
      styleFaults(`templates/kiosk/${css}`, input.template(`kiosk/${css}`), sizes),
    )
    // A screen whose letters or buttons are too small is not put out at all.
    if (faults.length > 0) return {outputs: [], prints: [], held, faults}
    for (const css of SHEETS) {
      release.set(css, input.template('kiosk/fonts.css') + sizesCss(sizes) + input.template(`kiosk/${css}`))
    }
    for (const css of PRINT) release.set(css, input.template(`kiosk/${css}`))
    const encoder = new TextEncoder()
    const inRelease = (path: string): string => `releases/${version}/${path}`
    const beside: [string, string][] = [
      [
        'index.html',
        launchPage(
          `${hanOf(meta.labels.title)} · ${meta.county}`,
          pictogram(input.template('kiosk/pictures/staff.svg')),
          input.words,
        ),
      ],
      ['launch.js', code(input, 'launch.js')],
      ['launch.css', input.template('kiosk/launch.css')],
      ['check.html', checkPage(input.words)],
      ['check.js', code(input, 'check.js')],
      ['check.css', input.template('kiosk/check.css')],
      ['current.js', currentScript([version])],
      ['site.js', siteScript(input.workspace, input.words)],
      ['withdrawn.js', withdrawnSample(input.workspace, version)],
      [PLAIN, plainPage(version)],
    ]
    const all: [string, Uint8Array][] = [
      ...beside.map(([path, text]): [string, Uint8Array] => [path, encoder.encode(text)]),
      ...[...release].map(([path, text]): [string, Uint8Array] => [inRelease(path), encoder.encode(text)]),
      ...[...binaries].map(([path, bytes]): [string, Uint8Array] => [inRelease(path), bytes]),
      [inRelease('fonts/han.woff2'), fonts.han],
      [inRelease('fonts/yi.woff2'), fonts.yi],
    ]
    return {
      outputs: all.map(([path, bytes]) => ({id: ID, path: `kiosk/${path}`, bytes})),
      prints: [],
      held,
    }
  },
}

/** What each guide's screens are made from, but its recordings; its pictures are put among the binaries. */
function contextsOf(
  input: FormatInput,
  shown: readonly Edition[],
  binaries: Map<string, Uint8Array>,
): GuideContext[] {
  const {words, resolve, hours, workspace} = input
  const reachable = new Set(shown.map(edition => edition.guide.id))
  const titles = new Map(input.editions.map(edition => [edition.guide.id, edition.title]))
  return shown.map(edition => {
    const found = pictures(edition.guide, workspace.files)
    for (const [path, bytes] of found.files) binaries.set(path, bytes)
    const picture = found.address
    return {
      input,
      edition,
      reachable,
      titles,
      picture,
      clips: [],
      words,
      resolve,
      hours,
      county: workspace.county,
    }
  })
}

/** What whoever packs the release must know of it. */
function factsOf({mode, contentDate}: FormatInput, {version, entries}: KioskMeta): ReleaseFacts {
  const days = entries.flatMap(entry => entry.reviewBy ?? []).sort()
  return {
    version,
    created: contentDate,
    reviewBy: days[0] ?? daysAfter(contentDate, REVIEW_DAYS),
    mode,
    guides: entries.map(({id}) => id),
  }
}

/** @throws when the browser code was not compiled: a fault of the installation, not of the content. */
function code(input: FormatInput, name: string): string {
  const found = input.kioskApp.get(name)
  if (found === undefined) throw new Error(`kiosk-app/${name} is not compiled: run npm run compile`)
  return found
}
