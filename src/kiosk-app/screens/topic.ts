import {el, svg} from '../dom.ts'
import type {Screen} from '../kiosk.ts'
import {lineNodes, plainHan} from '../line.ts'
import {guideTile, tiles} from '../tiles.ts'
import {messageView} from './message.ts'

/** All that belongs to one topic, matters of life first. */
export const topic: Screen = {
  name: 't',
  open: (kiosk, [id]) => {
    const {meta, lines} = kiosk
    const found = meta.topics.filter(one => one.id === id)[0]
    if (!found) return messageView(kiosk, meta.labels.missing)
    const entries = kiosk.entries.filter(entry => entry.topic === found.id)
    return {
      title: plainHan(found.title.han),
      node: el('main', {class: 'topic'}, [
        el('header', {class: 'head'}, [
          svg(meta.pictures[found.picture], 'picture large'),
          el('h1', {tabindex: '-1'}, lineNodes(found.title, lines)),
        ]),
        tiles(
          'guides',
          entries.map(entry => guideTile(kiosk, entry)),
        ),
      ]),
    }
  },
}
