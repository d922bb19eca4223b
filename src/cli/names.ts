import {UsageFault} from './model.ts'

/**
 * Ends a command that was asked for guides that do not exist.
 *
 * @throws UsageFault naming them; returns quietly when there are none.
 */
export function refuseUnknown(names: readonly string[]): void {
  if (names.length > 0) throw new UsageFault('cli.usage.unknown-guide', {names: names.join('、')})
}

/** Names of two characters are often typed 张　三, to stand as wide as those of three. */
const PADDING = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu

/**
 * The name of who acts, the same however it is spaced: without one nothing may be recorded, and who translated must be
 * known again when the same person reviews.
 *
 * @throws UsageFault when it is blank.
 */
export function personOf(flag: unknown): string {
  const typed = typeof flag === 'string' ? flag.normalize('NFC').trim() : ''
  const name = typed.replace(PADDING, '').replace(/\s+/g, ' ')
  if (name === '') throw new UsageFault('cli.usage.missing-option', {name: '--by'})
  return name
}
