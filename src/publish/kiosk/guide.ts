import type {Entry, KioskGuide, Row} from '#kiosk-app/data.ts'
import {plain} from '../edition/edition.ts'
import type {Edition} from '../edition/model.ts'
import type {GuideContext} from './context.ts'
import {pairLine, textLine, wordLine} from './lines.ts'
import {parts} from './parts.ts'
import {factLine} from './places.ts'
import {searchKeys} from './search-keys.ts'

/** All the screens of one guide, in words. */
export function kioskGuide(context: GuideContext): KioskGuide {
  const {edition, words, reachable} = context
  const {nickname} = edition.guide.facts
  return {
    id: edition.guide.id,
    title: pairLine(edition.title, reachable),
    ...(nickname === undefined
      ? {}
      : {nickname: {label: wordLine(words, 'reader.fact.nickname'), value: textLine(nickname)}}),
    ...(edition.partial ? {notice: wordLine(words, 'reader.partial')} : {}),
    parts: parts(context),
    stamp: stamp(context),
  }
}

/** How the list and the search show a guide. */
export function kioskEntry(edition: Edition): Entry {
  const {id, facts} = edition.guide
  const title = pairLine(edition.title, new Set())
  const names = [plain(edition.title.han), ...(facts.nickname === undefined ? [] : [facts.nickname])]
  return {
    id,
    title,
    ...(facts.nickname === undefined || names[0]?.includes(facts.nickname)
      ? {}
      : {nickname: textLine(facts.nickname)}),
    keys: searchKeys(names, edition.title.yi ? [plain(edition.title.yi)] : []),
  }
}

/** 编号、版本、核实日期、纠错电话: on every guide, as on every printed page (DESIGN §4). */
function stamp(context: GuideContext): Row[] {
  const {edition, words, county} = context
  const {facts, id} = edition.guide
  const checked = facts.checked ? factLine(context, 'checked.date') : undefined
  return [
    {label: wordLine(words, 'reader.fact.number'), value: textLine(id)},
    {label: wordLine(words, 'reader.fact.version'), value: textLine(facts.version)},
    {
      label: wordLine(words, 'reader.fact.checked'),
      value: checked ?? wordLine(words, 'reader.value.unknown'),
    },
    {label: wordLine(words, 'reader.fact.correction'), value: textLine(county.phones.correction)},
  ]
}
