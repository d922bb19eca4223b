import type {MaterialGroup, MaterialItem} from '../data/blocks.ts'
import type {Line} from '../data/lines.ts'
import {button, el, empty} from '../dom.ts'
import type {Kiosk} from '../kiosk.ts'
import {fillLine, lineNodes, plainHan} from '../line.ts'

/** Place of a material in its guide's list: what its tick is kept under. */
const keyOf = (group: number, item: number): string => `${group}.${item}`

/**
 * What is still missing for certain: each material that everybody brings and nobody ticked, and each choice of which
 * none is ticked. What is needed in some cases only is for the person to judge and is never counted.
 */
export function missingOf(
  groups: readonly MaterialGroup[],
  ticked: (key: string) => boolean,
): readonly Line[][] {
  return groups.reduce((missing: Line[][], group, n) => {
    if (group.sometimes) return missing
    const without = group.items.filter((_, m) => !ticked(keyOf(n, m)))
    if (group.need === 'all') return missing.concat(without.map(item => [item.name]))
    return without.length < group.items.length
      ? missing
      : missing.concat([group.items.map(item => item.name)])
  }, [])
}

/** The checklist: every card is a tick box, and below stands what is still missing. */
export function materials(groups: readonly MaterialGroup[], kiosk: Kiosk, guide: string): HTMLElement {
  const {settings, meta, lines} = kiosk
  // Its first line stays in sight while the list is long; what is missing by name stands at the end of the list.
  const left = el('p', {class: 'left', 'aria-live': 'polite'})
  const sum = el('div', {class: 'sum'})
  const show = (): void => {
    const missing = missingOf(groups, key => settings.ticked(guide, key))
    empty(sum)
    sum.className = `sum ${missing.length === 0 ? 'complete' : ''}`
    const head = fillLine(meta.labels[missing.length === 0 ? 'missing.none' : 'missing.title'], {
      n: missing.length,
    })
    empty(left)
    left.className = `left ${missing.length === 0 ? 'complete' : ''}`
    for (const node of lineNodes(head, lines)) left.appendChild(node)
    if (missing.length === 0) return
    sum.appendChild(
      el(
        'ul',
        {},
        missing.map(names => el('li', {}, oneOf(names, kiosk))),
      ),
    )
  }
  const cards = groups.map((group, n) =>
    el('div', {class: `group ${group.need}`}, [
      el('h3', {}, lineNodes(group.title, lines)),
      el(
        'ul',
        {},
        group.items.map((item, m) =>
          el('li', {}, [
            material(item, kiosk, settings.ticked(guide, keyOf(n, m)), on => {
              settings.tick(guide, keyOf(n, m), on)
              show()
            }),
          ]),
        ),
      ),
    ]),
  )
  show()
  return el('div', {class: 'materials'}, [...cards, left, sum])
}

/** 身份证 或 户口簿: names that stand for each other, joined by the tool's own word, each in its own language. */
function oneOf(names: readonly Line[], kiosk: Kiosk): HTMLElement[] {
  return names.reduce((nodes: HTMLElement[], name, n) => {
    const or = n === 0 ? [] : [el('span', {class: 'or'}, lineNodes(kiosk.meta.labels.or, kiosk.lines))]
    return nodes.concat(or, [el('span', {class: 'one'}, lineNodes(name, kiosk.lines))])
  }, [])
}

/** The whole card is the tick box: a target an unsteady finger cannot miss. */
function material(
  item: MaterialItem,
  kiosk: Kiosk,
  ticked: boolean,
  tick: (on: boolean) => void,
): HTMLElement {
  const {lines, meta} = kiosk
  const card = button(
    'material',
    [
      el('span', {class: 'box', 'aria-hidden': 'true'}),
      el('span', {class: 'about'}, [
        el('span', {class: 'name'}, lineNodes(item.name, lines)),
        el(
          'span',
          {class: 'counts'},
          item.counts.map(count => el('span', {}, lineNodes(count, lines))),
        ),
        ...item.details.map(row =>
          el('span', {class: 'detail'}, [
            el('span', {class: 'label'}, lineNodes(row.label, lines)),
            el('span', {class: 'value'}, lineNodes(row.value, lines)),
          ]),
        ),
      ]),
    ],
    () => {
      const on = card.getAttribute('aria-pressed') !== 'true'
      card.setAttribute('aria-pressed', String(on))
      tick(on)
    },
  )
  card.setAttribute('aria-pressed', String(ticked))
  card.setAttribute('title', plainHan(meta.labels.tick.han))
  return card
}
