import {findLimits, findMoney} from './amounts.ts'
import {findDates} from './dates.ts'
import {findCodes, findLinks, findSections} from './links.ts'
import type {Fact, Found, Recogniser} from './model.ts'
import {narrow, TAKEN} from './narrow.ts'
import {findDigits, findHanNumerals, findYiNumerals} from './numbers.ts'
import {findPhones} from './phones.ts'
import {findTimes} from './times.ts'

/**
 * In the order in which they may claim text. Addresses and codes first, because they hold digits that would pass for
 * dates and phones; bare numbers last, because they would take the numbers out of everything else.
 */
const RECOGNISERS: readonly Recogniser[] = [
  findLinks,
  findCodes,
  findSections,
  findDates,
  findTimes,
  findPhones,
  findMoney,
  findLimits,
  findDigits,
  findHanNumerals,
  findYiNumerals,
]

/**
 * Takes a block's text in either language; returns every fact in it in reading order, without overlap. Reads ASCII,
 * full-width, Chinese and Yi numerals. Same text, same facts, on any machine.
 */
export const findFacts = (text: string): Fact[] => {
  let rest = narrow(text)
  const facts: Fact[] = []
  for (const recognise of RECOGNISERS) {
    const found = recognise(rest)
    for (const {kind, value, start, end, optional = false, parts = [], also = []} of found) {
      facts.push({kind, value, start, end, raw: text.slice(start, end), optional, parts, also})
    }
    if (found.length > 0) rest = cover(rest, found)
  }
  return facts.sort((a, b) => a.start - b.start)
}

/** The text with every found stretch made unreadable, offsets unchanged. */
const cover = (text: string, found: readonly Found[]): string => {
  let out = ''
  let at = 0
  for (const {start, end} of [...found].sort((a, b) => a.start - b.start)) {
    out += text.slice(at, start) + TAKEN.repeat(end - start)
    at = end
  }
  return out + text.slice(at)
}
