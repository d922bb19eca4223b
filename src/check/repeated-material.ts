import type {Fault} from '../guide/fault.ts'
import type {Material} from '../guide/elements/model.ts'
import type {GuideCheck} from './model.ts'

/** The same material in two rows: a bundle asks for it once for all its members (service-guides.md §2, §5). */
export const repeatedMaterial: GuideCheck = ({guide}) => {
  const first = new Map<string, Material>()
  return (guide.elements.materials ?? []).flatMap((material): Fault[] => {
    // In another case, or as another way to do it, it may well stand again.
    const key = [material.name.text, material.when?.text ?? '', material.oneOf].join('\n')
    const before = first.get(key)
    if (!before) {
      first.set(key, material)
      return []
    }
    const {place} = before.name
    const values = {name: material.name.text, line: place.line}
    return [{rule: 'repeated-material', values, place: material.name.place, counterpart: place}]
  })
}
