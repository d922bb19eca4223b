import type {Browser} from '../../../test/old-browsers/chromium.ts'
import {addProbe, shownAfter} from '../../kiosk/probe.ts'
import {OPENED, SLOWER, slow, spread} from '../../kiosk/visit.ts'

/** The same as `Visit`, of what VitePress can do. */
export interface SiteVisit {
  firstPaint: number
  ready: number
  guides: number[]
  /** A guide in its other language: another page. */
  language: number[]
}

/** Opens the same guides of a VitePress site by links, as its own router takes them. */
export async function visitSite(
  browser: Browser,
  address: string,
  ids: readonly string[],
): Promise<SiteVisit> {
  const tab = await browser.open()
  try {
    await tab.size(1080, 1920)
    await addProbe(tab, {start: 'main [data-start]', up: 'document.querySelector("#app").__vue_app__'})
    await slow(tab, SLOWER)
    await tab.go(`${address}/`)
    await tab.until('window.bench', 'the site')
    const {firstPaint, ready} = await tab.ask<{firstPaint: number; ready: number}>('bench.start()')
    const open = (path: string, tag: 'zh' | 'ii', id: string): Promise<number> =>
      shownAfter(
        tab,
        `const link = document.createElement('a'); link.href = ${JSON.stringify(path)}; document.body.appendChild(link); link.click(); link.remove()`,
        `main [data-guide="${tag}-${id}"]`,
      )
    const guides: number[] = []
    const language: number[] = []
    for (const id of spread(ids, OPENED)) guides.push(await open(`/${id}.html`, 'zh', id))
    for (const id of spread(ids, OPENED).toReversed().slice(0, 12)) {
      language.push(await open(`/ii/${id}.html`, 'ii', id))
    }
    return {firstPaint, ready, guides, language}
  } finally {
    tab.close()
  }
}
