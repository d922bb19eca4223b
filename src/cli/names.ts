import {UsageFault} from './model.ts'

/**
 * Ends a command that was asked for guides that do not exist.
 *
 * @throws UsageFault naming them; returns quietly when there are none.
 */
export function refuseUnknown(names: readonly string[]): void {
  if (names.length > 0) throw new UsageFault('cli.usage.unknown-guide', {names: names.join('、')})
}

/** The name of who acts: without one nothing may be recorded. @throws UsageFault when it is blank. */
export function personOf(flag: unknown): string {
  const name = typeof flag === 'string' ? flag.trim() : ''
  if (name === '') throw new UsageFault('cli.usage.missing-option', {name: '--by'})
  return name
}
