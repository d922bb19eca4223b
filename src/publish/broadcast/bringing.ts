import type {Material} from '#guide/elements/model.ts'
import {plain} from '../edition/edition.ts'
import type {Edition} from '../edition/model.ts'
import type {FormatInput} from '../model.ts'
import {open} from './spoken.ts'

/**
 * What to bring, said in two passages: what everybody brings, and what is needed in some cases.
 *
 * @returns whole sentences; '' where there is nothing to say.
 */
export function bringing(edition: Edition, {words}: FormatInput): {always: string; sometimes: string} {
  const {materials, noMaterials} = edition.guide.elements
  if (noMaterials) return {always: words.han('broadcast.bring.none'), sometimes: ''}
  const text = (block: Material['name']) => open(plain(edition.pair(block).han))
  const cases = new Map<string, Material[]>()
  for (const material of materials ?? []) {
    const when = material.when ? text(material.when) : ''
    cases.set(when, [...(cases.get(when) ?? []), material])
  }
  const list = (members: readonly Material[]) => names(members, text, words)
  const always = cases.get('') ?? []
  return {
    always: always.length > 0 ? words.han('broadcast.bring', {list: list(always)}) : '',
    sometimes: [...cases]
      .filter(([when]) => when !== '')
      .map(([when, members]) => words.han('broadcast.bring.when', {when, list: list(members)}))
      .join(''),
  }
}

/** Names in order; alternatives are said together, where the first of them stands. */
function names(
  materials: readonly Material[],
  text: (block: Material['name']) => string,
  words: FormatInput['words'],
): string {
  const said = new Set<string>()
  return materials
    .flatMap(material => {
      if (material.oneOf === '') return [named(material, text, words)]
      if (said.has(material.oneOf)) return []
      said.add(material.oneOf)
      const choices = materials
        .filter(other => other.oneOf === material.oneOf)
        .map(other => named(other, text, words))
      return [
        choices.length > 1
          ? words.han('broadcast.bring.any', {list: choices.join('、')})
          : (choices[0] ?? ''),
      ]
    })
    .join('、')
}

function named(
  material: Material,
  text: (block: Material['name']) => string,
  words: FormatInput['words'],
): string {
  const name = text(material.name)
  const copies = (material.copies ?? 0) > 0
  const originals = (material.originals ?? 0) > 0
  const many = Math.max(material.originals ?? 0, material.copies ?? 0)
  if (many > 1 && !(copies && originals)) {
    return words.han(copies ? 'broadcast.bring.copies' : 'broadcast.bring.originals', {name, n: many})
  }
  if (copies && originals) return words.han('broadcast.bring.both', {name})
  // Only a copy is wanted: said, because a listener would else bring the original alone.
  return copies ? words.han('broadcast.bring.copy', {name}) : name
}
