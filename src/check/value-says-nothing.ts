import type {GuideCheck} from './model.ts'
import {charactersOf} from '#guide/characters.ts'

/** Words that stand where something should be said (service-guides.md §5 rule 10). */
const NOTHING =
  /^(?:无|没有|暂无|略|同上|见附件|详见附件|附件|见附表|另附|待定|待补充|不详|空|\/|-+|—+|N\/A|null|undefined)[。.；;]?$/i
/** In these columns a sign means that none is wanted (docs/format.md). */
const COUNTS = /^(?:原件|复印件|份数)$/

/** A paragraph, item or cell that only says 无, 见附件, 略 or ——. */
export const valueSaysNothing: GuideCheck = ({guide: {zh}}) => {
  const counts = new Set(
    zh.sections.flatMap(section =>
      section.flow.flatMap(flow => {
        if (flow.type !== 'table') return []
        const columns = flow.head.flatMap((cell, at) => (COUNTS.test(cell.text) ? [at] : []))
        return flow.rows.flatMap(row => columns.flatMap(at => row[at] ?? []))
      }),
    ),
  )
  return zh.blocks
    .filter(block => !counts.has(block) && NOTHING.test(charactersOf([block]).trim()))
    .map(block => ({rule: 'value-says-nothing', values: {text: block.text}, place: block.place}))
}
