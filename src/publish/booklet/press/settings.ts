import type {PressSettings} from '#guide/schema/press-settings.ts'
import type {Book} from '../model.ts'

/** What is ordered for this book: its own settings over the county's. */
export function pressSettingsOf({booklet, input}: Pick<Book, 'booklet' | 'input'>): PressSettings {
  const [all, own] = [input.workspace.settings.press, booklet.press]
  return {...all, ...own, ink: {...all.ink, ...own.ink}, stock: {...all.stock, ...own.stock}}
}

/** Grams a square metre to a millimetre: 80 g paper is about 0.1 mm thick (publishing.md §6). */
const GRAMS_PER_MM = 800
const USUAL_GRAMS = 80

/**
 * Thickness of one leaf of the inner paper.
 * @returns `estimated`: reckoned from its weight, because nobody measured it
 */
export function caliperOf({caliper, stock}: PressSettings): {mm: number; estimated: boolean} {
  if (caliper !== undefined) return {mm: caliper, estimated: false}
  return {mm: (stock?.inner ?? USUAL_GRAMS) / GRAMS_PER_MM, estimated: true}
}

/** Width of the spine of so many inner pages, in mm to a tenth: two pages are one leaf. */
export function spineOf(innerPages: number, caliper: number): number {
  return Math.round((innerPages / 2) * caliper * 10) / 10
}
