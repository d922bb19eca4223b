import type {Block} from '../data/blocks.ts'
import type {Line} from '../data/lines.ts'
import type {OpenHours} from '../data/offices.ts'
import {el, svg} from '../dom.ts'
import {clockText, openness} from '../hours.ts'
import type {Kiosk} from '../kiosk.ts'
import {fillLine, lineNodes, plainHan} from '../line.ts'
import {rows} from '../stamp.ts'
import {dayAfter, weekdayOf} from '../today.ts'

/** A place of a guide: whether it is open, then its rows. This machine's own site says so. */
export function site(block: Extract<Block, {type: 'site'}>, kiosk: Kiosk): HTMLElement {
  const {meta, lines, terminal} = kiosk
  const here = terminal.site !== undefined && terminal.site.key === block.site
  const found = here ? terminal.site : meta.sites.filter(one => one.key === block.site)[0]
  const hours = block.hours || (found ? found.hours : [])
  return el('div', {class: `site ${here ? 'here' : ''}`}, [
    el('h3', {}, [
      ...lineNodes(block.name, lines),
      ...(here ? [el('span', {class: 'badge'}, lineNodes(meta.labels['offices.here'], lines))] : []),
    ]),
    openBadge(hours, kiosk),
    rows('facts', block.rows, lines),
  ])
}

/** 正在办公 and the like, by the clock; nothing is said about today by a clock that cannot be trusted. */
export function openBadge(hours: readonly OpenHours[], kiosk: Kiosk): HTMLElement {
  const {className, line} = openLine(hours, kiosk)
  return el('p', {class: `open ${className}`}, [
    svg(kiosk.meta.pictures['clock']),
    el('span', {}, lineNodes(line, kiosk.lines)),
  ])
}

export function openLine(hours: readonly OpenHours[], kiosk: Kiosk): {className: string; line: Line} {
  const {labels, days} = kiosk.meta
  const now = openness(hours, kiosk.today(), days)
  switch (now.state) {
    case 'open':
      return {className: 'yes', line: fillLine(labels['open.now'], {time: clockText(now.until)})}
    case 'later':
      return {className: 'later', line: fillLine(labels['open.later'], {time: clockText(now.from)})}
    case 'unknown':
      return {className: 'unknown', line: labels['open.unknown']}
    default:
      return {
        className: 'no',
        line: now.next ? nextLine(now.state, now.next, kiosk) : labels[`open.${now.state}` as const],
      }
  }
}

/** 现在没开门，周一 9:00 开门: tomorrow by that word, the days of a week by theirs, later ones with the date. */
function nextLine(state: 'closed' | 'holiday', next: {day: string; from: number}, kiosk: Kiosk): Line {
  const {labels, weekdays} = kiosk.meta
  const [, month = '', date = ''] = next.day.split('-')
  const {day: today} = kiosk.today()
  const weekday = weekdays[weekdayOf(next.day) - 1] || ''
  const day =
    next.day === dayAfter(today, 1)
      ? plainHan(labels['open.tomorrow'].han)
      : next.day < dayAfter(today, 7)
        ? weekday
        : `${weekday}（${Number(month)}月${Number(date)}日）`
  const line = fillLine(labels['open.next'], {day, time: clockText(next.from)})
  return {han: labels[`open.${state}` as const].han.concat('，', line.han)}
}
