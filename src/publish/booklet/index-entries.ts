import {pinyin} from 'pinyin-pro'
import {compareYi} from '#text/yi/order.ts'
import {indexInitial, romanise} from '#text/yi/romanise.ts'
import {plain} from '../edition/edition.ts'
import type {Chapter} from './model.ts'

/** A line of an index. */
export interface IndexEntry {
  text: string
  /** How it is read: pinyin of the Han, or of the Yi. */
  reading: string
  /** Under which head it stands: `G`, `nb`; `#` for what begins with neither letter nor ideograph. */
  group: string
  chapter: Chapter
}

/** Pinyin of one Han text, syllable by syllable, tones as digits; digits and letters in runs. */
type Key = readonly string[]

/**
 * Titles and nicknames by Han pinyin: syllable by syllable, letters before tones (as 现代汉语词典), then by code point.
 * A nickname that is the title is listed once.
 */
export function hanIndex(chapters: readonly Chapter[]): IndexEntry[] {
  const entries = chapters.flatMap(chapter => {
    const {title, guide} = chapter.edition
    const names = new Set([plain(title.han), guide.facts.nickname ?? ''])
    names.delete('')
    return [...names].map(text => {
      const key = keyOf(text)
      const initial = key[0]?.[0]?.toUpperCase() ?? ''
      return {
        key,
        entry: {
          text,
          reading: readingOf(text),
          group: /[A-Z]/.test(initial) ? initial : '#',
          chapter,
        },
      }
    })
  })
  return entries
    .toSorted(
      (a, b) =>
        compareGroups(a.entry.group, b.entry.group) ||
        compareKeys(a.key, b.key) ||
        compareText(a.entry.text, b.entry.text) ||
        a.entry.chapter.number - b.entry.chapter.number,
    )
    .map(({entry}) => entry)
}

/** Guides whose Yi title may be shown, in the order of the Yi dictionaries (code points; yi-script.md §4). */
export function yiIndex(chapters: readonly Chapter[]): IndexEntry[] {
  return chapters
    .flatMap((chapter): IndexEntry[] => {
      const text = plain(chapter.edition.title.yi ?? [])
      if (text === '') return []
      const reading = romanise(bare(text))
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
      return [{text, reading, group: indexInitial(bare(text)) || (reading[0] ?? '#'), chapter}]
    })
    .toSorted((a, b) => compareYi(bare(a.text), bare(b.text)) || a.chapter.number - b.chapter.number)
}

/** Entries that stand under one head, in order. */
export function groupsOf(entries: readonly IndexEntry[]): {group: string; entries: IndexEntry[]}[] {
  const groups: {group: string; entries: IndexEntry[]}[] = []
  for (const entry of entries) {
    const last = groups.at(-1)
    if (last?.group === entry.group) last.entries.push(entry)
    else groups.push({group: entry.group, entries: [entry]})
  }
  return groups
}

/** A title without the quotation mark or bracket it begins with. */
function bare(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+/u, '')
}

/** The pinyin under an entry: words and numbers only, a blank between. */
function readingOf(text: string): string {
  const syllables = pinyin(bare(text), {type: 'array', nonZh: 'consecutive'})
  return syllables
    .map(part => part.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim())
    .filter(part => part !== '')
    .join(' ')
}

function keyOf(text: string): Key {
  return pinyin(bare(text), {toneType: 'num', type: 'array', nonZh: 'consecutive', v: true}).map(part =>
    part.toLowerCase(),
  )
}

/** Letters in order; what has none stands last. */
function compareGroups(a: string, b: string): number {
  if (a === b) return 0
  return a === '#' ? 1 : b === '#' ? -1 : compareText(a, b)
}

function compareKeys(a: Key, b: Key): number {
  for (const [n, part] of a.entries()) {
    const other = b[n]
    if (other === undefined) return 1
    const order = compareText(part.replace(/\d$/, ''), other.replace(/\d$/, '')) || compareText(part, other)
    if (order !== 0) return order
  }
  return a.length - b.length
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
