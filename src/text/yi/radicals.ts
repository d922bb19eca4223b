import {syllableOf} from './syllables.ts'

const FIRST = 0xa490

/**
 * Names of the radicals U+A490–U+A4C6 in code point order, what follows "YI RADICAL " in lower case
 * (Unicode Character Database 17.0.0). Each is also the name of a syllable.
 */
const NAMES: readonly string[] = (
  'qot li kit nyip cyp ssi ggop gep mi hxit lyr bbut mop yo put hxuo tat ga zup cyt ddur bur gguo nyop tu op jjut ' +
  'zot pyt hmo yit vur shy vep za jo nzup jjy got jjie wo du shur lie cy cuop cip hxop shat zur shop che zziet ' +
  'nbie ke'
).split(' ')

/**
 * Takes a character; returns the syllable of the same name when it is a radical, else undefined. Radicals typed or
 * shipped for syllables are the commonest real fault in Yi text; the suggestion wants a reader's yes.
 */
export const syllableForRadical = (ch: string): string | undefined => {
  const name = NAMES[(ch.codePointAt(0) ?? 0) - FIRST]
  return name === undefined ? undefined : syllableOf(name)
}
