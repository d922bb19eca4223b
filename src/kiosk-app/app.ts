import type {KioskDoor} from './data/door.ts'
import type {KioskGuide} from './data/guide.ts'
import type {KioskMeta} from './data/meta.ts'
import type {SearchData} from './data/search.ts'
import {el, empty} from './dom.ts'
import {frame} from './frame.ts'
import {makeHooks} from './hooks.ts'
import type {Kiosk, OpenSearch, Screen, View} from './kiosk.ts'
import {modules} from './modules.ts'
import {makeTrail, readRoute} from './router.ts'
import {screenOf} from './screens/index.ts'
import {messageView} from './screens/message.ts'
import {plainView} from './screens/plain.ts'
import {makeSettings} from './settings.ts'
import {openStorage} from './storage.ts'
import {readTerminal} from './terminal.ts'
import {readToday} from './today.ts'
import {cameUp} from './up.ts'
import {readWithdrawn} from './withdrawn.ts'

declare global {
  interface Window {
    hanyi: KioskDoor & {up?: true; searching?: (data: SearchData) => OpenSearch}
    /** Set by `site.js` and `withdrawn.js` beside the releases; either may be missing or broken. */
    hanyiSite?: unknown
    hanyiWithdrawn?: unknown
  }
}

/** What has arrived from data files so far. */
interface Arrived {
  guides: {[id: string]: KioskGuide}
  search?: OpenSearch
  /** Draws anew where the screen waited for it. */
  notify: () => void
}

/**
 * The kiosk: hash routing and data as script files, because `file://` allows neither fetch nor other paths
 * (kiosk.md §3). A guide's file is loaded when it is first opened and kept.
 */
function start(meta: KioskMeta, arrived: Arrived, root: HTMLElement): void {
  const page = el('div', {id: 'page'})
  const hooks = makeHooks()
  const trail = makeTrail()
  const terminal = readTerminal(window.hanyiSite, meta)
  const withdrawn = readWithdrawn(window.hanyiWithdrawn, meta.version)
  const entries = meta.entries.filter(entry => !withdrawn.of(entry.id))
  const ids = entries.map(entry => entry.id)
  const asked: {[file: string]: true} = {}
  let present: View | undefined
  let waiting = false

  const kiosk: Kiosk = {
    meta,
    entries,
    terminal,
    withdrawn,
    hooks,
    storage: openStorage(),
    settings: makeSettings(document.documentElement, hooks),
    lines: {
      order: meta.order,
      reachable: id => ids.indexOf(id) !== -1,
      gone: meta.labels['withdrawn.mark'],
    },
    today: () => readToday(new Date(), meta, terminal),
    go: hash => (location.hash = hash),
    back: () => (location.hash = trail.before()),
    keepPlace: step,
    redraw: draw,
    guide: id => arrived.guides[id],
    loadGuide: id =>
      load(`g/${encodeURIComponent(id)}.js`, () => {
        if (!arrived.guides[id] && waiting) show(plainView(kiosk, id), '', [])
      }),
    search: () => arrived.search,
    loadSearch: () =>
      load('searching.js', () =>
        load('search.js', () => {
          if (!arrived.search && waiting && readRoute(location.hash).screen === 'search')
            show(messageView(kiosk, meta.labels['search.broken']), '', [])
        }),
      ),
    load,
  }

  /**
   * Asks for a data file once; it speaks through `window.hanyi` when it is there. One that is missing, cut short or
   * broken ends in silence: on file:// no fault of another file is told.
   */
  function load(file: string, ended: () => void): void {
    if (asked[file]) return
    asked[file] = true
    const script = el('script', {src: file})
    const end = (): void => {
      delete asked[file]
      document.body.removeChild(script)
      ended()
    }
    script.addEventListener('error', end)
    script.addEventListener('load', end)
    document.body.appendChild(script)
  }

  function show(view: View, screen: string, place: readonly string[]): void {
    leave()
    present = view
    empty(page)
    page.appendChild(view.node)
    document.title = view.title
    page.scrollTop = 0
    const heading = view.node.querySelector('h1')
    if (heading) heading.focus()
    hooks.tell('show', {view, screen, place})
  }

  function leave(): void {
    if (!present) return
    hooks.tell('leave', {view: present})
    if (present.unmount) present.unmount()
    present = undefined
  }

  function step(): {screen: Screen; place: string[]} {
    const {screen: name, place} = readRoute(location.hash)
    const screen = screenOf(name)
    const stop = screen.stop ? screen.stop(place) : place.join('/')
    trail.step(screen.name === '' ? '' : `${screen.name}/${stop}`, location.hash)
    return {screen, place}
  }

  function draw(): void {
    const {screen, place} = step()
    waiting = false
    try {
      const view = screen.open(kiosk, place)
      waiting = !view
      if (view) show(view, screen.name, place)
    } catch (fault) {
      // Whatever is wrong with a guide, its plain page can still be read; never a white screen.
      console.error(fault)
      show(
        screen.name === 'g' ? plainView(kiosk, place[0] || '') : messageView(kiosk, meta.labels.broken),
        '',
        [],
      )
    }
  }

  hooks.on('reset', () => {
    trail.clear()
    location.hash = '#/'
  })
  arrived.notify = () => {
    if (waiting) draw()
  }
  empty(root)
  for (const node of frame(kiosk, page)) root.appendChild(node)
  for (const module of modules) module(kiosk)
  listen(kiosk)
  window.addEventListener('hashchange', draw)
  draw()
  cameUp(kiosk)
}

/** Signs of life, told to whoever waits for them. */
function listen(kiosk: Kiosk): void {
  let last = 0
  const heard = (): void => {
    const now = Date.now()
    if (now - last < 1000 && now >= last) return
    last = now
    kiosk.hooks.tell('activity', undefined)
  }
  for (const sign of ['pointerdown', 'touchstart', 'mousemove', 'keydown', 'wheel']) {
    window.addEventListener(sign, heard, {capture: true, passive: true})
  }
}

/** Opens the door for the data files, which come as scripts after this one. */
function open(): void {
  const arrived: Arrived = {
    guides: Object.create(null) as {[id: string]: KioskGuide},
    notify: () => undefined,
  }
  window.hanyi = {
    meta: meta => {
      const root = document.getElementById('app')
      if (root) start(meta, arrived, root)
    },
    guide: guide => {
      arrived.guides[guide.id] = guide
      arrived.notify()
    },
    search: data => {
      const {searching} = window.hanyi
      // Without its code the data are of no use; to draw anew would ask for the code again, without end.
      if (!searching) return
      arrived.search = searching(data)
      arrived.notify()
    },
  }
}

open()
