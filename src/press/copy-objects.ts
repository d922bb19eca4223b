import type {PdfFile} from './pdf-file.ts'
import {asArray, asDict, asRef, ref, type Value} from './syntax.ts'

/**
 * Copies an object and all it names from one file into another.
 * @param known numbers in the new file by those in the old; pass the same map to copy more, so that nothing comes twice
 * @returns the object's number in the new file
 */
export function copyObject(
  from: PdfFile,
  to: PdfFile,
  number: number,
  known: Map<number, number> = new Map<number, number>(),
): number {
  const earlier = known.get(number)
  if (earlier !== undefined) return earlier
  const fresh = to.add(null) // first, because objects may name each other
  known.set(number, fresh)
  const copied = (value: Value): Value => {
    const target = asRef(value)
    if (target !== undefined) return ref(copyObject(from, to, target, known))
    const list = asArray(value)
    if (list) return list.map(copied)
    const dict = asDict(value)
    return dict ? new Map([...dict].map(([key, item]) => [key, copied(item)])) : value
  }
  const value = copied(from.get(number))
  const stream = from.stream(number)
  const dict = asDict(value)
  if (stream && dict) to.setStream(fresh, dict, stream)
  else to.set(fresh, value)
  return fresh
}
