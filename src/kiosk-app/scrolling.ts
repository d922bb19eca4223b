import {button, svg} from './dom.ts'
import type {Module} from './kiosk.ts'
import {lineNodes} from './line.ts'

/** Part of the visible height one press moves: a line or two of what was read stays in sight. */
const STEP = 0.8

/**
 * 往下看: a wide button below the page while there is more of it, because many visitors have never scrolled
 * anything, and a mouse or a remote may have no other way.
 */
export const scrolling: Module = kiosk => {
  const page = document.getElementById('page')
  const foot = document.getElementById('foot')
  if (!page || !foot) return
  const down = button(
    'down',
    [svg(kiosk.meta.pictures['down']), ...lineNodes(kiosk.meta.labels.down, kiosk.lines)],
    () => {
      page.scrollTop += page.clientHeight * STEP
      look()
    },
  )
  // A pixel of rounding is no more to read.
  const look = (): void => {
    down.hidden = page.scrollTop + page.clientHeight >= page.scrollHeight - 2
  }
  foot.insertBefore(down, foot.firstChild)
  page.addEventListener('scroll', look)
  window.addEventListener('resize', look)
  // Fonts and pictures that come late make the page longer.
  page.addEventListener('load', look, true)
  void document.fonts.ready.then(look)
  kiosk.hooks.on('show', look)
  kiosk.hooks.on('settings', look)
  look()
}
