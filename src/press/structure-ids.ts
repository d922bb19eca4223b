import type {PdfFile} from './pdf-file.ts'
import {asArray, asRaw, asRef, type Value} from './syntax.ts'

/** Ids Chromium gives to table headers: they count the nodes the process has seen, so they differ from run to run. */
const ID = /\(node(\d{8,})\)/g

/**
 * Renumbers the ids of structure elements in the order in which they stand in the document.
 * @param file changed in place
 */
export function renumberIds(file: PdfFile): void {
  const order = new Map<string, string>()
  const renamed = (old: string): string => {
    const known = order.get(old)
    if (known !== undefined) return known
    const fresh = `(node${String(order.size + 1).padStart(8, '0')})`
    order.set(old, fresh)
    return fresh
  }
  const structure = asRef(file.dict(file.get(file.rootNumber)).get('StructTreeRoot'))
  for (const number of file.numbers()) {
    const text = file.text(number)
    if (text.includes('(node')) file.rewrite(number, text.replaceAll(ID, renamed))
  }
  if (structure !== undefined && order.size > 0) sortIdTree(file, structure)
}

/** The tree of ids must be sorted by id (ISO 32000-2 §7.9.6); after renumbering it is written as one leaf. */
function sortIdTree(file: PdfFile, structure: number): void {
  const root = file.dict(file.get(structure))
  const pairs: [string, Value][] = []
  const walk = (value: Value) => {
    const node = file.dict(value)
    const names = asArray(file.follow(node.get('Names'))) ?? []
    for (let at = 0; at + 1 < names.length; at += 2)
      pairs.push([asRaw(names[at]) ?? '', names[at + 1] ?? null])
    for (const kid of asArray(file.follow(node.get('Kids'))) ?? []) walk(kid)
  }
  const tree = root.get('IDTree')
  if (tree === undefined) return
  walk(tree)
  pairs.sort(([a], [b]) => (a < b ? -1 : 1))
  const leaf = new Map<string, Value>([
    ['Names', pairs.flatMap(([raw, value]): Value[] => [{kind: 'text', raw}, value])],
  ])
  file.set(structure, root.set('IDTree', leaf))
}
