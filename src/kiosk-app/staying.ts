import type {Module} from './kiosk.ts'

/** Keys that leave a page, open something of the browser or change what was set: by `key`, and letters with Ctrl. */
const LEAVING =
  /^(?:F\d+|BrowserHome|BrowserSearch|BrowserFavorites|BrowserForward|BrowserRefresh|ContextMenu|Help)$/

/**
 * Closes what leads out of a page as far as a page can (kiosk.md §7): addresses outside it, the context menu, dragging,
 * pinching, the keys of the browser. What the system answers to itself is shut by its policies (docs/终端.md).
 */
export const staying: Module = () => {
  const stop = (event: Event): void => event.preventDefault()
  // In the capturing phase: nothing between the window and the link hears of the press first.
  window.addEventListener('click', guard, true)
  window.addEventListener('auxclick', stop, true)
  for (const name of ['contextmenu', 'dragstart', 'drop', 'dragover', 'gesturestart', 'submit'])
    window.addEventListener(name, stop, true)
  window.addEventListener(
    'touchmove',
    event => {
      if (event.touches.length > 1) event.preventDefault()
    },
    {capture: true, passive: false},
  )
  window.addEventListener(
    'wheel',
    event => {
      if (event.ctrlKey) event.preventDefault()
    },
    {capture: true, passive: false},
  )
  window.addEventListener(
    'keydown',
    event => {
      const browsers = LEAVING.test(event.key)
      const alone = event.key === 'Control' || event.key === 'Alt' || event.key === 'Meta'
      if (browsers || (!alone && (event.ctrlKey || event.altKey || event.metaKey))) event.preventDefault()
    },
    true,
  )
}

function guard(event: MouseEvent): void {
  const target = event.target
  const link = target instanceof Element ? target.closest('a') : null
  if (!link) return
  // A saved file of the counts is the one address that is not a place of the page; it is made here, of our own data.
  const own = link.hasAttribute('download') && /^(?:blob|data):/.test(link.href)
  const inside = (link.getAttribute('href') || '').charAt(0) === '#'
  if (!own && !inside) event.preventDefault()
  if (event.ctrlKey || event.shiftKey || event.metaKey || event.altKey) event.preventDefault()
}
