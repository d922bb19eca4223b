import type {PairedGuide} from '../../pairing/model.ts'

/**
 * The date that stands on everything made (DESIGN §3): `SOURCE_DATE_EPOCH` where it is set, else the newest day on
 * which a guide was checked or a unit changed its state. Never the clock, so that two builds are the same.
 *
 * @returns `2026-11-23`; `1970-01-01` for a workspace in which nothing carries a date.
 */
export function contentDate(paired: readonly PairedGuide[], sourceDate: string | undefined): string {
  if (sourceDate) return sourceDate
  const days = paired.flatMap(({guide, units}) => [
    guide.facts.checked?.date ?? '',
    ...units.map(unit => unit.record?.on ?? ''),
  ])
  return days.reduce((newest, day) => (day > newest ? day : newest), '') || '1970-01-01'
}
