import {cssString} from '../draw/document.ts'
import {plain} from '../edition/edition.ts'
import {labelOf, marksOf} from './label.ts'
import type {Book, Chapter} from './model.ts'
import {titleOf} from './title.ts'

const HAN = `font-family:'Hanyi Han','Hanyi Yi'`
const YI = `font-family:'Hanyi Yi','Hanyi Han'`

/** Room for a page number of four digits, in mm. */
const NUMBER = 14

/**
 * The `@page` rules of a book: its parts, and two or one for each guide, whose title is the running head (Chromium has
 * no `string()`; 200 such rules cost nothing, publishing.md §1). Lengths are written out because `@page` knows no
 * variables; its margin boxes do, those of `html`, from which they inherit.
 *
 * A spread is printed once for its left page and once for its right one, so its page numbers run by two; they are
 * counters of their own which `rootStyle` starts.
 */
export function pageRules(book: Book, chapters: readonly Chapter[]): string {
  const title = titleOf(book)
  const head: Head = {han: title.han, yi: title.yi}
  const imprint = imprintOf(book)
  return [
    // Covers print to the edge and beyond; their insides stay white (4+0).
    ...['cover', 'bare'].map(name => `@page ${name}{${sizeOf(book, 1)};margin:0}`),
    ...single(book, 'blank', undefined, imprint),
    ...single(book, 'front', {han: labelOf(book.input.words, 'reader.contents').han, yi: undefined}, imprint),
    ...single(book, 'back', head, imprint),
    ...chapters.flatMap(chapter => chapterRules(book, chapter)),
  ].join('\n')
}

/** Size of the paper that is printed on: one or two pages wide, and the bleed around. */
function sizeOf({geometry: {paper, bleed}}: Book, pages: 1 | 2): string {
  return `size:${pages * paper.width + 2 * bleed}mm ${paper.height + 2 * bleed}mm`
}

/** Margins of the printed paper: those of the trimmed page and the bleed. */
function marginOf({geometry: {bleed}}: Book, ...sides: number[]): string {
  return `margin:${sides.map(side => `${side + bleed}mm`).join(' ')}`
}

/** Starts the page numbers of spreads after `front` single pages. */
export function rootStyle(front: number): string {
  return `html{counter-reset:left ${front - 1} right ${front}}`
}

/** Counts the pages of a piece on from those before it; page 1 of a print is always a right-hand page. */
export function firstNumber(first: number): string {
  return `@page:first{counter-set:page ${first % 2 === 0 ? first - 1 : first}}`
}

/** Name of the pages of a guide; `r` for the right-hand copy of a facing book. */
export function pageName(chapter: Chapter, copy: 'once' | 'left' | 'right'): string {
  return `${copy === 'right' ? 'r' : 'l'}${chapter.number}`
}

interface Head {
  han: string
  yi: string | undefined
}

function chapterRules(book: Book, chapter: Chapter): string[] {
  const {title, guide} = chapter.edition
  const {words} = book.input
  const head: Head = {han: plain(title.han), yi: title.yi && plain(title.yi)}
  const {version, checked} = guide.facts
  const imprint = [
    [
      guide.id,
      words.han('reader.value.version', {version}),
      checked ? words.han('booklet.checked', {date: checked.date}) : words.han('booklet.unchecked'),
    ].join('　'),
    phone(book),
  ].join('\n')
  if (book.geometry.layout !== 'facing') return single(book, pageName(chapter, 'once'), head, imprint)
  return [double(book, chapter, 'left', head, imprint), double(book, chapter, 'right', head, imprint)]
}

function imprintOf(book: Book): string {
  const {words, contentDate} = book.input
  return `${book.booklet.id}　${words.han('booklet.date', {date: contentDate})}\n${phone(book)}`
}

function phone({input}: Book): string {
  const name = input.words.han('reader.fact.correction')
  return input.words.han('reader.value.colon', {name, value: input.workspace.county.phones.correction})
}

