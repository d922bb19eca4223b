import {contentOf} from './content/owners.ts'
import {copyObject} from './copy-objects.ts'
import {bytesOf, deflate} from './deflate.ts'
import type {Box} from './pages.ts'
import type {PdfFile} from './pdf-file.ts'
import {asDict, asRef, name, type Dict, type Value} from './syntax.ts'

/** Adds a page of one file to another as a form: to be drawn anywhere, in any size, as vectors. */
export type AddPageForm = (page: number) => Promise<number>

/**
 * Takes pages of one file into another. What they share, fonts above all, is copied once.
 * @param from not changed
 * @returns for a page's number its form's in `to`, made once, without a clip of its own
 */
export function pageForms(from: PdfFile, to: PdfFile): AddPageForm {
  const known = new Map<number, number>()
  const made = new Map<number, Promise<number>>()
  const add = async (page: number): Promise<number> => {
    const resources =
      asDict(from.follow(from.dict(from.get(page)).get('Resources'))) ?? new Map<string, Value>()
    const content = await contentOf(from, {number: page, kind: 'page'})
    return to.addStream(
      new Map<string, Value>([
        ['Type', name('XObject')],
        ['Subtype', name('Form')],
        ['BBox', [-14400, -14400, 14400, 14400]], // the largest a page may be; whoever draws it clips
        ['Resources', copied(from, to, resources, known)],
        ['Filter', name('FlateDecode')],
      ]),
      await deflate(bytesOf(content)),
    )
  }
  return page => {
    const form = made.get(page) ?? add(page)
    made.set(page, form)
    return form
  }
}

/** Operators that draw a form so that `clip`, in the form's coordinates, fills its place from the lower left corner. */
export function drawForm(key: string, clip: Box, at: {x: number; y: number; scale: number}): string {
  const {x, y, scale} = at
  const numbers = [scale, 0, 0, scale, x - scale * clip.left, y - scale * clip.bottom]
  const area = [clip.left, clip.bottom, clip.right - clip.left, clip.top - clip.bottom]
  return `q ${numbers.map(short).join(' ')} cm ${area.map(short).join(' ')} re W n /${key} Do Q`
}

const short = (value: number): string => String(Number(value.toFixed(4)))

function copied(from: PdfFile, to: PdfFile, dict: Dict, known: Map<number, number>): Dict {
  const copy = (value: Value): Value => {
    const number = asRef(value)
    if (number !== undefined) return {kind: 'ref', number: copyObject(from, to, number, known)}
    if (Array.isArray(value)) return value.map(copy)
    return value instanceof Map ? copied(from, to, value, known) : value
  }
  return new Map([...dict].map(([key, value]) => [key, copy(value)]))
}
