import type {SearchData} from '../data.ts'
import type {Searched} from './find.ts'
import {yiPad, type YiPad} from './yi-pad.ts'

/** `search.js`, made ready. */
export interface Search {
  guides: readonly Searched[]
  pad: YiPad
}

/** Takes the spellings apart, once. The same few syllables come again and again: each is taken apart once and shared. */
export function ready({guides, yi}: SearchData): Search {
  const known: {[syllable: string]: string[]} = Object.create(null) as {[syllable: string]: string[]}
  const readings = (syllable: string): string[] => known[syllable] || (known[syllable] = syllable.split(','))
  return {
    guides: guides.map(({id, titles, spellings, body}) => ({
      id,
      titles,
      spellings: spellings.map(spelling => spelling.split(' ').map(readings)),
      body,
    })),
    pad: yiPad(yi),
  }
}
