import type {Spelling} from './syllables.ts'

/**
 * What is heard alike in the southwest and so is typed alike: flat and retroflex initials, n and l, h and f, and the two
 * nasal endings (西南官话; the same pairs as the 模糊音 of Chinese input methods).
 */
const INITIALS: readonly (readonly [RegExp, string])[] = [
  [/^zh/, 'z'],
  [/^ch/, 'c'],
  [/^sh/, 's'],
  [/^n(?!$)/, 'l'],
  [/^l/, 'n'],
  [/^f(?=u)/, 'h'],
  [/^hu/, 'fu'],
]
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/([ei])ng$/, '$1n'],
  [/([ei])n$/, '$1ng'],
  [/ang$/, 'an'],
]

/** The same spelling with, for every reading, what it is easily taken for: after all that is right. */
export function blurred(spelling: Spelling): Spelling {
  return spelling.map(readings => {
    const all = readings.slice()
    for (const reading of readings) {
      for (const start of variants(reading, INITIALS)) {
        for (const other of variants(start, ENDINGS)) if (all.indexOf(other) === -1) all.push(other)
      }
    }
    return all
  })
}

function variants(reading: string, pairs: readonly (readonly [RegExp, string])[]): string[] {
  return [reading].concat(
    pairs.filter(([from]) => from.test(reading)).map(([from, to]) => reading.replace(from, to)),
  )
}
