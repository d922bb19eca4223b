import type {LabelKey} from '../data/labels.ts'
import type {Entry} from '../data/meta.ts'
import {button, el, empty} from '../dom.ts'
import type {Kiosk, View} from '../kiosk.ts'
import {lineNodes, plainHan} from '../line.ts'
import {find} from './find.ts'
import type {Search} from './load.ts'
import type {YiPad} from './yi-pad.ts'
import {guideTile, tiles} from '../tiles.ts'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'.split('')

/** More would not be looked through; a better answer is one letter away. */
const MOST = 12

/**
 * What was typed and the guides that answer to it. Letters and Yi are pressed on pads; a keyboard may type anything, Han
 * too.
 */
export function searchView(kiosk: Kiosk, data: Search, [before = '']: readonly string[]): View {
  const {meta, lines} = kiosk
  // `inputmode` keeps the keyboard of the system away: the pads are below.
  const typed = el('input', {
    class: 'typed',
    type: 'text',
    inputmode: 'none',
    autocomplete: 'off',
    spellcheck: 'false',
    maxlength: '40',
    lang: 'zh-Hans',
    'aria-label': plainHan(meta.labels['search.typed'].han),
  })
  const found = el('div', {class: 'found', 'aria-live': 'polite'})
  // Withdrawn guides are still in the data. They answer to nothing, so that what sounds alike can.
  const entryOf: {[id: string]: Entry} = Object.create(null) as {[id: string]: Entry}
  for (const entry of kiosk.entries) entryOf[entry.id] = entry
  const guides = data.guides.filter(guide => entryOf[guide.id])
  let shown = ''
  const look = () => {
    const ids = find(guides, typed.value).slice(0, MOST)
    const said = sayOf(typed.value, ids.length, data.awaited)
    // Texts that come and change nothing must not take a tile from under a finger.
    const now = [said, ...ids].join(' ')
    if (now === shown) return
    shown = now
    answer(
      kiosk,
      found,
      said,
      ids.reduce((entries: Entry[], id) => entries.concat(entryOf[id] || []), []),
    )
  }
  const show = () => {
    const now = typed.value
    look()
    // What was typed stays in the address, so that 返回 from a guide finds it again.
    history.replaceState(null, '', `#/search/${encodeURIComponent(now)}`)
    kiosk.keepPlace()
  }
  const type = (text: string) => {
    typed.value = text
    show()
  }
  const press = (text: string) => type(typed.value + text)
  typed.addEventListener('input', show)
  const pad = el('div', {class: 'pads'}, pads(kiosk, data.pad, press))
  const view = {
    title: plainHan(meta.labels.search.han),
    node: el('main', {class: 'search'}, [
      el('h1', {tabindex: '-1'}, lineNodes(meta.labels.search, lines)),
      el('div', {class: 'entry'}, [
        typed,
        button('', lineNodes(meta.labels['search.delete'], lines), () => type(typed.value.slice(0, -1))),
        button('', lineNodes(meta.labels['search.clear'], lines), () => type('')),
      ]),
      pad,
      found,
    ]),
  }
  type(before)
  data.completed = look
  return view
}

/** What is in no name may be in a text that is on the way. */
function sayOf(typed: string, found: number, awaited: number): LabelKey {
  if (typed === '') return 'search.hint'
  if (found > 0) return 'search.found'
  return awaited > 0 ? 'search.looking' : 'search.none'
}

/** The new answers in place of the old; who stood on one by the keyboard stands on it again. */
function answer(kiosk: Kiosk, found: HTMLElement, said: LabelKey, entries: readonly Entry[]): void {
  const focused = found.contains(document.activeElement) ? document.activeElement : null
  const href = focused ? focused.getAttribute('href') : null
  empty(found)
  found.appendChild(el(entries.length > 0 ? 'h2' : 'p', {}, lineNodes(kiosk.meta.labels[said], kiosk.lines)))
  if (entries.length > 0)
    found.appendChild(
      tiles(
        'guides',
        entries.map(entry => guideTile(kiosk, entry)),
      ),
    )
  if (href === null) return
  const same = found.querySelector<HTMLElement>(`[href="${href}"]`)
  if (same) same.focus()
}

/** The two pads and what chooses between them. */
function pads({meta, lines}: Kiosk, yi: YiPad, press: (text: string) => void): HTMLElement[] {
  const keys = el('div', {class: 'keys'})
  const choices = (['search.letters', 'search.yi'] as const).map(name =>
    button('choice', lineNodes(meta.labels[name], lines), () => choose(name)),
  )
  const draw = (rows: HTMLElement[]) => {
    empty(keys)
    for (const row of rows) keys.appendChild(row)
  }
  const letters = () =>
    draw([
      row(
        'pad',
        LETTERS.map(letter => key([letter.toUpperCase()], () => press(letter))),
      ),
    ])
  const initials = () =>
    draw([
      row(
        'pad initials',
        yi.initials.map(initial => {
          const first = (yi.rowsOf(initial)[0] || [])[0]
          return key([initial, first ? first.sign : ''], () => syllables(initial))
        }),
      ),
    ])
  const syllables = (initial: string) => {
    const back = button('choice', lineNodes(meta.labels['search.yi.initial'], lines), () => {
      initials()
      focusFirst()
    })
    draw([
      row('finals', [back]),
      ...yi.rowsOf(initial).map(signs =>
        row(
          'finals',
          signs.map(({sign, pinyin}) => key([pinyin, sign], () => press(sign))),
        ),
      ),
    ])
    focusFirst()
  }
  /** The key that was pressed is gone with its pad. */
  const focusFirst = () => {
    const first = keys.querySelector('button')
    if (first) first.focus()
  }
  const choose = (name: 'search.letters' | 'search.yi') => {
    choices.forEach((choice, n) =>
      choice.setAttribute('aria-pressed', String((n === 0) === (name === 'search.letters'))),
    )
    if (name === 'search.letters') letters()
    else initials()
  }
  choose('search.letters')
  return [el('div', {class: 'choices'}, choices), keys]
}

const row = (name: string, children: readonly HTMLElement[]): HTMLElement =>
  el('div', {class: name}, children)

/** A key: Latin letters, and the Yi they stand for where there is one. */
function key([letters = '', sign = '']: readonly string[], press: () => void): HTMLElement {
  return button(
    sign === '' ? 'key' : `key tone-${toneOf(letters)}`,
    [
      ...(sign === '' ? [] : [el('span', {lang: 'ii', class: 'sign'}, [sign])]),
      ...(letters === '' ? [] : [el('span', {lang: sign === '' ? 'zh-Latn' : 'ii-Latn'}, [letters])]),
    ],
    press,
  )
}

/** The tones of a final stand below one another, whichever of them it has. */
function toneOf(pinyin: string): string {
  const last = pinyin.charAt(pinyin.length - 1)
  return 'txp'.indexOf(last) === -1 ? 'none' : last
}
