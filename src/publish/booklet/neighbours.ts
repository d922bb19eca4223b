import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {duoOf, duoOfLabel} from './duo.ts'
import {labelOf} from './label.ts'
import {drawHeading, drawRow, listed} from './lines.ts'
import type {Drawing, Duo, Pages} from './model.ts'

/** The guides a bundle is made of, with when each is needed; nothing where its text has a section for them. */
export function drawMembers(drawing: Drawing, pages: Pages): Element[] {
  const {guide} = drawing.chapter.edition
  if (guide.zh.sections.some(section => section.element === 'members')) return []
  const members = (guide.facts.members ?? []).map(({guide: id, when}) => ({id, when}))
  return drawGuides(drawing, 'members', members, pages)
}

/** Other guides that belong to this one. */
export function drawRelated(drawing: Drawing, pages: Pages): Element[] {
  const related = drawing.chapter.edition.guide.facts.related.map(id => ({id, when: undefined}))
  return drawGuides(drawing, 'related', related, pages)
}

function drawGuides(
  drawing: Drawing,
  element: 'members' | 'related',
  guides: readonly {id: string; when: string | undefined}[],
  pages: Pages,
): Element[] {
  const {input} = drawing.book
  const rows = guides.flatMap(({id, when}): Element[] => {
    const edition = input.editions.find(edition => edition.guide.id === id)
    if (!edition) return []
    const duo = withPage(drawing, duoOf(edition.title), id, pages)
    const row = drawRow(drawing, duo, {kind: 'item d1 guide', marker: '•', length: 0})
    if (when === undefined) return [row]
    const said = {han: [{type: 'text' as const, value: when}], yi: undefined, same: true}
    return [row, drawRow(drawing, said, {kind: 'item d1 when', marker: '', length: 0})]
  })
  if (rows.length === 0) return []
  const label = labelOf(input.words, `reader.element.${element}`)
  return [drawHeading(drawing, duoOfLabel(label), 2), ...listed(rows)]
}

/** Adds the page on which a guide of this book begins. */
function withPage(drawing: Drawing, duo: Duo, id: string, pages: Pages): Duo {
  const {book, copy} = drawing
  const chapter = book.chapters.find(({edition}) => edition.guide.id === id)
  if (!chapter) return duo
  const {words} = book.input
  const {han, yi} = labelOf(words, 'reader.link.page', {page: pages?.get(chapter.id) ?? 0})
  const href = `#${chapter.id}${copy === 'right' ? '-2' : ''}`
  const tail = (text: string, lang: string): ElementContent => h('span', {class: 'page-of', lang}, text)
  return {
    han: [h('a', {href}, duo.han), tail(han, 'zh-Hans')],
    yi: duo.yi && [h('a', {href}, duo.yi), ...(yi === undefined ? [] : [tail(yi, 'ii')])],
    same: duo.same,
  }
}
