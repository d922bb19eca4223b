import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Block, Section} from '../../guide/model.ts'
import {sectionRows, type Row} from '../draw/rows.ts'
import type {DrawLink} from '../draw/runs.ts'
import {pictureUrl} from '../draw/picture.ts'
import {plain} from '../edition/edition.ts'
import type {Pair} from '../edition/model.ts'
import {duoOf, duoOfLabel} from './duo.ts'
import {factsOf} from './facts.ts'
import {labelOf} from './label.ts'
import {drawHeading, drawRow, listed} from './lines.ts'
import {drawMembers, drawRelated} from './neighbours.ts'
import type {Drawing, Duo, Pages} from './model.ts'
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

/** What kind of guide it is, its title, what people call it, and that it is not all in Yi. */
function drawOpening(drawing: Drawing): Element[] {
  const {chapter, book} = drawing
  const {words} = book.input
  const {guide, title, partial} = chapter.edition
  const name = nicknameOf(drawing)
  const kind = duoOfLabel(labelOf(words, `reader.kind.${guide.kind}`))
  const beside = book.geometry.layout !== 'stacked'
  return [
    drawRow(drawing, kind, {kind: 'kicker', length: 0}),
    drawHeading(drawing, duoOf(title), 1, title.anchor),
    // Beside the Han the note stands where the Yi would; below it, in a row of its own.
    ...(name === undefined || (beside && partial)
      ? []
      : [drawRow(drawing, name, {kind: 'nickname', length: 0})]),
    ...(partial ? [drawPartial(drawing, beside ? name?.han : undefined)] : []),
  ]
}

/** 俗称：低保 — undefined where it is the title. */
function nicknameOf({book, chapter}: Drawing): Duo | undefined {
  const {words} = book.input
  const {nickname} = chapter.edition.guide.facts
  if (nickname === undefined || nickname === plain(chapter.edition.title.han)) return undefined
  const name = words.han('reader.fact.nickname')
  return duoOfLabel({han: words.han('reader.value.colon', {name, value: nickname}), yi: undefined})
}

/**
 * 部分内容暂无彝文: said once a guide. In Chinese where the county has no Yi for it; who can read neither asks at the
 * counter all the same.
 *
 * @param han what stands on the side of the Han.
 */
function drawPartial({book}: Drawing, han: ElementContent[] | undefined): Element {
  const {words, workspace} = book.input
  const note = labelOf(words, 'reader.partial')
  const lang = note.yi === undefined ? 'zh-Hans' : 'ii'
  const text = note.yi ?? note.han
  if (book.geometry.layout === 'stacked')
    return h('div', {class: 'row partial'}, h('p', {lang, class: 'note'}, text))
  const hanFirst = workspace.settings.order === 'han-first'
  const other = h('p', {lang: 'zh-Hans', class: `${hanFirst ? 'first' : 'second'} han`}, han ?? [])
  const said = h('p', {lang, class: `${hanFirst ? 'second' : 'first'} note`}, text)
  return h('div', {class: 'row partial'}, hanFirst ? [other, said] : [said, other])
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
