import {tableOf, viewOf, type Tables} from './sfnt.ts'

/** Name ids of the `name` table that are kept from the source font: copyright, version, licence and its address. */
const KEPT = [0, 5, 13, 14]

export interface FaceName {
  /** CSS family, `Hanyi Han`. */
  family: string
  style: 'Regular' | 'Bold'
}

/**
 * Renames a font, as the OFL asks of changed fonts and so that no installed Noto is ever taken for ours. Copyright and
 * licence stay.
 * @param tables changed in place: `name`
 */
export function renameFont(tables: Tables, {family, style}: FaceName): void {
  const names = new Map<number, string>()
  const source = readNames(tableOf(tables, 'name'))
  for (const id of KEPT) {
    const name = source.get(id)
    if (name !== undefined) names.set(id, name)
  }
  const full = style === 'Regular' ? family : `${family} ${style}`
  const postscript = `${family.replaceAll(' ', '')}-${style}`
  names.set(1, family).set(2, style).set(3, `hanyi;${postscript}`).set(4, full).set(6, postscript)
  tables.set('name', writeNames(names))
}

/** Windows Unicode names in English by id. */
function readNames(table: Uint8Array): Map<number, string> {
  const view = viewOf(table)
  const storage = view.getUint16(4)
  const names = new Map<number, string>()
  for (let record = 0; record < view.getUint16(2); record++) {
    const at = 6 + record * 12
    if (view.getUint16(at) !== 3 || view.getUint16(at + 4) !== 0x409) continue
    const start = storage + view.getUint16(at + 10)
    const text = new TextDecoder('utf-16be').decode(table.subarray(start, start + view.getUint16(at + 8)))
    names.set(view.getUint16(at + 6), text)
  }
  return names
}

function writeNames(names: ReadonlyMap<number, string>): Uint8Array {
  const sorted = [...names].sort(([a], [b]) => a - b)
  const storage = 6 + sorted.length * 12
  const table = new Uint8Array(storage + sorted.reduce((sum, [, name]) => sum + name.length * 2, 0))
  const view = viewOf(table)
  view.setUint16(2, sorted.length)
  view.setUint16(4, storage)
  let offset = 0
  for (const [index, [id, name]] of sorted.entries()) {
    const at = 6 + index * 12
    view.setUint16(at, 3)
    view.setUint16(at + 2, 1)
    view.setUint16(at + 4, 0x409)
    view.setUint16(at + 6, id)
    view.setUint16(at + 8, name.length * 2)
    view.setUint16(at + 10, offset)
    for (let unit = 0; unit < name.length; unit++)
      view.setUint16(storage + offset + unit * 2, name.charCodeAt(unit))
    offset += name.length * 2
  }
  return table
}
