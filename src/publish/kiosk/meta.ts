import {LABELS, type LabelKey} from '#kiosk-app/data/labels.ts'
import type {Line} from '#kiosk-app/data/lines.ts'
import type {Entry, KioskMeta} from '#kiosk-app/data/meta.ts'
import {REVIEW_DAYS} from '#guide/checked.ts'
import {formatDate} from '#locale/dates.ts'
import type {Words} from '#locale/words.ts'
import type {FormatInput} from '../model.ts'
import {daysAfter} from './review.ts'
import {dayTable} from './days.ts'
import {textLine, wordLine} from './lines.ts'
import {pictograms} from './pictograms.ts'
import {sites} from './sites.ts'
import {topics} from './topics.ts'

/** What people come for first stands first: a whole matter, then single services, then explanations. */
const KINDS = ['bundle', 'guide', 'policy'] as const

/**
 * What every screen needs: everything but the guides themselves.
 *
 * @param recorded is there a recording of any guide?
 */
export function kioskMeta(input: FormatInput, entries: readonly Entry[], recorded: boolean): KioskMeta {
  const {words, workspace, contentDate} = input
  const {settings, county} = workspace
  const watermark = watermarkOf(input)
  const shown = topics(words).filter(topic => entries.some(entry => entry.topic === topic.id))
  const version = contentVersion(contentDate, settings.kiosk.counter)
  return {
    version,
    contentDate,
    reviewBy: daysAfter(contentDate, REVIEW_DAYS),
    county: county.name,
    order: settings.order,
    yiOnly: settings.kiosk.yi_only,
    labels: Object.fromEntries(LABELS.map(key => [key, labelLine(words, `kiosk.${key}`)])) as Record<
      LabelKey,
      Line
    >,
    weekdays: [1, 2, 3, 4, 5, 6, 7].map(day => words.han(`reader.weekday.short.${day}`)),
    warnings: warnings(input),
    ...(watermark === undefined ? {} : {watermark}),
    ...(recorded ? {recordings: true} : {}),
    stamp: [
      {
        label: wordLine(words, 'kiosk.stamp.content'),
        value: textLine(formatDate(contentDate, 'zh'), formatDate(contentDate, 'ii')),
      },
      {label: wordLine(words, 'kiosk.stamp.release'), value: textLine(version)},
      {label: wordLine(words, 'reader.fact.correction'), value: textLine(county.phones.correction)},
    ],
    topics: shown,
    entries: KINDS.flatMap(kind => entries.filter(entry => entry.kind === kind)),
    sites: sites(input),
    days: dayTable(contentDate),
    pictures: pictograms(
      [...shown.map(topic => topic.picture), ...entries.map(entry => entry.picture)],
      input.template,
    ),
  }
}

/** The content version is its date and a counter the county keeps, never the clock (DESIGN §3): `2026-11-23.1`. */
export function contentVersion(contentDate: string, counter: number): string {
  return `${contentDate}.${counter}`
}

/** A label whose `{name}` places stay, for the app to fill. */
function labelLine(words: Words, key: string): Line {
  const names = [...(words.written(key) ?? '').matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  return wordLine(words, key, Object.fromEntries(names.map(name => [name, `{${name}}`])))
}

/** What stands above every screen: a draft or layout test says so, a sample is called a sample. */
function warnings(input: FormatInput): Line[] {
  const {settings, county} = input.workspace
  const mark = watermarkOf(input)
  return [
    ...(mark === undefined ? [] : [wordLine(input.words, `reader.watermark.${input.mode}`)]),
    ...(settings.label === '' ? [] : [textLine(settings.label)]),
    // The label may already say it; a sample is never shown without the word.
    ...(county.sample && !settings.label.includes(input.words.han('reader.watermark.sample'))
      ? [wordLine(input.words, 'reader.watermark.sample')]
      : []),
  ]
}

function watermarkOf(input: FormatInput): string | undefined {
  return input.mode === 'release' ? undefined : input.words.han(`reader.watermark.${input.mode}`)
}
