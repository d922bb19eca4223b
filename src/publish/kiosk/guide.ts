import type {KioskGuide} from '#kiosk-app/data/guide.ts'
import type {Row} from '#kiosk-app/data/lines.ts'
import type {Entry} from '#kiosk-app/data/meta.ts'
import {cards} from './cards.ts'
import {reviewBy} from './review.ts'
import {codes, slipRows} from './slip.ts'
import {pictureOf, topicOf} from './topics.ts'
import {plain} from '../edition/edition.ts'
import type {Edition} from '../edition/model.ts'
import type {GuideContext} from './context.ts'
import {inWords, pairLine, textLine, wordLine} from './lines.ts'
import {parts} from './parts.ts'
import {factLine, namedRows} from './places.ts'

/** All the screens of one guide, in words. */
export function kioskGuide(context: GuideContext): KioskGuide {
  const {edition, words, reachable} = context
  const {nickname} = edition.guide.facts
  const shown = parts(context)
  return {
    id: edition.guide.id,
    title: pairLine(edition.title, reachable),
    ...(nickname === undefined
      ? {}
      : {nickname: {label: wordLine(words, 'reader.fact.nickname'), value: textLine(nickname)}}),
    ...(edition.partial ? {notice: wordLine(words, 'reader.partial')} : {}),
    cards: cards(context, shown),
    parts: shown,
    slip: slipRows(context),
    codes: codes(context),
    ...(context.clips.length > 0 ? {clips: [...context.clips]} : {}),
    stamp: stamp(context),
  }
}

/** How tiles and lists show a guide. */
export function kioskEntry(context: GuideContext): Entry {
  const {edition} = context
  const {guide} = edition
  const {facts} = guide
  const title = inWords(pairLine(edition.title, new Set()))
  const date = reviewBy(facts)
  return {
    id: guide.id,
    kind: guide.kind,
    topic: topicOf(guide),
    picture: pictureOf(guide),
    title,
    ...(facts.nickname === undefined || plain(edition.title.han).includes(facts.nickname)
      ? {}
      : {nickname: inWords(textLine(facts.nickname))}),
    facts: namedRows(context, [
      ['agency', 'reader.fact.agency'],
      ['time.promise', 'reader.fact.promise'],
      ['fee', 'reader.element.fee'],
    ]),
    ...(facts.checked && date !== undefined ? {checked: facts.checked.date, reviewBy: date} : {}),
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
