import type {Material} from '../../guide/elements/model.ts'

/** Materials of which any one will do, or a single material that is wanted for itself. */
export interface MaterialGroup {
  /** 甲, 乙 …; '' for a single one. */
  oneOf: string
  materials: Material[]
}

/** Puts alternatives together, each group where its first material stands; every material is in exactly one group. */
export function groupsOf(materials: readonly Material[]): MaterialGroup[] {
  const groups: MaterialGroup[] = []
  for (const material of materials) {
    const known = material.oneOf === '' ? undefined : groups.find(group => group.oneOf === material.oneOf)
    if (known) known.materials.push(material)
    else groups.push({oneOf: material.oneOf, materials: [material]})
  }
  return groups
}
