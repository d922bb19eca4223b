import {bytesOf} from '../deflate.ts'
import type {PdfFile} from '../pdf-file.ts'
import {asDict, asNumber, asRaw, asRef, name, ref, UnreadablePdf, type Dict, type Value} from '../syntax.ts'

/**
 * Scheme of a link whose target is printed in another file: `hanyi-book:<id>`. Joining makes it a link within the book;
 * no such address may be left in a finished file.
 */
export const OTHER_FILE = 'hanyi-book:'

/** Bookmarks of all files one after another, on the level they had. */
export function joinOutlines(file: PdfFile, catalogues: readonly Dict[]): void {
  const roots = catalogues.flatMap(catalogue => asRef(catalogue.get('Outlines')) ?? [])
  const [first] = roots
  const [whole] = catalogues
  if (first === undefined || !whole) return
  const root = file.dict(ref(first))
  let last: number | undefined
  let count = 0
  for (const one of roots) {
    const dict = file.dict(ref(one))
    const head = asRef(dict.get('First'))
    count += asNumber(dict.get('Count')) ?? 0
    if (head === undefined) continue
    if (last === undefined) root.set('First', ref(head))
    else {
      file.set(last, file.dict(ref(last)).set('Next', ref(head)))
      file.set(head, file.dict(ref(head)).set('Prev', ref(last)))
    }
    for (
      let item: number | undefined = head;
      item !== undefined;
      item = asRef(file.dict(ref(item)).get('Next'))
    ) {
      if (one !== first) file.set(item, file.dict(ref(item)).set('Parent', ref(first)))
      last = item
    }
  }
  if (last !== undefined) root.set('Last', ref(last)).set('Count', count)
  file.set(first, root)
  whole.set('Outlines', ref(first))
}

/** Named places of all files; where two have one of the same name, the first. */
export function joinDestinations(file: PdfFile, catalogues: readonly Dict[]): Dict {
  const all: Dict = new Map<string, Value>()
  for (const catalogue of catalogues) {
    for (const [key, place] of asDict(file.follow(catalogue.get('Dests'))) ?? []) {
      if (!all.has(key)) all.set(key, place)
    }
  }
  if (all.size > 0) catalogues[0]?.set('Dests', ref(file.add(all)))
  return all
}

/**
 * Makes links within the book of those that led to another file.
 * @throws UnreadablePdf when no file has their target
 */
export function linkWithin(file: PdfFile, places: Dict): void {
  const byId = new Map([...places.keys()].map(key => [decoded(key), key]))
  for (const number of file.numbers()) {
    if (!file.text(number).includes(OTHER_FILE)) continue
    const annotation = file.dict(ref(number))
    const action = asDict(file.follow(annotation.get('A')))
    const address = asRaw(action?.get('URI'))?.slice(1, -1)
    if (!address?.startsWith(OTHER_FILE)) continue
    const id = decoded(address.slice(OTHER_FILE.length))
    const key = byId.get(id)
    if (key === undefined) throw new UnreadablePdf(`a link to nowhere: ${id}`)
    annotation.delete('A')
    file.set(number, annotation.set('Dest', name(key)))
  }
}

/** Chromium percent-encodes Han in names and addresses, but not the same other characters. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(new TextDecoder().decode(bytesOf(text)))
  } catch (error) {
    if (error instanceof URIError) return text // a lone % in the id itself
    throw error
  }
}
