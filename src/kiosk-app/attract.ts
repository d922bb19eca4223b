import {button, el, empty, svg} from './dom.ts'
import type {Kiosk} from './kiosk.ts'
import {lineNodes, wordNodes} from './line.ts'

/** Long enough to read a title twice, slowly. */
const EVERY = 8000

/**
 * What goes by when nobody is there: one matter of life after another, large, still and silent (kiosk.md §2). Where the
 * system asks for no motion the first one stays.
 */
export function attract(kiosk: Kiosk): {node: HTMLElement; tick: () => void} {
  const {meta, lines, entries} = kiosk
  const matters = entries.filter(entry => entry.kind === 'bundle')
  const slides = matters.length > 0 ? matters : entries
  const slide = el('span', {class: 'slide'})
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  const opened = performance.now()
  let shown = -1
  const tick = (): void => {
    const now = still ? 0 : Math.floor((performance.now() - opened) / EVERY) % Math.max(1, slides.length)
    const entry = slides[now]
    if (now === shown || !entry) return
    shown = now
    empty(slide)
    slide.appendChild(svg(meta.pictures[entry.picture], 'picture huge'))
    slide.appendChild(el('span', {class: 'name'}, wordNodes(entry.title, lines)))
  }
  tick()
  const node = button(
    'over attract',
    [
      el('span', {class: 'of'}, lineNodes(meta.labels.title, lines)),
      slide,
      el('span', {class: 'ask'}, lineNodes(meta.labels['idle.start'], lines)),
    ],
    () => undefined,
  )
  return {node, tick}
}
