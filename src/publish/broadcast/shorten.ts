import {LONGEST, syllables} from './spoken.ts'

/** One thing a script says: whole sentences, the fullest version first. `''` says nothing. */
export type Passage = readonly string[]

/** A passage gives way to one of its shorter versions. */
export interface Yield {
  passage: number
  version: number
}

/**
 * Makes a script short enough by saying less, never by cutting a sentence. Passages give way in the order of
 * `yields` until the script can be read in two minutes; then whatever still fits is said in full again, what gave
 * way last first, because that mattered most.
 *
 * @param more said before the last passage once anything was left out; '' to say nothing.
 * @returns the passages as they are said, in order; those that say nothing are gone.
 */
export function shorten(passages: readonly Passage[], yields: readonly Yield[], more: string): string[] {
  const chosen = passages.map(() => 0)
  const fits = () => syllables(said(passages, chosen, more).join('')) <= LONGEST
  const given: (Yield & {before: number})[] = []
  for (const {passage, version} of yields) {
    if (fits()) break
    const before = chosen[passage] ?? 0
    if (version <= before || version >= (passages[passage]?.length ?? 0)) continue
    chosen[passage] = version
    given.push({passage, version, before})
  }
  for (const {passage, version, before} of given.toReversed()) {
    if (chosen[passage] !== version) continue
    chosen[passage] = before
    if (!fits()) chosen[passage] = version
  }
  return said(passages, chosen, more)
}

function said(passages: readonly Passage[], chosen: readonly number[], more: string): string[] {
  const texts = passages.map((versions, n) => versions[chosen[n] ?? 0] ?? '')
  const less = chosen.some(version => version > 0)
  return (less && more !== '' ? [...texts.slice(0, -1), more, ...texts.slice(-1)] : texts).filter(
    text => text !== '',
  )
}
