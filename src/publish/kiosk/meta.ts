import {LABELS, type KioskMeta, type LabelKey, type Line} from '#kiosk-app/data.ts'
import {formatDate} from '#locale/dates.ts'
import type {Edition} from '../edition/model.ts'
import type {FormatInput} from '../model.ts'
import {kioskEntry} from './guide.ts'
import {textLine, wordLine} from './lines.ts'

/** What people come for first stands first: a whole matter, then single services, then explanations. */
const KINDS = ['bundle', 'guide', 'policy'] as const

/** What the list, the bar and the search need: everything but the guides themselves. */
export function kioskMeta(input: FormatInput, shown: readonly Edition[]): KioskMeta {
  const {words, workspace, contentDate} = input
  const {settings, county} = workspace
  const watermark = watermarkOf(input)
  return {
    county: county.name,
    order: settings.order,
    yiOnly: settings.kiosk.yi_only,
    labels: Object.fromEntries(LABELS.map(key => [key, wordLine(words, `kiosk.${key}`)])) as Record<
      LabelKey,
      Line
    >,
    warnings: warnings(input),
    ...(watermark === undefined ? {} : {watermark}),
    stamp: [
      {
        label: wordLine(words, 'kiosk.stamp.content'),
        value: textLine(formatDate(contentDate, 'zh'), formatDate(contentDate, 'ii')),
      },
      {
        label: wordLine(words, 'kiosk.stamp.release'),
        value: textLine(contentVersion(contentDate, settings.kiosk.counter)),
      },
      {label: wordLine(words, 'reader.fact.correction'), value: textLine(county.phones.correction)},
    ],
    groups: KINDS.flatMap(kind => {
      const entries = shown.filter(edition => edition.guide.kind === kind).map(kioskEntry)
      return entries.length > 0 ? [{title: wordLine(words, `kiosk.group.${kind}`), entries}] : []
    }),
  }
}

/** The content version is its date and a counter the county keeps, never the clock (DESIGN §3): `2026-11-23.1`. */
export function contentVersion(contentDate: string, counter: number): string {
  return `${contentDate}.${counter}`
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
