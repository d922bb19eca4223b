import type {Clip} from '../data/guide.ts'
import {button, el, empty, svg} from '../dom.ts'
import type {Kiosk} from '../kiosk.ts'
import {lineNodes, plainHan} from '../line.ts'
import {wrapSentences} from './sentences.ts'

/** What one visitor has set and heard so far; the next one begins with an empty one. */
export interface Heard {
  /** Step of `VOLUMES`. */
  volume?: number
  /** Where each voice of a screen was left: which of its clips, and the second within it. */
  left?: {[voice: string]: {clip: number; at: number}}
}

export interface Narration {
  kiosk: Kiosk
  /** Where the buttons go. */
  slot: HTMLElement
  /** The text that is read, as it stands on the screen. */
  text: Element
  clips: readonly Clip[]
  /** Of the screen, for `Heard.left`. */
  place: string
  heard: Heard
  /** Nothing can be played here after all. */
  missing: () => void
}

/** @returns stops whatever plays; the screen is about to go. */
export type Narrate = (narration: Narration) => () => void

/** Three steps, of which a visitor begins with the middle one. */
const VOLUMES = [0.35, 0.65, 1]
const MIDDLE = 1
/** Ms between two looks at which sentence is being read: `timeupdate` comes four times a second only. */
const LOOK = 100

/** A voice: recordings of one name, one after the other. */
interface Voice {
  name: Clip['name']
  clips: Clip[]
  button: HTMLButtonElement
}

