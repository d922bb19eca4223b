import type {KioskDoor, KioskGuide, KioskMeta} from './data.ts'
import {el, empty} from './dom.ts'
import {frame} from './frame.ts'
import {plainHan} from './line.ts'
import {guidePage, listPage, messagePage, searchPage} from './pages.ts'

declare global {
  interface Window {
    hanyi: KioskDoor
  }
}

/** Where a hash leads: `#/g/<id>/<part>`, `#/search/<letters>`, anything else is the list. */
type Route =
  {page: 'list'} | {page: 'search'; letters: string} | {page: 'guide'; id: string; part: string | undefined}

function route(): Route {
  const [, place, id, part] = location.hash.split('/')
  if (place === 'search') return {page: 'search', letters: (id || '').replace(/[^a-z0-9]/g, '')}
  if (place !== 'g' || !id) return {page: 'list'}
  return {page: 'guide', id: decoded(id), part: part === undefined ? undefined : decoded(part)}
}

/**
 * The screens that led here, for 返回: the browser's own history may hold pages from before the kiosk, and a guide's
 * parts are one screen. Going home forgets the way.
 */
function makeTrail(): {step: (here: Route) => void; before: () => string} {
  let screens: {key: string; hash: string}[] = []
  return {
    step: here => {
      const key = here.page === 'guide' ? `g/${here.id}` : here.page
      const at = screens.map(screen => screen.key).indexOf(key)
      if (here.page === 'list') screens = []
      else if (at !== -1) screens = screens.slice(0, at)
      screens.push({key, hash: location.hash})
    },
    before: () => {
      const screen = screens[screens.length - 2]
      return screen ? screen.hash : '#/'
    },
  }
}

/** A half-typed `%` in an address must not stop the screen. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch (fault) {
    return text
  }
}

/**
 * The kiosk: hash routing and data as script files, because `file://` allows neither fetch nor other paths
 * (kiosk.md §3). A guide's file is loaded when it is first opened and kept.
 */
function start(
  meta: KioskMeta,
  guides: {[id: string]: KioskGuide},
  root: HTMLElement,
): {arrived: (id: string) => void} {
  const {nodes, page} = frame(meta, () => (location.hash = trail.before()))
  const known = meta.groups.reduce(
    (ids: string[], group) => ids.concat(group.entries.map(entry => entry.id)),
    [],
  )
  const asked: {[id: string]: true} = Object.create(null) as {[id: string]: true}
  const trail = makeTrail()

  function show(content: HTMLElement, title: string): void {
    empty(page)
    page.appendChild(content)
    document.title = title
    window.scrollTo(0, 0)
    const heading = content.querySelector('h1')
    if (heading) heading.focus()
  }

  /** What was typed stays in the address, so that 返回 from a guide finds it again. */
  function keep(letters: string): void {
    history.replaceState(null, '', `#/search/${letters}`)
    trail.step(route())
  }

  function load(id: string): void {
    if (asked[id]) return
    asked[id] = true
    const script = el('script', {src: `g/${encodeURIComponent(id)}.js`})
    script.addEventListener('error', () => {
      delete asked[id]
      show(messagePage(meta, meta.labels.broken), meta.county)
    })
    document.body.appendChild(script)
  }

  function draw(): void {
    const here = route()
    trail.step(here)
    const name = plainHan(meta.labels.title.han)
    if (here.page === 'list') return show(listPage(meta), name)
    if (here.page === 'search') {
      return show(searchPage(meta, here.letters, keep), plainHan(meta.labels.search.han))
    }
    if (known.indexOf(here.id) === -1) return show(messagePage(meta, meta.labels.missing), name)
    const guide = guides[here.id]
    if (!guide) return load(here.id)
    show(guidePage(meta, guide, here.part), plainHan(guide.title.han))
  }

  empty(root)
  for (const node of nodes) root.appendChild(node)
  window.addEventListener('hashchange', draw)
  draw()
  return {
    arrived: id => {
      const here = route()
      if (here.page === 'guide' && here.id === id) draw()
    },
  }
}

/** Opens the door for the data files, which come as scripts after this one. */
function open(): void {
  const guides = Object.create(null) as {[id: string]: KioskGuide}
  let running: {arrived: (id: string) => void} | undefined
  window.hanyi = {
    meta: meta => {
      const root = document.getElementById('app')
      if (root) running = start(meta, guides, root)
    },
    guide: guide => {
      guides[guide.id] = guide
      if (running) running.arrived(guide.id)
    },
  }
}

open()
