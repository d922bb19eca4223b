import type {GuideCheck} from './model.ts'
import {matchesIn} from './matches.ts'

/** A law, by how its name ends, and what follows it up to the next title or sentence. */
const LAW = /《([^《》]*(?:法|条例|办法|规定|细则|规则|规程|通则|宪法)(?:（[^（）]*）)?)》([^《。；]*)/gu
/** Down to the article at least; a few short laws are cited whole by their number of document. */
const EXACT = /第[〇零一二三四五六七八九十百千\d]+条|〔\d{4}〕\d+号/

/** A law named as the basis without its article (service-guides.md §5 rule 9: down to 条, 款, 项). */
export const citationWithoutArticle: GuideCheck = ({guide: {zh}}) => {
  const sections = new Set(
    zh.sections.filter(section => section.element === 'basis').map(section => section.index),
  )
  return matchesIn(zh, LAW, block => sections.has(block.section) && block.kind !== 'heading')
    .filter(({groups: [, , after = '']}) => !EXACT.test(after))
    .map(({groups: [, law = ''], place}) => ({rule: 'citation-without-article', values: {law}, place}))
}
