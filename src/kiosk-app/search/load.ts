import type {SearchData, SearchTexts} from '../data/search.ts'
import type {Searched} from './find.ts'
import {yiPad, type YiPad} from './yi-pad.ts'

/** `search.js`, made ready. */
export interface Search {
  guides: Searched[]
  pad: YiPad
  /** How many files of texts are still on the way: until then guides are found by their names alone. */
  awaited: number
  /** Told when the last text has come. */
  completed: () => void
}

/** Takes the spellings apart, once. The same few syllables come again and again: each is taken apart once and shared. */
export function ready({guides, yi, files}: SearchData): Search {
  const known: {[syllable: string]: string[]} = Object.create(null) as {[syllable: string]: string[]}
  const readings = (syllable: string): string[] => known[syllable] || (known[syllable] = syllable.split(','))
  return {
    guides: guides.map(({id, titles, spellings}) => ({
      id,
      titles,
      spellings: spellings.map(spelling => spelling.split(' ').map(readings)),
      body: '',
    })),
    pad: yiPad(yi),
    awaited: files,
    completed: () => undefined,
  }
}

/** Puts texts to their guides. */
export function addTexts({guides}: Search, {from, texts}: SearchTexts): void {
  texts.forEach((text, n) => {
    const guide = guides[from + n]
    if (guide) guide.body = text
  })
}

/**
 * Has the texts brought, a file at a time: in one they would keep an old terminal from answering for a quarter of a
 * second. A file that does not come leaves its guides to be found by their names.
 *
 * @param load asks for a file by its number, from 1 on, and calls back when it has come or failed
 */
export function bringTexts(search: Search, load: (file: number, ended: () => void) => void): void {
  const files = search.awaited
  const next = (file: number): void => {
    if (file > files) return search.completed()
    load(file, () => {
      search.awaited = files - file
      setTimeout(next, 0, file + 1)
    })
  }
  next(1)
}
