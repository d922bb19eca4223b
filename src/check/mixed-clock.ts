import type {Match} from './matches.ts'
import type {GuideCheck} from './model.ts'
import {matchesIn} from './matches.ts'

const CLOCK = /(上午|下午|早上|中午|晚上|晚)?\s?(?<![\d:：])(\d{1,2})(?:[:：]\d{2}|[时点](?!间|段|候))/gu
const NOON = 12

/** A time written 下午15:00, or 下午3:00 in a guide that elsewhere writes 15:00 (service-guides.md §4, §5 rule 10). */
export const mixedClock: GuideCheck = ({guide: {zh}}) => {
  const times = matchesIn(zh, CLOCK).map(match => ({match, ...parts(match)}))
  const whole = times.find(({word, hour}) => word === '' && hour > NOON)
  return times.flatMap(({match: {text, place}, word, hour}) => {
    const written = text.trim()
    if (word !== '' && hour > NOON)
      return [{rule: 'mixed-clock', variant: 'both', values: {text: written}, place}]
    const half = word !== '' && !/^(?:上午|早上)$/.test(word)
    if (!half || whole === undefined) return []
    const values = {text: written, other: whole.match.text.trim(), line: whole.match.place.line}
    return [{rule: 'mixed-clock', variant: 'two', values, place, counterpart: whole.match.place}]
  })
}

function parts({groups: [, word = '', hour = '']}: Match): {word: string; hour: number} {
  return {word, hour: Number(hour)}
}
