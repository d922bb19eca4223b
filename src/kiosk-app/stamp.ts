import type {Row} from './data/lines.ts'
import {el} from './dom.ts'
import type {Kiosk} from './kiosk.ts'
import {lineNodes, plainHan, type LineOptions} from './line.ts'
import {freshness} from './review.ts'

/** A value longer than this does not stand beside another. */
const LONG = 12

/** Labels and values below each other. */
export function rows(className: string, list: readonly Row[], options: LineOptions): HTMLElement {
  return el(
    'dl',
    {class: className},
    list.map(row =>
      el('div', {class: plainHan(row.value.han).length > LONG ? 'row long' : 'row'}, [
        el('dt', {}, lineNodes(row.label, options)),
        el('dd', {}, lineNodes(row.value, options)),
      ]),
    ),
  )
}

/** Number, version, dates, telephone for mistakes: on every screen that tells facts. */
export function stamp(list: readonly Row[], options: LineOptions): HTMLElement {
  return rows('stamp', list, options)
}

/** What a visitor must know before trusting a guide: its age, or that this machine's clock is wrong. */
export function warningsOf(kiosk: Kiosk, reviewBy: string | undefined): HTMLElement[] {
  const {meta, lines} = kiosk
  const today = kiosk.today()
  const age = freshness(reviewBy, today)
  const note = (className: string, label: 'review.amber' | 'review.red' | 'review.never' | 'clock.wrong') =>
    el('p', {class: `note ${className}`}, lineNodes(meta.labels[label], lines))
  return [
    ...(age === 'good' ? [] : [note(age === 'red' ? 'red' : 'amber', `review.${age}` as const)]),
    ...(today.trusted ? [] : [note('amber', 'clock.wrong')]),
  ]
}
