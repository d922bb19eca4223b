import type {Line} from './data/lines.ts'
import type {Entry} from './data/meta.ts'
import {el, link, svg} from './dom.ts'
import type {Kiosk} from './kiosk.ts'
import {guideHash, wordNodes} from './line.ts'

/** A picture with its words below: for whoever reads little, the picture is the word. */
export function tile(
  kiosk: Kiosk,
  hash: string,
  picture: string,
  lines: readonly Line[],
  className = '',
): HTMLElement {
  const [name, ...more] = lines
  return el('li', {}, [
    link(`tile ${className}`, hash, [
      svg(kiosk.meta.pictures[picture]),
      el('span', {class: 'words'}, [
        ...(name ? [el('span', {class: 'name'}, wordNodes(name, kiosk.lines))] : []),
        ...more.map(line => el('span', {class: 'nickname'}, wordNodes(line, kiosk.lines))),
      ]),
    ]),
  ])
}

export function guideTile(kiosk: Kiosk, entry: Entry): HTMLElement {
  return tile(kiosk, guideHash(entry.id), entry.picture, [
    entry.title,
    ...(entry.nickname ? [entry.nickname] : []),
  ])
}

/** Tiles side by side; `className` says how large. */
export function tiles(className: string, children: readonly HTMLElement[]): HTMLElement {
  return el('ul', {class: `tiles ${className}`}, children)
}
