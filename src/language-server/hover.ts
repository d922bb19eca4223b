import {MarkupKind, type Hover} from 'vscode-languageserver'
import {formatFact} from '#locale/fact-format.ts'
import type {Words} from '#locale/words.ts'
import type {Term} from '#guide/model.ts'
import {pinyinOfTerm} from '#guide/terms/pinyin.ts'
import {successorsOf} from '#guide/terms/status.ts'
import {romanise} from '#text/yi/romanise.ts'
import {rangeIn, type Spot} from './positions.ts'
import type {Session} from './session.ts'
import {factAt, hanTermsAt, yiAt, yiTermsAt, type Stretch} from './what-stands-here.ts'

/** A card of one title and lines, before it is Markdown or plain text. */
export interface Card {
  title: string
  lines: string[]
}

/**
 * What stands under the cursor: the value of a fact in both languages, the approved Yi of a Han term, the pinyin of
 * Yi. Nothing where there is nothing to say.
 *
 * @param markdown whether the editor shows Markdown.
 */
export function hoverAt(
  session: Session,
  path: string,
  spot: Spot,
  words: Words,
  markdown: boolean,
): Hover | undefined {
  const {terms} = session.scene().workspace
  const shown = (stretch: Stretch, cards: readonly Card[]): Hover | undefined =>
    cards.length === 0
      ? undefined
      : {
          contents: {
            kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText,
            value: cards.map(card => (markdown ? markdownOf(card) : plainOf(card))).join('\n\n'),
          },
          range: rangeIn(session.ruler(path), spot.row, stretch.from, stretch.to),
        }
  if (path.endsWith('.md')) {
    const fact = factAt(spot.line, spot.at)
    if (fact !== undefined) return shown(fact, [factCard(session, path, fact.text, words)])
    const han = hanTermsAt(spot.line, spot.at, terms)
    if (han !== undefined)
      return shown(
        han,
        han.terms.map(term => termCard(term, terms, words)),
      )
  }
  const run = yiAt(spot.line, spot.at)
  if (run === undefined) return undefined
  const pinyin = words.say('language-server.hover.pinyin', {pinyin: romanise(run.text)})
  const yi = yiTermsAt(spot.line, spot.at, terms)
  const cards = yi?.terms.map(term => termCard(term, terms, words)) ?? []
  return shown(run, [{title: run.text, lines: [pinyin]}, ...cards])
}

/** A fact in both languages, as a build prints it. */
export function factCard(session: Session, path: string, name: string, words: Words): Card {
  const {county} = session.scene().workspace
  const guide = session.guideOf(path)
  const reader = session.readerWords()
  const han = guide && formatFact(name, guide, county, 'zh', reader)
  const yi = guide && formatFact(name, guide, county, 'ii', reader)
  const title = `{${name}}`
  if (han === undefined) return {title, lines: [words.say('language-server.hover.no-fact')]}
  const yiLine =
    yi === undefined || yi.fallback
      ? words.say('language-server.hover.fact-without-yi')
      : words.say('language-server.hover.fact-yi', {text: yi.text})
  return {title, lines: [words.say('language-server.hover.fact-han', {text: han.text}), yiLine]}
}

/** A row of the termbase. Only the rows 审定 and 本县暂用 are wording one may use; the others say so. */
export function termCard(term: Term, all: readonly Term[], words: Words): Card {
  const {han, yi, status, source, note, approvedBy, approvedOn, docNo, replacedBy} = term
  const successors = successorsOf(term, all).map(one => `${one.han} ${one.yi}`)
  const line = (key: string, values: Record<string, string>): string[] =>
    Object.values(values).every(value => value === '')
      ? []
      : [words.say(`language-server.hover.${key}`, values)]
  return {
    title: yi === '' ? han : `${han} ${yi}`,
    lines: [
      ...(yi === '' ? [words.say('language-server.hover.term-without-yi')] : []),
      ...line('pinyin', {pinyin: term.pinyin === '' ? pinyinOfTerm(yi) : term.pinyin}),
      ...line('status', {status}),
      ...line('approved', {by: approvedBy, on: approvedOn, no: docNo}),
      ...line('replaced', {text: successors.length > 0 ? successors.join('、') : replacedBy}),
      ...line('source', {source}),
      ...line('note', {note}),
    ],
  }
}

/** Texts of a termbase are no Markdown, whatever they hold. */
const escaped = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>()#+\-.!|~&:]/g, '\\$&').replace(/\s+/g, ' ')

function markdownOf({title, lines}: Card): string {
  return [`**${escaped(title)}**`, ...lines.map(escaped)].join('  \n')
}

function plainOf({title, lines}: Card): string {
  return [title, ...lines].join('\n')
}
