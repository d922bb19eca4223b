import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {drawPhrases} from '../draw/title-lines.ts'
import type {Label} from './label.ts'
import type {Book, Pages} from './model.ts'

/** Ids of the parts that are no guide, and of the end of the contents, which says how many pages they take. */
export const CONTENTS = 'contents'
export const FRONT_END = 'front-end'
export const HAN_INDEX = 'index-han'
export const YI_INDEX = 'index-yi'
export const COLOPHON = 'colophon'
/** End of what stands between the covers. */
export const INNER_END = 'inner-end'

/** Parts that entries of the contents, or the counting of pages, may name. */
export const PARTS: readonly string[] = [CONTENTS, FRONT_END, HAN_INDEX, YI_INDEX, COLOPHON, INNER_END]

/**
 * Marks a place whose page is asked for. Only what some link names becomes a destination in the PDF, so the mark links
 * to itself, unseen.
 */
export function drawMark(id: string): Element[] {
  return [h('div', {id}), h('a', {href: `#${id}`, hidden: true})]
}

/** A page number; before the first print a number as wide as most. */
export function pageText(pages: Pages, id: string): string {
  return String(pages?.get(id) ?? 88)
}

/** A text in both languages as elements of one tag, in the county's order; nothing for missing Yi. */
export function drawBoth(
  book: Book,
  tag: string,
  {han, yi}: Label,
  kind?: (text: string) => string,
): Element[] {
  const draw = (text: string, name: string, lang: string, content: ElementContent[]) =>
    h(tag, {class: kind ? `${name} ${kind(text)}` : name, lang}, content)
  const both = [
    draw(han, 'han phrases', 'zh-Hans', drawPhrases(han)),
    ...(yi === undefined ? [] : [draw(yi, 'yi', 'ii', [{type: 'text', value: yi}])]),
  ]
  return book.input.workspace.settings.order === 'han-first' ? both : both.toReversed()
}

/** The heading of a part that is no guide. */
export function drawPartHeading(book: Book, label: Label): Element {
  // The blank parts the two languages in the outline.
  const sides = drawBoth(book, 'span', label).flatMap((side, n) => (n > 0 ? [' ', side] : [side]))
  return h('div', {class: 'part'}, h('h1', sides))
}

/** What kind of copy this is, in a frame. */
export function drawMarks(marks: readonly string[]): Element[] {
  const each = marks.map(mark => h('span', mark))
  return marks.length > 0 ? [h('p', {class: 'marks', lang: 'zh-Hans'}, each)] : []
}
