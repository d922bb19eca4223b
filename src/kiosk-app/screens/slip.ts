import {missingOf} from '../blocks/materials.ts'
import {drawCode} from '../code.ts'
import type {Block, MaterialGroup} from '../data/blocks.ts'
import type {KioskGuide, SlipRow} from '../data/guide.ts'
import {button, el, svg} from '../dom.ts'
import type {Kiosk, Screen} from '../kiosk.ts'
import {lineNodes, plainHan} from '../line.ts'
import {printSlip} from '../print.ts'
import {rows, stamp, warningsOf} from '../stamp.ts'
import {messageView, withdrawnView} from './message.ts'

/** What to take home: the list of materials, where to go, on paper where there is a printer, as codes for a telephone. */
export const slip: Screen = {
  name: 'slip',
  open: (kiosk, [id = '']) => {
    const {meta, lines} = kiosk
    const entry = kiosk.entries.filter(one => one.id === id)[0]
    if (kiosk.withdrawn.of(id)) return withdrawnView(kiosk, id)
    if (!entry) return messageView(kiosk, meta.labels.missing)
    const found = kiosk.guide(id)
    if (!found) {
      kiosk.loadGuide(id)
      return undefined
    }
    const {printer} = kiosk.terminal
    return {
      title: plainHan(found.title.han),
      node: el('main', {class: 'slip'}, [
        el('header', {class: 'head'}, [
          svg(meta.pictures['slip'], 'picture large'),
          el('div', {class: 'names'}, [
            el('h1', {tabindex: '-1'}, lineNodes(meta.labels['slip.title'], lines)),
            el('p', {class: 'of'}, lineNodes(found.title, lines)),
          ]),
        ]),
        ...warningsOf(kiosk, entry.reviewBy),
        ...(printer === ''
          ? []
          : [
              button(
                'wide print',
                [svg(meta.pictures['print']), ...lineNodes(meta.labels['slip.print'], lines)],
                () => printSlip(printer),
              ),
            ]),
        ...(found.codes.length > 0
          ? [
              el('p', {class: 'lead'}, lineNodes(meta.labels['slip.scan'], lines)),
              el(
                'ul',
                {class: 'codes'},
                found.codes.map(code =>
                  el('li', {}, [drawCode(code), el('p', {}, lineNodes(code.title, lines))]),
                ),
              ),
            ]
          : []),
        paper(kiosk, found),
        stamp(found.stamp.concat(meta.stamp.slice(0, 1)), lines),
      ]),
    }
  },
}

/** This machine's own site stands for all, where it does this service: nobody walks to the others with this slip. */
function nearest(kiosk: Kiosk, found: KioskGuide): SlipRow[] {
  const own = kiosk.terminal.site
  if (!own || !found.slip.some(row => row.site === own.key)) return found.slip
  return found.slip.filter(row => row.site === undefined || row.site === own.key)
}

/** The slip itself, as it is printed: what is ticked bears a tick. */
function paper(kiosk: Kiosk, found: KioskGuide): HTMLElement {
  const {meta, lines, settings} = kiosk
  const groups = found.parts
    .reduce((blocks: Block[], part) => blocks.concat(part.blocks), [])
    .reduce((all: MaterialGroup[], block) => all.concat(block.type === 'materials' ? block.groups : []), [])
  const missing = missingOf(groups, key => settings.ticked(found.id, key))
  return el('section', {class: 'paper'}, [
    el('h2', {}, lineNodes(found.title, lines)),
    el('h3', {}, lineNodes(meta.labels['slip.bring'], lines)),
    ...groups.map((group, n) =>
      el('div', {class: 'group'}, [
        el('p', {class: 'title'}, lineNodes(group.title, lines)),
        el(
          'ul',
          {},
          group.items.map((item, m) =>
            el('li', {class: settings.ticked(found.id, `${n}.${m}`) ? 'have' : ''}, [
              el('span', {class: 'box', 'aria-hidden': 'true'}),
              el('span', {class: 'about'}, [
                el('span', {class: 'name'}, lineNodes(item.name, lines)),
                ...item.counts.map(one => el('span', {class: 'count'}, lineNodes(one, lines))),
              ]),
            ]),
          ),
        ),
      ]),
    ),
    ...(missing.length === 0 && groups.length > 0
      ? [el('p', {class: 'complete'}, lineNodes(meta.labels['missing.none'], lines))]
      : []),
    el('h3', {}, lineNodes(meta.labels['slip.go'], lines)),
    rows('facts', nearest(kiosk, found), lines),
  ])
}
