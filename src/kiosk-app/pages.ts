import type {Entry, KioskGuide, KioskMeta, Line, Row} from './data.ts'
import {drawBlock} from './blocks.ts'
import {button, el, empty} from './dom.ts'
import {guideHash, lineNodes} from './line.ts'
import {search} from './search.ts'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** The list of everything this kiosk can tell. */
export function listPage(meta: KioskMeta): HTMLElement {
  return el('main', {class: 'list'}, [
    el('header', {class: 'head top'}, [
      el('div', {}, [
        el('p', {class: 'county'}, [el('span', {lang: 'zh-Hans'}, [meta.county])]),
        el('h1', {tabindex: '-1'}, lineNodes(meta.labels.title, meta)),
      ]),
      el('a', {class: 'button', href: '#/search'}, lineNodes(meta.labels.search, meta)),
    ]),
    ...meta.groups.map(group =>
      el('section', {}, [
        el('h2', {}, lineNodes(group.title, meta)),
        el(
          'ul',
          {class: 'tiles'},
          group.entries.map(entry => tile(entry, meta)),
        ),
      ]),
    ),
    stamp(meta.stamp, meta),
  ])
}

function tile(entry: Entry, meta: KioskMeta): HTMLElement {
  return el('li', {}, [
    el('a', {class: 'tile', href: guideHash(entry.id)}, [
      el('span', {class: 'name'}, lineNodes(entry.title, meta)),
      ...(entry.nickname ? [el('span', {class: 'nickname'}, lineNodes(entry.nickname, meta))] : []),
    ]),
  ])
}

/**
 * Letters to press, guides that answer to them: no Han is ever typed (kiosk.md §4).
 *
 * @param letters typed before, lower case.
 * @param typedNow told of every change.
 */
export function searchPage(
  meta: KioskMeta,
  letters: string,
  typedNow: (letters: string) => void,
): HTMLElement {
  const all = meta.groups.reduce((list: Entry[], group) => list.concat(group.entries), [])
  const typed = el('output', {class: 'typed', lang: 'zh-Latn'})
  const found = el('div', {class: 'found', 'aria-live': 'polite'})
  let now = ''
  const show = (wanted: string) => {
    now = wanted
    typed.textContent = now.toUpperCase()
    empty(found)
    const entries = now === '' ? [] : search(all, now)
    if (now === '') found.appendChild(el('p', {}, lineNodes(meta.labels['search.hint'], meta)))
    else if (entries.length === 0) found.appendChild(el('p', {}, lineNodes(meta.labels['search.none'], meta)))
    else {
      found.appendChild(el('h2', {}, lineNodes(meta.labels['search.found'], meta)))
      found.appendChild(
        el(
          'ul',
          {class: 'tiles'},
          entries.map(entry => tile(entry, meta)),
        ),
      )
    }
  }
  const type = (wanted: string) => {
    show(wanted)
    typedNow(wanted)
  }
  const page = el('main', {class: 'search'}, [
    el('h1', {tabindex: '-1'}, lineNodes(meta.labels.search, meta)),
    el('div', {class: 'entry'}, [
      el('span', {class: 'label'}, lineNodes(meta.labels['search.typed'], meta)),
      typed,
      button('button', lineNodes(meta.labels['search.delete'], meta), () => type(now.slice(0, -1))),
      button('button', lineNodes(meta.labels['search.clear'], meta), () => type('')),
    ]),
    el(
      'div',
      {class: 'pad'},
      LETTERS.split('').map(letter =>
        button('key', [el('span', {lang: 'zh-Latn'}, [letter.toUpperCase()])], () => type(now + letter)),
      ),
    ),
    found,
  ])
  show(letters)
  return page
}

/** One part of a guide, the others a press away. An unknown part shows the first. */
export function guidePage(meta: KioskMeta, guide: KioskGuide, partId: string | undefined): HTMLElement {
  const at = Math.max(
    0,
    guide.parts.findIndex(part => part.id === partId),
  )
  const part = guide.parts[at]
  const following = guide.parts[at + 1]
  const options = {order: meta.order, tick: meta.labels.tick}
  return el('main', {class: 'guide'}, [
    el('header', {class: 'head'}, [
      el('h1', {tabindex: '-1'}, lineNodes(guide.title, meta)),
      ...(guide.nickname ? [said(guide.nickname, meta)] : []),
      ...(guide.notice ? [el('p', {class: 'notice'}, lineNodes(guide.notice, meta))] : []),
    ]),
    el(
      'nav',
      {class: 'parts', 'aria-label': text(meta.labels.parts)},
      guide.parts.map(other =>
        el(
          'a',
          {href: guideHash(guide.id, other.id), 'aria-current': other === part ? 'page' : undefined},
          lineNodes(other.title, meta),
        ),
      ),
    ),
    ...(part
      ? [
          el('section', {class: 'part'}, [
            el('h2', {}, lineNodes(part.title, meta)),
            ...part.blocks.map(block => drawBlock(block, options)),
          ]),
        ]
      : []),
    ...(following
      ? [
          el('p', {class: 'onward'}, [
            el('a', {class: 'button wide', href: guideHash(guide.id, following.id)}, [
              el('span', {class: 'lead'}, lineNodes(meta.labels.next, meta)),
              el('span', {}, lineNodes(following.title, meta)),
            ]),
          ]),
        ]
      : []),
    stamp(guide.stamp, meta),
  ])
}

/** A screen that only says something: a guide that is not there, or cannot be read. */
export function messagePage(meta: KioskMeta, line: Line): HTMLElement {
  return el('main', {class: 'message'}, [el('h1', {tabindex: '-1'}, lineNodes(line, meta))])
}

function said(row: Row, meta: KioskMeta): HTMLElement {
  return el('p', {class: 'nickname'}, [...lineNodes(row.label, meta), ...lineNodes(row.value, meta)])
}

function stamp(rows: readonly Row[], meta: KioskMeta): HTMLElement {
  return el(
    'dl',
    {class: 'stamp'},
    rows.map(row =>
      el('div', {class: 'row'}, [
        el('dt', {}, lineNodes(row.label, meta)),
        el('dd', {}, lineNodes(row.value, meta)),
      ]),
    ),
  )
}

/** An attribute holds one language only: the Han. */
function text(line: Line): string {
  return line.han.map(piece => (typeof piece === 'string' ? piece : '')).join('')
}
