import {controls} from './controls.ts'
import {el} from './dom.ts'
import type {Kiosk} from './kiosk.ts'
import {lineNodes, plainHan} from './line.ts'

/**
 * What stands on every screen: warnings above, the page, which alone scrolls, and below it the foot with the bar.
 *
 * @returns `page` is where a screen goes.
 */
export function frame(kiosk: Kiosk, page: HTMLElement): HTMLElement[] {
  const {meta, lines} = kiosk
  const warnings = meta.warnings.map(warning => el('p', {}, lineNodes(warning, lines)))
  const nodes = [
    el('aside', {id: 'head', 'aria-label': plainHan(meta.labels['stamp.content'].han)}, [
      ...(warnings.length > 0 ? [el('div', {class: 'warnings'}, warnings)] : []),
      el('div', {id: 'dates'}),
    ]),
    page,
    el('div', {id: 'foot'}, [
      el(
        'nav',
        {class: 'bar', 'aria-label': plainHan(meta.labels.bar.han)},
        controls.map(control => control(kiosk)),
      ),
    ]),
  ]
  if (meta.watermark !== undefined) {
    nodes.push(el('div', {class: 'watermark', 'aria-hidden': 'true'}, [el('span', {}, [meta.watermark])]))
  }
  return nodes
}
