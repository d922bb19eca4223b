import type {Line} from '../data/lines.ts'
import {el, link, svg} from '../dom.ts'
import type {Kiosk, View} from '../kiosk.ts'
import {fillLine, guideHash, lineNodes, plainHan} from '../line.ts'
import {hanDay} from '../today.ts'

/** A screen that only says something: a guide that is not there, or cannot be read. A person is one press away. */
export function messageView(kiosk: Kiosk, line: Line, more: readonly Node[] = []): View {
  const {meta, lines} = kiosk
  return {
    title: plainHan(line.han),
    node: el('main', {class: 'message'}, [
      svg(meta.pictures['unclear'], 'picture large'),
      el('h1', {tabindex: '-1'}, lineNodes(line, lines)),
      ...more,
      link('wide', '#/staff', [svg(meta.pictures['staff']), ...lineNodes(meta.labels.staff, lines)]),
    ]),
  }
}

/** Why a guide is no longer here, and what to read instead. */
export function withdrawnView(kiosk: Kiosk, id: string): View {
  const {meta, lines} = kiosk
  const found = kiosk.withdrawn.of(id)
  const instead = kiosk.entries.filter(entry => found && entry.id === found.instead)[0]
  const day = found && found.date !== '' ? hanDay(found.date) : ''
  return messageView(kiosk, fillLine(meta.labels.withdrawn, {date: day}), [
    ...(found && found.reason !== ''
      ? [el('p', {}, lineNodes(fillLine(meta.labels['withdrawn.reason'], {reason: found.reason}), lines))]
      : []),
    ...(instead
      ? [
          el('p', {}, lineNodes(meta.labels['withdrawn.instead'], lines)),
          link('wide', guideHash(instead.id), [
            svg(meta.pictures[instead.picture]),
            el('span', {}, lineNodes(instead.title, lines)),
          ]),
        ]
      : []),
  ])
}