/** Pages of the book's own width: Han title on the left-hand page, Yi title on the right-hand one. */
function single(book: Book, name: string, head: Head | undefined, imprint: string): string[] {
  const {top, bottom, inner, outer, text} = book.geometry
  const page = (side: 'left' | 'right') => {
    const [right, left] = side === 'left' ? [inner, outer] : [outer, inner]
    const other = side === 'left' ? 'right' : 'left'
    return (
      `@page ${name}:${side}{${sizeOf(book, 1)};${marginOf(book, top, right, bottom, left)};` +
      `${head ? `@top-${side}{${headStyle(book, side, head)};width:${text}mm}` : ''}` +
      `@bottom-${side}{${numberStyle(book, side)};content:counter(page)}` +
      `@bottom-${other}{${imprintStyle(book, other)};width:${text - NUMBER}mm;content:${cssString(imprint)}}` +
      `${marksBox(book, side)}}`
    )
  }
  return [page('left'), page('right')]
}

/** A spread, of which one half will be kept: everything stands within that half. */
function double(book: Book, chapter: Chapter, side: 'left' | 'right', head: Head, imprint: string): string {
  const {top, bottom, outer, text, gap} = book.geometry
  const other = side === 'left' ? 'right' : 'left'
  const rest = 2 * text + gap - NUMBER
  return (
    `@page ${pageName(chapter, side)}{${sizeOf(book, 2)};${marginOf(book, top, outer, bottom, outer)};` +
    `counter-increment:${side} 2;` +
    `@top-${side}{${headStyle(book, side, head)};width:${text}mm}` +
    `@bottom-${side}{${numberStyle(book, side)};content:counter(${side})}` +
    `@bottom-${other}{${imprintStyle(book, other)};width:${rest}mm;padding-${other}:${text + gap}mm;content:${cssString(imprint)}}` +
    `${marksBox(book, side)}}`
  )
}

function headStyle(book: Book, side: 'left' | 'right', head: Head): string {
  const yi = (side === 'left') === (book.input.workspace.settings.order === 'yi-first') ? head.yi : undefined
  const text = shortened(book, yi ?? head.han)
  return (
    `${yi === undefined ? HAN : YI};content:${cssString(text)};box-sizing:border-box;text-align:${side};` +
    `vertical-align:bottom;${sized(book, 9, 13)};white-space:nowrap;overflow:hidden;color:var(--ink);` +
    `margin-bottom:5mm;padding-bottom:1.2mm;border-bottom:0.5pt solid var(--hairline)`
  )
}

function numberStyle(book: Book, side: 'left' | 'right'): string {
  return `${HAN};width:${NUMBER}mm;text-align:${side};vertical-align:top;margin-top:6.5mm;${sized(book, 12, 14)};font-weight:700`
}

function imprintStyle(book: Book, side: 'left' | 'right'): string {
  return (
    `${HAN};box-sizing:border-box;text-align:${side};vertical-align:top;margin-top:6.5mm;` +
    `${sized(book, 8, 12)};white-space:pre`
  )
}

/** A running head as long as its line, whole characters and … for the rest: the title stands in full on its own page. */
function shortened({geometry, input}: Book, text: string): string {
  const room = (geometry.text * 72) / 25.4 / Math.max(9, geometry.least)
  if (input.measure(text) <= room) return text
  const kept = [...text]
  while (kept.length > 0 && input.measure(`${kept.join('')}…`) > room) kept.pop()
  return `${kept.join('')}…`
}

/** A size of type with its line, in pt; in large print no smaller than the least. */
function sized({geometry}: Book, size: number, line: number): string {
  const larger = Math.max(size, geometry.least)
  return `font-size:${larger}pt;line-height:${larger > size ? larger * 1.3 : line}pt`
}

/** What kind of copy this is, along the edge that is turned, on every page. */
function marksBox(book: Book, side: 'left' | 'right'): string {
  const marks = marksOf(book)
  if (marks.length === 0) return ''
  return (
    `@${side}-middle{${HAN};content:${cssString(marks.join('　'))};writing-mode:vertical-rl;white-space:nowrap;` +
    // In the middle of what is left of the margin once it is trimmed.
    `box-sizing:border-box;padding-${side}:${book.geometry.bleed}mm;` +
    `text-align:center;vertical-align:middle;${sized(book, 9, 13)};letter-spacing:0.15em;color:var(--accent)}`
  )
}
