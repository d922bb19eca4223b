import type {Clip} from './data/guide.ts'
import {el, empty, link, svg} from './dom.ts'
import type {Kiosk, Module} from './kiosk.ts'
import {lineNodes, plainHan} from './line.ts'
import type {Heard, Narrate} from './narration/player.ts'

declare global {
  interface Window {
    /** Set by `narration.js`. */
    hanyiNarrate?: Narrate
  }
}

/**
 * 听: on a guide and on each of its parts the recordings there are, and in a kiosk that has some, where a part has none,
 * the way to somebody who speaks. Nothing plays by itself; the code that plays is loaded with the first guide that has recordings.
 */
export const listening: Module = kiosk => {
  let stop: (() => void) | undefined
  let heard: Heard = {}

  const leave = (): void => {
    if (stop) stop()
    stop = undefined
  }
  kiosk.hooks.on('leave', leave)
  kiosk.hooks.on('reset', () => {
    leave()
    heard = {}
  })
  kiosk.hooks.on('show', ({view: {node}}) => {
    const id = node.getAttribute('data-guide')
    const guide = id === null ? undefined : kiosk.guide(id)
    const text = node.querySelector('.body, .cards-of')
    if (!guide || !text || !text.parentNode) return
    const part = node.getAttribute('data-part')
    const clips = clipsOf(guide.clips || [], part)
    // Where nothing at all was recorded there is nothing that somebody could fail to hear.
    if (clips.length === 0 && (part === null || !kiosk.meta.recordings)) return
    const slot = el('section', {class: 'listen', 'aria-label': plainHan(kiosk.meta.labels.listen.han)})
    text.parentNode.insertBefore(slot, text)
    const missing = (): void => {
      empty(slot)
      slot.appendChild(askStaff(kiosk))
    }
    if (clips.length === 0) return missing()
    loadOnce(() => {
      // The visitor may have gone on while the code was on its way.
      if (!slot.parentNode || !document.body.contains(slot)) return
      if (!window.hanyiNarrate) return missing()
      const place = `${guide.id} ${part || ''}`
      stop = window.hanyiNarrate({kiosk, slot, text, clips, place, heard, missing})
    })
  })
}

/** What a screen offers: recordings of its part, and in voices that have none there those of the whole guide. */
export function clipsOf(clips: readonly Clip[], part: string | null): Clip[] {
  const own = clips.filter(clip => part !== null && clip.part === part)
  const voices = own.map(clip => plainHan(clip.name.han))
  return own.concat(
    clips.filter(clip => clip.part === undefined && voices.indexOf(plainHan(clip.name.han)) === -1),
  )
}

function askStaff(kiosk: Kiosk): HTMLElement {
  const {meta, lines} = kiosk
  return link('ask', '#/staff', [
    svg(meta.pictures['listen']),
    svg(meta.pictures['staff']),
    el('span', {}, lineNodes(meta.labels['listen.none'], lines)),
  ])
}

/** @param done called when the code is there, or cannot be had. */
function loadOnce(done: () => void): void {
  if (window.hanyiNarrate) return done()
  const script = el('script', {src: 'narration.js'})
  script.addEventListener('load', done)
  script.addEventListener('error', done)
  document.body.appendChild(script)
}
