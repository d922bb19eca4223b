import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Block, Section} from '../../guide/model.ts'
import {sectionRows, type Row} from '../draw/rows.ts'
import type {DrawLink} from '../draw/runs.ts'
import {pictureUrl} from '../draw/picture.ts'
import {plain} from '../edition/edition.ts'
import type {Pair} from '../edition/model.ts'
import {duoOf} from './duo.ts'
import {factsOf} from './facts.ts'
import {drawHeading, drawRow, listed} from './lines.ts'
import {drawMembers, drawRelated} from './neighbours.ts'
import type {Drawing, Pages} from './model.ts'
import {drawOpening} from './opening.ts'
import {drawGoto, ways, type Way} from './steps.ts'
import {drawTable} from './table.ts'

/** One guide of the book, on pages of its own. */
export function drawChapter(drawing: Drawing, pages: Pages): Element {
  const {chapter, copy} = drawing
  const {edition} = chapter
  const link = linkIn(drawing)
  const sections = edition.guide.zh.sections
  const before = sections
    .filter(section => !section.heading)
    .flatMap(section => drawSection(drawing, section, link))
  const after = sections
    .filter(section => section.heading)
    .flatMap(section => drawSection(drawing, section, link))
  return h(
    'article',
    {id: copy === 'right' ? `${chapter.id}-2` : chapter.id, class: `chapter n${chapter.number}`},
    [
      ...drawOpening(drawing),
      ...before,
      ...factsOf(drawing),
      ...drawMembers(drawing, pages),
      ...after,
      ...drawRelated(drawing, pages),
    ],
  )
}

function drawSection(drawing: Drawing, section: Section, link: DrawLink): Element[] {
  const {edition} = drawing.chapter
  const heads = new Set<Block | undefined>([edition.guide.zh.title, section.heading])
  const rows = sectionRows(edition, section, false).filter(row => !('block' in row) || !heads.has(row.block))
  const leads = ways(edition.guide.elements.steps)
  const head = section.heading && edition.pair(section.heading)
  return [
    ...(head ? [drawHeading(drawing, duoOf(head, link), 2, head.anchor)] : []),
    ...listed(rows.map(row => drawOne(drawing, row, link, leads))),
  ]
}

function drawOne(drawing: Drawing, row: Row, link: DrawLink, leads: ReadonlyMap<Block, Way>): Element {
  const {edition} = drawing.chapter
  if (row.type === 'table') {
    const {materials} = edition.guide.elements
    const mine = materials?.some(material => row.blocks.some(cells => cells.includes(material.name)))
    return drawTable(drawing, row, mine ? materials : undefined, link)
  }
  const duo = duoOf(row.pair, link)
  const {anchor} = row.pair
  const length = lengthOf(row.pair)
  switch (row.type) {
    case 'heading':
      return drawHeading(drawing, duo, Math.max(3, row.depth), anchor)
    case 'paragraph':
    case 'quote':
      return drawRow(drawing, duo, {kind: row.type, anchor, length})
    case 'item': {
      const way = leads.get(row.block)
      const depth = `item d${Math.min(4, row.depth)}`
      const kind = way === undefined ? depth : way.step === undefined ? `${depth} branch` : 'step'
      const marker = way?.step === undefined ? row.marker : String(way.step)
      const to = way?.to
      return drawRow(drawing, duo, {
        kind,
        anchor,
        length,
        marker,
        ...(to === undefined ? {} : {tail: voice => drawGoto(drawing, to, voice)}),
      })
    }
    case 'figure': {
      const source = pictureUrl(drawing.book.input.workspace.files, edition.guide, row.path)
      const caption = drawRow(drawing, duo, {kind: 'caption', anchor, length})
      // A picture says the same to both; on a spread it stands on the first page, over both captions.
      const picture = source
        ? [
            h('div', {class: 'row picture'}, [
              h('img', {class: 'first', src: source, alt: plain(row.pair.han)}),
              h('div', {class: 'second silent'}),
            ]),
          ]
        : []
      return h('div', {class: 'figure'}, [...picture, caption])
    }
  }
}

/** Characters of the longer side, which decides whether a row may be split between pages. */
function lengthOf(pair: Pair): number {
  return Math.max(plain(pair.han).length, plain(pair.yi ?? []).length)
}

/** Links lead to guides of this book and to sections of the same guide; all others are words. */
function linkIn(drawing: Drawing): DrawLink {
  const {book, chapter, copy} = drawing
  const second = copy === 'right' ? '-2' : ''
  return (target, children) => {
    if (target.to === 'guide') {
      const other = book.chapters.find(({edition}) => edition.guide.id === target.id)
      return other && h('a', {href: `#${other.id}${second}`}, children)
    }
    if (target.to === 'asset') return undefined
    const section = chapter.edition.guide.zh.sections.find(({heading}) => heading?.text === target.slug)
    const anchor = section?.heading && chapter.edition.pair(section.heading).anchor
    return anchor === undefined ? undefined : h('a', {href: `#${chapter.id}-${anchor}${second}`}, children)
  }
}
