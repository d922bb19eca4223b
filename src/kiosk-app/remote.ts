import type {Module} from './kiosk.ts'
import {nearest, type Box, type Way} from './nearest.ts'

const WAYS: {[key: string]: Way | undefined} = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}
/** What remotes, set-top boxes and keyboards call their key for back. */
const BACK = ['Escape', 'Backspace', 'GoBack', 'BrowserBack', 'XF86Back']

/**
 * Arrows, OK and back are enough: village television comes with a remote (service-guides.md §7). Arrows go to the nearest
 * thing in their direction; where there is none the page moves. OK is Enter, which presses by itself.
 */
export const remote: Module = kiosk => {
  const page = document.getElementById('page')
  window.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return
    const active = document.activeElement
    const field = active instanceof HTMLInputElement ? active : undefined
    if (BACK.indexOf(event.key) !== -1) {
      // In a field with something in it, Backspace takes a letter away.
      if (event.key === 'Backspace' && field && field.value !== '') return
      event.preventDefault()
      kiosk.back()
      return
    }
    const way = WAYS[event.key]
    if (!way || !page) return
    const sideways = way === 'left' || way === 'right'
    if (sideways && field && field.value !== '') return
    event.preventDefault()
    const scrolled = page.scrollTop
    const found = targets()
    const at = nearest(
      found.map(({box}) => box),
      active && active !== document.body ? boxOf(active) : undefined,
      way,
    )
    const next = at === undefined ? undefined : found[at]
    if (next) {
      next.element.focus()
      next.element.scrollIntoView({block: 'nearest'})
    } else if (!sideways) {
      page.scrollTop = scrolled + (way === 'down' ? 1 : -1) * page.clientHeight * 0.5
    }
  })
}

/** All that can be pressed now: what lies under a question that fills the screen cannot. */
function targets(): {element: HTMLElement; box: Box}[] {
  const over = document.querySelectorAll<HTMLElement>('.over')
  const all = over.length > 0 ? over : document.querySelectorAll<HTMLElement>('a[href], button, input, audio')
  return Array.from(all)
    .filter(element => element.getClientRects().length > 0 && !element.hasAttribute('disabled'))
    .map(element => ({element, box: boxOf(element)}))
}

function boxOf(element: Element): Box {
  const {left, top, right, bottom} = element.getBoundingClientRect()
  return {left, top, right, bottom}
}
