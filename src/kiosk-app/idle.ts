import {attract} from './attract.ts'
import {button, el, empty} from './dom.ts'
import type {Kiosk, Module} from './kiosk.ts'
import {fillLine, lineNodes} from './line.ts'

/** Nobody touched anything for this long: the kiosk asks (kiosk.md §2; WCAG 2.2.1 wants at least 20 s to answer). */
const ASK_AFTER = 90_000
/** How long it waits for an answer before all choices go and the start comes back. */
const ANSWER_WITHIN = 30_000
/** What made the kiosk go on must not also press what lay below. */
const SWALLOW = 400

/**
 * Forgets whoever left: after 90 s the whole screen asks to be touched and counts 30 s down, then the start comes up with
 * nothing of the last visitor. On the start itself there is nothing to ask: pictures go by. A narration holds the clock.
 */
export const idle: Module = kiosk => {
  let last = performance.now()
  let held = false
  let over: {node: HTMLElement; tick: (left: number) => void; close: () => void} | undefined

  const open = (made: {node: HTMLElement; tick?: (left: number) => void}): void => {
    const before = document.activeElement
    document.body.appendChild(made.node)
    made.node.focus()
    over = {
      node: made.node,
      tick: made.tick || (() => undefined),
      close: () => {
        document.body.removeChild(made.node)
        if (before instanceof HTMLElement) before.focus()
      },
    }
  }
  const close = (): void => {
    if (!over) return
    over.close()
    over = undefined
  }
  kiosk.hooks.on('activity', () => {
    last = performance.now()
    if (over) setTimeout(close, SWALLOW)
  })
  kiosk.hooks.on('narration', ({playing}) => {
    held = playing
    last = performance.now()
  })
  // Ticks and timestamps: a timer alone sleeps with its tab, a count of ticks would sleep too (kiosk.md §2).
  setInterval(() => {
    const quiet = performance.now() - last
    if (held || quiet < ASK_AFTER) return
    const isStart = /^(?:#\/?)?$/.test(location.hash)
    if (over) over.tick(Math.ceil((ASK_AFTER + ANSWER_WITHIN - quiet) / 1000))
    else if (isStart) {
      kiosk.hooks.tell('reset', undefined)
      open(attract(kiosk))
    } else open(question(kiosk))
    if (!isStart && quiet >= ASK_AFTER + ANSWER_WITHIN) {
      close()
      kiosk.hooks.tell('reset', undefined)
      last = performance.now()
    }
  }, 500)
}

/** The whole screen is one button. */
function question({meta, lines}: Kiosk): {node: HTMLElement; tick: (left: number) => void} {
  const seconds = el('span', {class: 'seconds'})
  const node = button(
    'over asking',
    [el('span', {class: 'ask'}, lineNodes(meta.labels['idle.ask'], lines)), seconds],
    () => undefined,
  )
  node.setAttribute('aria-live', 'polite')
  return {
    node,
    tick: left => {
      empty(seconds)
      for (const one of lineNodes(fillLine(meta.labels['idle.seconds'], {n: Math.max(0, left)}), lines))
        seconds.appendChild(one)
    },
  }
}
