import type {Section} from '../guide/model.ts'
import type {GuideCheck} from './model.ts'

/**
 * A Yi section that belongs to no Han section: none of its blocks is paired, so nothing of it would ever be printed.
 * A Han section without Yi is a state (未译), not a finding, unless `ii.md` has no place for it at all:
 * see section-without-place.
 */
export const unpairedSection: GuideCheck = ({guide, units}) => {
  const paired = new Set(units.filter(unit => unit.zh.length > 0).flatMap(unit => unit.ii))
  return guide.ii.sections
    .filter(section => section.heading && !section.heading.gap)
    .filter(section => {
      const own = guide.ii.blocks.filter(block => block.section === section.index && !block.shared)
      return own.length > 0 && own.every(block => !paired.has(block))
    })
    .map(section => ({
      rule: 'unpaired-section',
      values: {heading: headingText(section)},
      place: section.heading?.place ?? section.place,
    }))
}

function headingText(section: Section): string {
  return section.heading?.text ?? ''
}
