import {sortOut} from '../edition/sort-out.ts'
import type {Edition} from '../edition/model.ts'
import type {Format, FormatInput, FormatPlan} from '../model.ts'
import type {GuideContext} from './context.ts'
import {charactersOf, dataScript} from './files.ts'
import {kioskGuide} from './guide.ts'
import {kioskMeta} from './meta.ts'
import {indexPage, plainGuide, plainIndex} from './pages.ts'
import {pictures} from './pictures.ts'

/** All files of the kiosk belong to this name; ids never narrow it (DESIGN §4). */
const ID = 'kiosk'

/** The compiled browser code it needs (kiosk-app/bundle.ts). */
const APP = 'app.js'

/**
 * The offline site: one page, its data as scripts, fonts cut to its characters, and the same guides as plain pages.
 * It opens from `file://`, asks the network for nothing and is written for Chrome 64 (kiosk.md §3, §8).
 */
export const kiosk: Format = {
  id: 'kiosk',
  async plan(input): Promise<FormatPlan> {
    const {shown, held} = sortOut(input, 'kiosk', 'han')
    const meta = kioskMeta(input, shown)
    const reachable = new Set(shown.map(edition => edition.guide.id))
    const titles = new Map(input.editions.map(edition => [edition.guide.id, edition.title]))
    const files = new Map<string, string>()
    const images = new Map<string, Uint8Array>()
    files.set('index.html', indexPage(meta, input.words))
    files.set('meta.js', dataScript('meta', meta))
    files.set('html/index.html', plainIndex(meta, input.words))
    for (const edition of shown) {
      const found = pictures(edition.guide, input.workspace.files)
      for (const [path, bytes] of found.files) images.set(path, bytes)
      const guide = kioskGuide(contextOf(input, edition, reachable, titles, found.address))
      files.set(`g/${guide.id}.js`, dataScript('guide', guide))
      files.set(`html/${guide.id}.html`, plainGuide(guide, meta))
    }
    const fonts = await input.screenFonts(charactersOf(files.values()))
    files.set('app.js', appCode(input))
    for (const css of ['app.css', 'plain.css']) {
      files.set(css, input.template(`kiosk/fonts.css`) + input.template(`kiosk/${css}`))
    }
    const encoder = new TextEncoder()
    const all: [string, Uint8Array][] = [
      ...[...files].map(([path, text]): [string, Uint8Array] => [path, encoder.encode(text)]),
      ...images,
      ['fonts/han.woff2', fonts.han],
      ['fonts/yi.woff2', fonts.yi],
    ]
    return {
      outputs: all.map(([path, bytes]) => ({id: ID, path: `kiosk/${path}`, bytes})),
      prints: [],
      held,
    }
  },
}

function contextOf(
  input: FormatInput,
  edition: Edition,
  reachable: ReadonlySet<string>,
  titles: GuideContext['titles'],
  picture: GuideContext['picture'],
): GuideContext {
  const {words, resolve, hours, workspace} = input
  return {input, edition, reachable, titles, picture, words, resolve, hours, county: workspace.county}
}

/** @throws when the browser code was not compiled: a fault of the installation, not of the content. */
function appCode(input: FormatInput): string {
  const code = input.kioskApp.get(APP)
  if (code === undefined) throw new Error(`kiosk-app/${APP} is not compiled: run npm run compile`)
  return code
}
