import {expandIteration} from '#text/yi/order.ts'
import {romanise} from '#text/yi/romanise.ts'

/** The pinyin of a term's Yi as the termbase writes it: syllables apart by a space, iteration marks spoken. */
export function pinyinOfTerm(yi: string): string {
  return romanise(expandIteration(yi))
}

/**
 * Whether pinyin as a person typed it is that of the Yi: capitals, hyphens, apostrophes and doubled spaces are no
 * matter, and the iteration mark may be spoken or written `w`.
 */
export function samePinyin(pinyin: string, yi: string): boolean {
  const typed = plain(pinyin)
  return typed === plain(pinyinOfTerm(yi)) || typed === plain(romanise(yi))
}

function plain(pinyin: string): string {
  return pinyin
    .toLowerCase()
    .replace(/[\s'’-]+/g, ' ')
    .trim()
}
