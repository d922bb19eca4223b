import type {PdfFile} from '../pdf-file.ts'
import {
  asArray,
  asDict,
  asName,
  asNumber,
  asRaw,
  asRef,
  ref,
  UnreadablePdf,
  type Dict,
  type Value,
} from '../syntax.ts'

/** Keys in the tree that leads from pages back to the structure, so that those of the next file can follow. */
export function structParents(file: PdfFile): number {
  const root = asDict(file.follow(file.dict(file.get(file.rootNumber)).get('StructTreeRoot')))
  return Math.max(
    0,
    ...parentPairs(file, root).map(([key]) => key + 1),
    asNumber(root?.get('ParentTreeNextKey')) ?? 0,
  )
}

/**
 * Makes one structure of several: what stands below their `Document` elements comes below the first one's.
 * @param catalogues of all files, the first that of the whole
 * @param keys by how much the keys of each file were raised
 * @throws UnreadablePdf when some files are tagged and others are not
 */
export function joinStructures(file: PdfFile, catalogues: readonly Dict[], keys: readonly number[]): void {
  const numbers = catalogues.map(catalogue => asRef(catalogue.get('StructTreeRoot')))
  const roots = numbers.filter(number => number !== undefined)
  const [first] = roots
  if (first === undefined) return
  if (roots.length < numbers.length) throw new UnreadablePdf('files with tags and files without')
  const documents = roots.map(root => documentOf(file, root))
  const whole = documents[0] ?? first
  const kids: Value[] = []
  for (const [n, document] of documents.entries()) {
    for (const kid of kidsOf(file, document ?? roots[n] ?? first)) {
      kids.push(kid)
      const number = asRef(kid)
      if (n > 0 && number !== undefined) file.set(number, file.dict(kid).set('P', ref(whole)))
    }
  }
  file.set(whole, file.dict(ref(whole)).set('K', kids))
  const dicts = roots.map(root => file.dict(ref(root)))
  const parents = dicts.flatMap((dict, n) =>
    parentPairs(file, dict).map(([key, value]): [number, Value] => [key + (keys[n] ?? 0), value]),
  )
  // Leaves stand in the order of their keys (ISO 32000-2 §7.9.7).
  parents.sort(([a], [b]) => a - b)
  const ids = dicts.flatMap(dict => treePairs(file, dict.get('IDTree'), 'Names'))
  const root = file.dict(ref(first))
  root.set('ParentTree', new Map([['Nums', parents.flat()]]))
  root.set('ParentTreeNextKey', Math.max(0, ...parents.map(([key]) => key + 1)))
  if (ids.length > 0) {
    ids.sort(([a], [b]) => ((asRaw(a) ?? '') < (asRaw(b) ?? '') ? -1 : 1))
    root.set('IDTree', new Map([['Names', ids.flat()]]))
  }
  file.set(first, root)
}

/** The one `Document` element below a structure's root, if there is one. */
function documentOf(file: PdfFile, root: number): number | undefined {
  const [kid, ...others] = kidsOf(file, root)
  const number = asRef(kid)
  const isDocument = number !== undefined && asName(file.dict(ref(number)).get('S')) === 'Document'
  return isDocument && others.length === 0 ? number : undefined
}

function kidsOf(file: PdfFile, element: number): Value[] {
  const kids = file.dict(ref(element)).get('K')
  return asArray(file.follow(kids)) ?? (kids === undefined ? [] : [kids])
}

function parentPairs(file: PdfFile, root: Dict | undefined): [key: number, value: Value][] {
  return treePairs(file, root?.get('ParentTree'), 'Nums').flatMap(([key, value]): [number, Value][] => {
    const number = asNumber(key)
    return number === undefined ? [] : [[number, value]]
  })
}

/** Leaves of a tree of names or numbers (ISO 32000-2 §7.9.6, §7.9.7). */
function treePairs(
  file: PdfFile,
  tree: Value | undefined,
  leaf: 'Names' | 'Nums',
): [key: Value, value: Value][] {
  if (tree === undefined) return []
  const node = file.dict(tree)
  const own = asArray(file.follow(node.get(leaf))) ?? []
  const pairs: [Value, Value][] = []
  for (let at = 0; at + 1 < own.length; at += 2) pairs.push([own[at] ?? null, own[at + 1] ?? null])
  const kids = asArray(file.follow(node.get('Kids'))) ?? []
  return [...pairs, ...kids.flatMap(kid => treePairs(file, kid, leaf))]
}
