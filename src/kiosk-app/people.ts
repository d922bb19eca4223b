import type {Person} from './data/offices.ts'
import {el, svg} from './dom.ts'
import type {Kiosk} from './kiosk.ts'
import {lineNodes} from './line.ts'

/** Who can be asked: name, part, what they speak, telephone. Whoever speaks Yi stands first and bears the mark. */
export function people(kiosk: Kiosk, staff: readonly Person[]): HTMLElement {
  const {meta, lines} = kiosk
  const order = staff.filter(one => one.yi).concat(staff.filter(one => !one.yi))
  const han = (className: string, text: string) => el('span', {class: className, lang: 'zh-Hans'}, [text])
  return el(
    'ul',
    {class: 'people'},
    order.map(person =>
      el('li', {class: person.yi ? 'yi-speaker' : ''}, [
        svg(meta.pictures[person.yi ? 'staff' : 'who']),
        el('span', {class: 'words'}, [
          el('span', {class: 'who'}, [han('name', person.name), han('role', person.role)]),
          ...(person.yi
            ? [el('span', {class: 'badge'}, lineNodes(meta.labels['staff.yi'], lines))]
            : [han('speaks', person.speaks.join('、'))]),
          ...(person.phone ? [han('phone whole', person.phone)] : []),
        ]),
      ]),
    ),
  )
}
