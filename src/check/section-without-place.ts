import type {GuideCheck} from './model.ts'

/**
 * A Han section that `ii.md` has no place for: no translation and no 〔待译〕. The translator would not see that
 * something new is to be done.
 */
export const sectionWithoutPlace: GuideCheck = ({guide, units}) => {
  if (guide.ii.blocks.length === 0) return []
  const placed = new Set(
    units.filter(unit => unit.ii.length > 0 || (unit.gaps ?? []).length > 0).flatMap(unit => unit.zh),
  )
  return guide.zh.sections
    .filter(section => section.heading)
    .filter(section => {
      const own = guide.zh.blocks.filter(block => block.section === section.index && !block.shared)
      return own.length > 0 && own.every(block => !placed.has(block))
    })
    .map(section => ({
      rule: 'section-without-place',
      values: {heading: section.heading?.text ?? '', id: guide.id},
      place: section.heading?.place ?? section.place,
      counterpart: {file: guide.ii.file, line: guide.ii.source.split('\n').length, column: 1},
    }))
}
