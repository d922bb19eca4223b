import {CompletionItemKind, MarkupKind, type CompletionItem, type CompletionList} from 'vscode-languageserver'
import type {HeadingAliases} from '#guide/sections.ts'
import {factNames, formatFact} from '#locale/fact-format.ts'
import type {Words} from '#locale/words.ts'
import {factCard} from './hover.ts'
import {rangeIn, type Spot} from './positions.ts'
import type {Session} from './session.ts'
import {yiCandidates} from './yi-input.ts'

/** Keys that make an editor ask: braces and dots of facts, `#` and the space of headings, letters of pinyin. */
export const TRIGGERS: readonly string[] = [...'{｛.# abcdefghijklmnopqrstuvwxyz']

const NOTHING: CompletionList = {isIncomplete: false, items: []}

/** What may be written at a spot: facts after a brace, headings of elements after `##`, Yi by its pinyin. */
export function completionsAt(
  session: Session,
  path: string,
  spot: Spot,
  words: Words,
  headings: HeadingAliases,
): CompletionList {
  const before = spot.line.slice(0, spot.at)
  const name = /\/(zh|ii)\.md$/.exec(path)?.[1]
  if (name === undefined) return NOTHING
  const brace = /(?<!\\)(?:\\\\)*[{｛]([\p{L}\p{N}_.-]*)$/u.exec(before)
  if (brace !== null) return facts(session, path, spot, before.length - (brace[1] ?? '').length - 1, words)
  if (name === 'zh') return headingList(session, path, spot, headings, words)
  // Inside an address nobody writes Yi.
  if (/\]\([^)]*$/.test(before)) return NOTHING
  return {isIncomplete: true, items: yi(session, path, spot, words)}
}

function facts(session: Session, path: string, spot: Spot, from: number, words: Words): CompletionList {
  const guide = session.guideOf(path)
  if (guide === undefined) return NOTHING
  const {county} = session.scene().workspace
  const reader = session.readerWords()
  // Editors close a brace by themselves.
  const closed = /^[\p{L}\p{N}_.-]*[}｝]/u.exec(spot.line.slice(spot.at))?.[0] ?? ''
  const range = rangeIn(session.ruler(path), spot.row, from, spot.at + closed.length)
  const items = factNames(guide, county).map((fact, at): CompletionItem => {
    const newText = `{${fact}}`
    return {
      label: fact,
      kind: CompletionItemKind.Constant,
      detail: formatFact(fact, guide, county, 'zh', reader)?.text ?? '',
      documentation: {
        kind: MarkupKind.PlainText,
        value: factCard(session, path, fact, words).lines.join('\n'),
      },
      filterText: spot.line[from] === '｛' ? `｛${fact}` : newText,
      sortText: order(at),
      textEdit: {range, newText},
    }
  })
  return {isIncomplete: false, items}
}

/** Headings of the elements this guide does not have yet, by their first name. */
function headingList(
  session: Session,
  path: string,
  spot: Spot,
  headings: HeadingAliases,
  words: Words,
): CompletionList {
  const mark = /^## */.exec(spot.line)?.[0]
  if (mark === undefined || spot.at < 2) return NOTHING
  const guide = session.guideOf(path)
  const there = new Set(
    guide?.zh.sections.filter(one => one.place.line !== spot.row + 1).map(one => one.element),
  )
  const range = rangeIn(session.ruler(path), spot.row, 0, spot.line.length)
  const items = Object.entries(headings)
    .filter(([element]) => !there.has(element))
    .map(([, [heading = '']], at): CompletionItem => {
      const newText = `## ${heading}`
      return {
        label: heading,
        kind: CompletionItemKind.Struct,
        detail: words.say('language-server.completion.heading'),
        filterText: `${mark}${heading}`,
        sortText: order(at),
        textEdit: {range, newText},
      }
    })
  return {isIncomplete: false, items}
}

function yi(session: Session, path: string, spot: Spot, words: Words): CompletionItem[] {
  const {terms} = session.scene().workspace
  const ruler = session.ruler(path)
  return yiCandidates(spot.line.slice(0, spot.at), terms).map((candidate, at): CompletionItem => {
    const {text, pinyin, term, from} = candidate
    return {
      label: text,
      kind: term === undefined ? CompletionItemKind.Text : CompletionItemKind.Value,
      detail:
        term === undefined
          ? pinyin
          : words.say('language-server.completion.term', {han: term.han, pinyin, status: term.status}),
      // What was typed, so that an editor that filters by itself keeps every candidate.
      filterText: spot.line.slice(from, spot.at),
      sortText: order(at),
      textEdit: {range: rangeIn(ruler, spot.row, from, spot.at), newText: text},
    }
  })
}

/** Editors sort by text. */
const order = (at: number): string => String(at).padStart(4, '0')
