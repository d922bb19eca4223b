import type {Place} from '#guide/fault.ts'
import {fileStart, linesOf, placeAt} from '#guide/lines.ts'

/** Where a word stands alone in a file; its start when it does not. */
export function wordPlace(file: string, bytes: Uint8Array | undefined, word: string): Place {
  const text = new TextDecoder().decode(bytes)
  const at = text.search(new RegExp(`(?<![\\w-])${escaped(word)}(?![\\w-])`))
  return at < 0 ? fileStart(file) : placeAt(linesOf(file, text), at, at + word.length)
}

const escaped = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