/** The buttons to listen, and what they do. */
export const narrate: Narrate = ({kiosk, slot, text, clips, place, heard, missing}) => {
  const {labels, pictures} = kiosk.meta
  const left = heard.left || (heard.left = {})
  const audio = el('audio', {preload: 'none'})
  const lit: HTMLElement[] = []
  let wrapped: {[src: string]: HTMLElement[][]} = {}
  let voice: Voice | undefined
  /** Which clip of the voice is loaded. */
  let at = 0
  let playing = false
  let timer = 0

  const voices = voicesOf(clips).map(one => {
    const made: Voice = {...one, button: button('voice', [], () => press(made))}
    return made
  })
  const again = button('again', face('again', labels['listen.again']), () => {
    if (voice) begin(voice, 0, 0)
  })
  const louder = button('volume', [], () => {
    heard.volume = (volume() + 1) % VOLUMES.length
    turn()
  })
  const bar = el('div', {class: 'done'})
  const progress = el(
    'div',
    {
      class: 'progress',
      role: 'progressbar',
      'aria-label': plainHan(labels['listen.progress'].han),
      'aria-valuemin': '0',
      'aria-valuemax': '100',
    },
    [bar],
  )
  fill(slot, [...voices.map(one => one.button), again, louder, progress])

  function face(picture: string, line: Clip['name'], more?: Clip['name']): Node[] {
    return [
      svg(pictures[picture]),
      el('span', {class: 'words'}, [
        el('span', {class: 'do'}, lineNodes(line, kiosk.lines)),
        ...(more ? [el('span', {class: 'name'}, lineNodes(more, kiosk.lines))] : []),
      ]),
    ]
  }

  function volume(): number {
    return heard.volume === undefined ? MIDDLE : heard.volume
  }

  function turn(): void {
    audio.volume = VOLUMES[volume()] || 1
    fill(louder, [
      ...face('volume', labels['listen.volume']),
      el(
        'span',
        {class: 'steps-of', 'aria-hidden': 'true'},
        VOLUMES.map((_, n) => el('span', {class: n <= volume() ? 'step-of on' : 'step-of'})),
      ),
    ])
    louder.setAttribute(
      'aria-label',
      `${plainHan(labels['listen.volume'].han)} ${volume() + 1}/${VOLUMES.length}`,
    )
  }

  /** The buttons as they must look now. */
  function show(): void {
    for (const one of voices) {
      const left = leftOf(one)
      const [picture, label] =
        one === voice && playing
          ? (['pause', 'listen.pause'] as const)
          : left
            ? (['listen', 'listen.on'] as const)
            : (['listen', 'listen'] as const)
      fill(one.button, face(picture, labels[label], one.name))
      one.button.className = `press voice ${one === voice && playing ? 'playing' : ''}`
    }
    for (const one of [again, louder, progress]) one.hidden = voice === undefined
    slot.className = voice === undefined ? 'listen' : 'listen speaking'
  }

  function keyOf(one: Voice): string {
    return `${place} ${plainHan(one.name.han)}`
  }

  function leftOf(one: Voice): {clip: number; at: number} | undefined {
    return left[keyOf(one)]
  }

  function press(one: Voice): void {
    if (one === voice && playing) return pause()
    if (voice && voice !== one) pause()
    const {clip, at: second} = leftOf(one) || {clip: 0, at: 0}
    begin(one, clip, second)
  }

  /** The stretch of a clip that is heard on this screen: of a recording of the whole guide, what stands here. */
  function stretch(clip: Clip): {from: number; to: number} {
    const whole = {from: 0, to: clip.seconds}
    if (clip.part !== undefined || !clip.sentences) return whole
    const elements = elementsOf(clip)
    const here = clip.sentences.filter((_, n) => (elements[n] || []).length > 0)
    const [first] = here
    const last = here[here.length - 1]
    return first && last ? {from: first.from, to: last.to} : whole
  }

  function elementsOf(clip: Clip): HTMLElement[][] {
    return wrapped[clip.src] || (wrapped[clip.src] = wrapSentences(text, clip.lang, clip.sentences || []))
  }

  function begin(one: Voice, clip: number, second: number): void {
    const next = one.clips[clip]
    if (!next) return finish()
    const same = voice === one && at === clip && audio.getAttribute('src') === next.src
    const {from} = stretch(next)
    const start = Math.max(from, second)
    voice = one
    at = clip
    delete left[keyOf(one)]
    if (same) audio.currentTime = start
    else {
      audio.setAttribute('src', next.src)
      if (start > 0) {
        const seek = (): void => {
          audio.removeEventListener('loadedmetadata', seek)
          audio.currentTime = start
        }
        audio.addEventListener('loadedmetadata', seek)
      }
      audio.load()
    }
    const promise: unknown = audio.play()
    // Being paused at once is no fault.
    if (promise instanceof Promise)
      promise.catch((fault: {name?: string}) => fault.name !== 'AbortError' && fail())
    if (!timer) timer = window.setInterval(look, LOOK)
    tell(true)
    look()
  }

  function tell(now: boolean): void {
    const changed = playing !== now
    playing = now
    if (changed) kiosk.hooks.tell('narration', {playing})
    show()
  }

  function silence(): void {
    audio.pause()
    window.clearInterval(timer)
    timer = 0
    tell(false)
  }

  function pause(): void {
    if (voice && playing) left[keyOf(voice)] = {clip: at, at: audio.currentTime}
    silence()
  }

  function finish(): void {
    if (voice) delete left[keyOf(voice)]
    voice = undefined
    light([])
    silence()
  }

  function fail(): void {
    finish()
    missing()
  }

  function look(): void {
    const clip = voice && voice.clips[at]
    if (!voice || !clip) return
    const {from, to} = stretch(clip)
    const now = audio.currentTime
    const total = voice.clips.reduce((sum, one) => sum + lengthOf(one), 0)
    const before = voice.clips.slice(0, at).reduce((sum, one) => sum + lengthOf(one), 0)
    const percent = Math.round((100 * (before + Math.max(0, now - from))) / total)
    bar.style.width = `${Math.min(100, percent)}%`
    progress.setAttribute('aria-valuenow', String(Math.min(100, percent)))
    const sentences = clip.sentences || []
    const n = sentences.map(one => now >= one.from && now < one.to).lastIndexOf(true)
    if (n !== -1) light(elementsOf(clip)[n] || [])
    if (now >= to && to < clip.seconds - 0.05) end()
  }

  function lengthOf(clip: Clip): number {
    const {from, to} = stretch(clip)
    return to - from
  }

  function end(): void {
    if (voice && at + 1 < voice.clips.length) begin(voice, at + 1, 0)
    else finish()
  }

  function light(elements: readonly HTMLElement[]): void {
    if (elements[0] === lit[0] && elements.length === lit.length) return
    for (const one of lit.splice(0)) one.className = 'sentence'
    for (const one of elements) {
      one.className = 'sentence now'
      lit.push(one)
    }
    if (elements[0]) reveal(elements[0], slot)
  }

  audio.addEventListener('ended', end)
  audio.addEventListener('error', fail)
  turn()
  show()
  return () => {
    pause()
    voice = undefined
    wrapped = {}
    light([])
    audio.removeEventListener('error', fail)
    audio.removeAttribute('src')
  }
}

function voicesOf(clips: readonly Clip[]): {name: Clip['name']; clips: Clip[]}[] {
  const voices: {name: Clip['name']; clips: Clip[]}[] = []
  for (const clip of clips) {
    const same = voices.filter(one => plainHan(one.name.han) === plainHan(clip.name.han))[0]
    if (same) same.clips.push(clip)
    else voices.push({name: clip.name, clips: [clip]})
  }
  return voices
}

function fill(element: Element, children: readonly Node[]): void {
  empty(element)
  for (const child of children) element.appendChild(child)
}

/** Brings what is being read into sight below the buttons, when it is not. */
function reveal(element: Element, buttons: Element): void {
  const page = document.getElementById('page')
  const box = element.getBoundingClientRect()
  // What a language switch hides has no place.
  if (!page || box.height === 0) return
  const {bottom, height} = page.getBoundingClientRect()
  const top = buttons.getBoundingClientRect().bottom
  // At the lower edge something may lie over the text, as what is still missing does.
  if (box.top < top || box.bottom > bottom - height / 8) page.scrollTop += box.top - top - height / 6
}
