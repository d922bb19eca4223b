import {classOf, hasYi, misplacedIterationMarks} from '#text/yi/characters.ts'
import {ITERATION_MARK} from '#text/yi/syllables.ts'
import {syllableForRadical} from '#text/yi/radicals.ts'

/** What Yi words are written with besides syllables: figures, the middle dot of names, brackets and quotes. */
const MARKS = /^[0-9・（）《》“”]$/

/** A character that does not belong in a Yi word. */
export interface Strange {
  character: string
  /** UTF-16 offset. */
  at: number
  kind: 'character' | 'radical' | 'iteration'
  /** The syllable of a radical's name. */
  syllable?: string
}

/** Takes the Yi of a term; returns what in it is no Yi, in order. */
export function strangeInYi(yi: string): Strange[] {
  const found: Strange[] = []
  const misplaced = new Set(misplacedIterationMarks(yi))
  let at = 0
  for (const character of yi) {
    const kind = classOf(character.codePointAt(0) ?? 0)
    if (kind === 'radical') {
      const syllable = syllableForRadical(character)
      found.push({character, at, kind, ...(syllable === undefined ? {} : {syllable})})
    } else if (character === ITERATION_MARK) {
      if (misplaced.has(at)) found.push({character, at, kind: 'iteration'})
    } else if (kind !== 'syllable' && !MARKS.test(character)) found.push({character, at, kind: 'character'})
    at += character.length
  }
  return found
}

/** Whether a text can be taken for a Yi word as it is. */
export function isYiWord(yi: string): boolean {
  return hasYi(yi) && strangeInYi(yi).length === 0
}
