import {literalEnd} from '../syntax.ts'

/** What is renumbered when an object moves into another file. */
export interface Renumber {
  object: (number: number) => number
  /** Keys of pages and links in the tree that leads back to the structure (`/StructParents`). */
  structParent: (key: number) => number
  /** Ids of structure elements, `(node00000123)`. */
  id: (digits: string) => string
}

const NUMBERS = /(?<![\d.])(\d+)(\s+\d+\s+R\b)|(\/StructParents?\s+)(\d+)/g
const ID = /^\(node(\d{8,})\)$/

/**
 * The source of an object under new numbers, without parsing it: a book of 2,000 pages has 100,000 objects. Texts are
 * passed over, whatever they say.
 */
export function renumber(text: string, {object, structParent, id}: Renumber): string {
  const outside = (part: string): string =>
    part.replaceAll(
      NUMBERS,
      (whole: string, number?: string, rest?: string, key?: string, parent?: string) =>
        number !== undefined
          ? `${object(Number(number))}${rest ?? ''}`
          : key !== undefined
            ? `${key}${structParent(Number(parent))}`
            : whole,
    )
  let open = text.indexOf('(')
  if (open < 0) return outside(text)
  let done = ''
  let at = 0
  for (; open >= 0; open = text.indexOf('(', at)) {
    const end = literalEnd(text, open)
    const literal = text.slice(open, end)
    const digits = ID.exec(literal)?.[1]
    done += outside(text.slice(at, open)) + (digits === undefined ? literal : `(node${id(digits)})`)
    at = end
  }
  return done + outside(text.slice(at))
}
