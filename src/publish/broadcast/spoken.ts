import {countYi} from '#text/yi/characters.ts'
import type {Words} from '#locale/words.ts'

/** Characters an announcer reads in a minute, and how long a script may last (service-guides.md §8). */
export const PACE = 200
export const LONGEST = 2 * PACE

/** What is read aloud, in syllables: each Han or Yi character, digit and letter is one. */
export function syllables(text: string): number {
  return (text.match(/[\p{Script=Han}\p{Nd}A-Za-z]/gu)?.length ?? 0) + countYi(text)
}

/** `0000-5550201` → `0 0 0 0，5 5 5 0 2 0 1`: one digit at a time, a breath at the hyphen. */
export function spokenPhone(phone: string): string {
  return phone
    .split('-')
    .map(group => [...group].join(' '))
    .join('，')
}

/** Clock times in a line of opening hours as they are spoken: `9:00–12:00` → `9点到12点`. */
export function spokenHours(hours: string, words: Words): string {
  return hours.replaceAll(
    /(\d{1,2}):(\d{2})–(\d{1,2}):(\d{2})/g,
    (_, h1: string, m1: string, h2: string, m2: string) =>
      words.han('broadcast.clock.range', {from: clock(h1, m1, words), to: clock(h2, m2, words)}),
  )
}

function clock(hour: string, minute: string, words: Words): string {
  return minute === '00'
    ? words.han('broadcast.clock', {hour})
    : words.han('broadcast.clock.minutes', {hour, minute})
}

/** The text without the marks at its end, so that it can stand within a sentence. */
export function open(text: string): string {
  return text.trim().replace(/[；;。，、：:,.\s]+$/u, '')
}

/** The text as a whole sentence; a question keeps its mark. */
export function closed(text: string): string {
  const opened = open(text)
  return opened === '' || /[？！?!]$/u.test(opened) ? opened : `${opened}。`
}
