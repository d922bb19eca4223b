import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {loadCatalogues} from '../../src/edges/locales.ts'
import {openTemplates} from '../../src/edges/templates.ts'
import {bundleKiosk} from '../../src/kiosk-app/bundle.ts'
import {createWords} from '../../src/locale/create-words.ts'
import {pictogram} from '../../src/publish/kiosk/pictograms.ts'
import {checkPage, launchPage} from '../../src/publish/kiosk/terminal-pages.ts'

export const words = createWords({
  messages: 'zh-CN',
  catalogues: loadCatalogues(['kiosk', 'update']),
  countyWords: new Map(),
})

/** Scripts of a release that comes up, as `up.ts` tells the launcher, and of one that is broken at its first line. */
export const UP = `document.title = location.pathname.split('/').slice(-2)[0]; localStorage.removeItem('hanyi.starts')`
export const BROKEN = `document.title = 'broken'; this is no script`

/** The first page of a release that runs a script. */
export const pageOf = (script: string): Map<string, Uint8Array> =>
  new Map(
    Object.entries({
      'index.html': '<!doctype html><meta charset="utf-8"><script src="app.js"></script>',
      'app.js': script,
    }).map(([path, text]) => [path, new TextEncoder().encode(text)]),
  )

/** Puts the real launcher and check page into the folder of a terminal. */
export async function writeTerminalPages(terminal: string): Promise<void> {
  const scripts = await bundleKiosk()
  const template = openTemplates()
  for (const [name, text] of Object.entries({
    'index.html': launchPage('办事指南', pictogram(template('kiosk/pictures/staff.svg')), words),
    'check.html': checkPage(words),
    'launch.js': scripts.get('launch.js')!,
    'check.js': scripts.get('check.js')!,
    'launch.css': template('kiosk/launch.css'),
    'check.css': template('kiosk/check.css'),
  }))
    await writeFile(join(terminal, name), text)
}
