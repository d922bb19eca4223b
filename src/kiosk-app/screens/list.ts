import type {Entry} from '../data/meta.ts'
import {button, el, link, svg} from '../dom.ts'
import type {Kiosk, Screen} from '../kiosk.ts'
import {guideHash, lineNodes, plainHan} from '../line.ts'
import {rows} from '../stamp.ts'

/** So many services at once: a county may have hundreds, and an old machine draws slowly. */
const AT_ONCE = 30

/** 办理事项清单: every service with its agency, time and fee, by topic. */
export const list: Screen = {
  name: 'list',
  open: kiosk => {
    const {meta, lines} = kiosk
    const all = meta.topics.reduce(
      (found: Entry[], topic) => found.concat(kiosk.entries.filter(entry => entry.topic === topic.id)),
      [],
    )
    const body = el('ol', {class: 'services'})
    const more = button('wide', lineNodes(meta.labels['list.more'], lines), () => show())
    let shown = 0
    const show = (): void => {
      for (const entry of all.slice(shown, shown + AT_ONCE)) body.appendChild(service(kiosk, entry))
      shown = Math.min(shown + AT_ONCE, all.length)
      more.hidden = shown === all.length
    }
    show()
    return {
      title: plainHan(meta.labels.list.han),
      node: el('main', {class: 'list'}, [
        el('header', {class: 'head'}, [
          svg(meta.pictures['list'], 'picture large'),
          el('h1', {tabindex: '-1'}, lineNodes(meta.labels.list, lines)),
        ]),
        body,
        more,
      ]),
    }
  },
}

function service(kiosk: Kiosk, entry: Entry): HTMLElement {
  const {meta, lines} = kiosk
  return el('li', {}, [
    link('service', guideHash(entry.id), [
      svg(meta.pictures[entry.picture]),
      el('span', {class: 'words'}, [
        el('span', {class: 'name'}, lineNodes(entry.title, lines)),
        ...(entry.nickname ? [el('span', {class: 'nickname'}, lineNodes(entry.nickname, lines))] : []),
      ]),
    ]),
    rows('facts', entry.facts, lines),
  ])
}
