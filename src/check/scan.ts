import type {Fault} from '../guide/fault.ts'
import type {Half} from '../guide/model.ts'
import {linesOf, placeAt} from '#guide/lines.ts'
import {isOrdinary} from '#text/yi/characters.ts'

/** `U+A494`, as tables of characters write it. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** Has a half any character besides everyday ones? Asked first by rules about odd characters: most have none. */
export const hasOdd = ({source}: Half): boolean => !isOrdinary(source)

/**
 * Finds every character of a half that a rule is about and makes one fault each.
 *
 * @param wanted which characters.
 * @param describe the fault's values, replacement and variant for one character.
 */
export function scanHalf(
  half: Half,
  rule: string,
  wanted: (character: string, offset: number) => boolean,
  describe: (character: string) => Pick<Fault, 'values' | 'expected' | 'variant'> = character => ({
    values: {character, code: codePointName(character)},
  }),
): Fault[] {
  const faults: Fault[] = []
  const lines = linesOf(half.file, half.source)
  let offset = 0
  for (const character of half.source) {
    if (wanted(character, offset)) {
      faults.push({
        rule,
        place: placeAt(lines, offset, offset + character.length),
        ...describe(character),
      })
    }
    offset += character.length
  }
  return faults
}
