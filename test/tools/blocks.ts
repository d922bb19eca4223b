import {plain} from '#publish/edition/edition.ts'
import type {Edition} from '#publish/edition/model.ts'

/** The text of one block in one language as it must come back out of a PDF. */
export interface Words {
  guide: string
  /** Where it stands in its source: `zh.md:12`. */
  place: string
  lang: 'zh' | 'ii'
  /** White space removed, facts filled in. */
  text: string
}

/** How a text was found again: in one piece, in two on facing sides of a page break, or not. */
export type Found = 'whole' | 'over-a-break' | 'lost'

/** Shortest piece that a page break may leave: what is shorter could stand anywhere on a page by chance. */
const LEAST_PIECE = 4

export const bare = (text: string): string => text.replaceAll(/\s/gu, '')

/** Every text of an edition that has characters, block by block, in both languages. */
export function wordsOf(edition: Edition): Words[] {
  const {guide} = edition
  return guide.zh.blocks.flatMap(block => {
    const pair = edition.pair(block)
    const place = `${block.place.file}:${block.place.line}`
    const han = {guide: guide.id, place, lang: 'zh' as const, text: bare(plain(pair.han))}
    const yi = {guide: guide.id, place, lang: 'ii' as const, text: bare(plain(pair.yi ?? []))}
    return [han, yi].filter(({text}) => text !== '')
  })
}

/**
 * Looks for a text among pages, each a string without white space.
 *
 * @param pages in reading order; of a book of facing pages those of one language
 */
export function findWords(text: string, pages: readonly string[]): Found {
  if (pages.some(page => page.includes(text))) return 'whole'
  const characters = [...text]
  for (const [n, page] of pages.entries()) {
    const next = pages[n + 1]
    if (next === undefined) break
    // The longest beginning first: a character lost in the middle must not pass for a page break.
    for (let cut = characters.length - LEAST_PIECE; cut >= LEAST_PIECE; cut--) {
      const [head, tail] = [characters.slice(0, cut).join(''), characters.slice(cut).join('')]
      if (page.includes(head)) {
        if (next.includes(tail)) return 'over-a-break'
        break
      }
    }
  }
  return 'lost'
}

/** CJK and Kangxi radicals, U+2E80–2FDF, which fonts hand out in place of ideographs (publishing.md §4). */
export function radicalsIn(text: string): number {
  return [...text.matchAll(/[\u2e80-\u2fdf]/gu)].length
}
