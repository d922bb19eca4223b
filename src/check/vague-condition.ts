import type {GuideCheck} from './model.ts'
import {matchesIn} from './matches.ts'

/** A title, which is passed over, or what tells the reader nothing: everything must be named (service-guides.md §5 rule 9). */
const VAGUE =
  /《[^》]*》|((?:有关|相关)(?:规定|要求|条件|材料|资料|证明|证件|手续)|(?:其他|其它)(?:有关|相关|必要|需要|应当|规定)*的?(?:材料|资料|证明|证件|条件|情形|手续)|等(?:有关|相关)?(?:材料|资料|证明|证件)|法规规定的其他)/gu
const WHERE: ReadonlySet<string> = new Set(['conditions', 'materials'])

/** Conditions and materials that are not named: nobody can bring 其他材料. */
export const vagueCondition: GuideCheck = ({guide: {zh}}) => {
  const sections = new Set(
    zh.sections.filter(section => WHERE.has(section.element ?? '')).map(section => section.index),
  )
  return matchesIn(zh, VAGUE, block => sections.has(block.section) && block.kind !== 'heading').flatMap(
    ({groups: [, text = ''], place}) =>
      text === '' ? [] : [{rule: 'vague-condition', values: {text}, place}],
  )
}
