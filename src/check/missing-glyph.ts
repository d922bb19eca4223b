import {codePointName, scanHalf} from './scan.ts'
import type {GuideCheck} from './model.ts'
import {classOf} from '#text/yi/characters.ts'

/** A character that no font of ours can draw: it would print as a box (publishing.md §4). */
export const missingGlyph: GuideCheck = ({guide}, {covered}) => {
  const isMissing = (character: string): boolean => {
    const codePoint = character.codePointAt(0) ?? 0
    // Other classes have a finding of their own, which says more than a missing glyph would.
    return codePoint > 0x20 && !covered(codePoint) && DRAWN.has(classOf(codePoint))
  }
  return (
    [guide.zh, guide.ii]
      // Each character once: a text has a few hundred of them, and nearly always all are drawn.
      .filter(half => [...new Set(half.source)].some(isMissing))
      .flatMap(half => scanHalf(half, 'missing-glyph', isMissing, describe))
  )
}

const DRAWN: ReadonlySet<string> = new Set(['other', 'syllable', 'iteration', 'mark'])

function describe(character: string) {
  const ideograph = character.normalize('NFKC')
  const radical = /[\u2e80-\u2fdf]/u.test(character) && ideograph !== character
  return {
    variant: radical ? 'radical' : 'none',
    values: {character, code: codePointName(character), ideograph},
    ...(radical ? {expected: [ideograph]} : {}),
  }
}
