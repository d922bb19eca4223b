import type {Material} from '../../guide/elements/model.ts'
import type {Edition} from '../edition/model.ts'
import type {Words} from '#locale/words.ts'
import {plain} from '../edition/edition.ts'
import {groupsOf} from './material-groups.ts'
import {QR_BYTES} from './qr.ts'

/** So many characters of a title are enough to know it by. */
const TITLE = 30

/**
 * The material list as plain text for a QR code: the title, then the names with how many of each; where that is too
 * long the names alone; where that is too long too, as many whole names as fit and 共N项，详见告知单.
 *
 * @returns text of at most QR_BYTES bytes of UTF-8; names are never cut.
 */
export function materialsText(edition: Edition, words: Words): string {
  const title = [...plain(edition.title.han)]
  const head = title.length > TITLE ? `${title.slice(0, TITLE - 1).join('')}…` : title.join('')
  const materials = edition.guide.elements.materials ?? []
  if (materials.length === 0) {
    return edition.guide.elements.noMaterials ? `${head}\n${words.han('reader.material.nothing')}` : head
  }
  const detailed = items(edition, materials, words, true)
  const names = items(edition, materials, words, false)
  const count = words.han('sheet.qr.count', {n: materials.length})
  for (const list of [detailed, names]) {
    const text = [head, ...numbered(list)].join('\n')
    if (fits(text)) return text
  }
  const kept = numbered(names)
  while (kept.length > 0 && !fits([head, ...kept, count].join('\n'))) kept.pop()
  return [head, ...kept, count].join('\n')
}

/** One line a material; alternatives share a line. */
function items(edition: Edition, materials: readonly Material[], words: Words, detailed: boolean): string[] {
  const one = (material: Material): string => {
    const name = plain(edition.pair(material.name).han)
    if (!detailed) return name
    const when = material.when
      ? words.han('sheet.qr.when', {when: plain(edition.pair(material.when).han)})
      : ''
    const originals =
      material.originals === undefined
        ? ''
        : words.han('reader.material.originals.n', {n: material.originals})
    const copies =
      material.copies === undefined ? '' : words.han('reader.material.copies.n', {n: material.copies})
    return `${name}${originals}${copies}${when}`
  }
  return groupsOf(materials).map(group => group.materials.map(one).join(words.han('sheet.qr.or')))
}

function numbered(list: readonly string[]): string[] {
  return list.map((item, n) => `${n + 1}.${item}`)
}

function fits(text: string): boolean {
  return new TextEncoder().encode(text).length <= QR_BYTES
}
