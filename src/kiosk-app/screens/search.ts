import type {Entry} from '../data.ts'
import {button, el, empty} from '../dom.ts'
import type {Screen} from '../kiosk.ts'
import {lineNodes, plainHan} from '../line.ts'
import {search as find} from '../search.ts'
import {guideTile, tiles} from '../tiles.ts'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** Letters to press, guides that answer to them: no Han is ever typed (kiosk.md §4). */
export const search: Screen = {
  name: 'search',
  stop: () => '',
  open: (kiosk, [letters = '']) => {
    const {meta, lines} = kiosk
    const data = kiosk.search()
    if (!data) {
      kiosk.loadSearch()
      return undefined
    }
    const typed = el('output', {class: 'typed', lang: 'zh-Latn'})
    const found = el('div', {class: 'found', 'aria-live': 'polite'})
    let now = ''
    const show = (wanted: string) => {
      now = wanted
      typed.textContent = now.toUpperCase()
      empty(found)
      const entries: Entry[] = now === '' ? [] : find(kiosk.entries, data.keys, now)
      const said = now === '' ? 'search.hint' : entries.length === 0 ? 'search.none' : 'search.found'
      found.appendChild(el(entries.length > 0 ? 'h2' : 'p', {}, lineNodes(meta.labels[said], lines)))
      if (entries.length > 0) {
        found.appendChild(
          tiles(
            'guides',
            entries.map(entry => guideTile(kiosk, entry)),
          ),
        )
      }
      // What was typed stays in the address, so that 返回 from a guide finds it again.
      history.replaceState(null, '', `#/search/${now}`)
      kiosk.keepPlace()
    }
    const view = {
      title: plainHan(meta.labels.search.han),
      node: el('main', {class: 'search'}, [
        el('h1', {tabindex: '-1'}, lineNodes(meta.labels.search, lines)),
        el('div', {class: 'entry'}, [
          el('span', {class: 'label'}, lineNodes(meta.labels['search.typed'], lines)),
          typed,
          button('', lineNodes(meta.labels['search.delete'], lines), () => show(now.slice(0, -1))),
          button('', lineNodes(meta.labels['search.clear'], lines), () => show('')),
        ]),
        el(
          'div',
          {class: 'pad'},
          LETTERS.split('').map(letter =>
            button('key', [el('span', {lang: 'zh-Latn'}, [letter.toUpperCase()])], () => show(now + letter)),
          ),
        ),
        found,
      ]),
    }
    show(letters.replace(/[^a-z0-9]/g, ''))
    return view
  },
}
