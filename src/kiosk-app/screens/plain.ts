import {el} from '../dom.ts'
import type {Kiosk, View} from '../kiosk.ts'
import {lineNodes, plainHan} from '../line.ts'

/**
 * A guide whose screens fail is shown as its plain page, inside the frame: the bar with its way home stays, and the page
 * runs no script of its own.
 */
export function plainView(kiosk: Kiosk, id: string): View {
  const {meta, lines} = kiosk
  const entry = kiosk.entries.filter(one => one.id === id)[0]
  const title = entry ? plainHan(entry.title.han) : plainHan(meta.labels.broken.han)
  return {
    title,
    node: el('main', {class: 'plain', 'data-guide': id}, [
      el('h1', {tabindex: '-1', class: 'note'}, lineNodes(meta.labels['plain.instead'], lines)),
      el('iframe', {src: `html/zh/${encodeURIComponent(id)}.html`, sandbox: '', title, lang: 'zh-Hans'}),
    ]),
  }
}
