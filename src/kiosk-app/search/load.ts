import type {SearchData} from '../data.ts'
import type {Searched} from './find.ts'
import {folded} from './typed.ts'
import {yiPad, type YiPad} from './yi-pad.ts'

/** `search.js`, made ready. */
export interface Search {
  guides: readonly Searched[]
  pad: YiPad
}

/** Folds the texts and takes the spellings apart, once. */
export function ready({guides, yi}: SearchData): Search {
  return {
    guides: guides.map(({id, titles, spellings, body}) => ({
      id,
      titles: titles.map(folded),
      spellings: spellings.map(spelling => spelling.split(' ').map(syllable => syllable.split(','))),
      body: folded(body),
    })),
    pad: yiPad(yi),
  }
}
