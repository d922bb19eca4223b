import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {plain} from '../edition/edition.ts'
import {duoOfLabel, duoOfTitle} from './duo.ts'
import {labelOf} from './label.ts'
import {drawHeading, drawRow} from './lines.ts'
import type {Drawing, Duo} from './model.ts'

/** What kind of guide it is, its title, what people call it, and that it is not all in Yi. */
export function drawOpening(drawing: Drawing): Element[] {
  const {chapter, book} = drawing
  const {words} = book.input
  const {guide, title, partial} = chapter.edition
  const name = nicknameOf(drawing)
  const kind = duoOfLabel(labelOf(words, `reader.kind.${guide.kind}`))
  const beside = book.geometry.layout !== 'stacked'
  return [
    drawRow(drawing, kind, {kind: 'kicker', length: 0}),
    drawHeading(drawing, duoOfTitle(title), 1, title.anchor),
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
