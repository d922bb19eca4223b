import type {GuideCheck} from './model.ts'
import {matchesIn} from './matches.ts'

/** Plain language: what is read out is understood up to here (service-guides.md §9). */
const MOST = 40
const SENTENCE = /[^。？！；?!;\n|]+/gu
/** Titles of documents are as long as they are. */
const TITLE = /《[^》]*》/gu

/** A Han sentence that cannot be taken in at one hearing. Laws are quoted as they are. */
export const longSentence: GuideCheck = ({guide: {zh}}) => {
  const basis = new Set(zh.sections.filter(section => section.element === 'basis').map(({index}) => index))
  return matchesIn(zh, SENTENCE, block => block.kind !== 'title' && !basis.has(block.section)).flatMap(
    ({text, place}) => {
      const count = text.replaceAll(TITLE, '').match(/\p{Script=Han}|\d+/gu)?.length ?? 0
      return count > MOST ? [{rule: 'long-sentence', values: {count, most: MOST}, place}] : []
    },
  )
}
