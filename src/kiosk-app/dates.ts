import type {Entry} from './data/meta.ts'
import {el, empty} from './dom.ts'
import type {Module} from './kiosk.ts'
import {lineNodes} from './line.ts'
import {freshness, type Freshness} from './review.ts'
import {hanDay} from './today.ts'

const COLOURS: {[age in Freshness]: string} = {good: '', amber: 'amber', never: 'amber', red: 'red'}

/**
 * The day of the content and the day it wants another look, on every screen: of the guide that is shown, else of the
 * whole release. Amber after that day, red when it is long past.
 */
export const dates: Module = kiosk => {
  const {meta, lines} = kiosk
  const strip = document.getElementById('dates')
  if (!strip) return
  kiosk.hooks.on('show', ({screen, place}) => {
    const ofGuide = screen === 'g' || screen === 'slip'
    const entry = ofGuide ? kiosk.entries.filter(one => one.id === place[0])[0] : undefined
    const age = freshness(entry ? entry.reviewBy : meta.reviewBy, kiosk.today())
    empty(strip)
    strip.className = COLOURS[age]
    for (const [label, day] of daysOf(entry)) {
      strip.appendChild(
        el('span', {class: 'day'}, [
          ...lineNodes(meta.labels[label], lines),
          el('span', {class: 'whole', lang: 'zh-Hans'}, [hanDay(day)]),
        ]),
      )
    }
    if (age !== 'good') {
      const label = age === 'amber' ? 'review.over' : 'review.ask'
      strip.appendChild(el('strong', {}, lineNodes(meta.labels[label], lines)))
    }
  })

  function daysOf(entry: Entry | undefined): ['stamp.content' | 'stamp.checked' | 'stamp.review', string][] {
    if (!entry) {
      return [
        ['stamp.content', meta.contentDate],
        ['stamp.review', meta.reviewBy],
      ]
    }
    return [
      ...(entry.checked ? [['stamp.checked', entry.checked] as ['stamp.checked', string]] : []),
      ...(entry.reviewBy ? [['stamp.review', entry.reviewBy] as ['stamp.review', string]] : []),
    ]
  }
}
