import {expandIteration} from '#text/yi/order.ts'
import {soundOf, syllableOf} from '#text/yi/syllables.ts'
import type {Inline} from '../model.ts'

/** Stands for a fact, so that no term is found across one. */
const FACT = '\ufffc'

/** What a person typed in a block: facts stand as one mark that is part of no word, a break as a line end. */
export function typedWords(inline: readonly Inline[]): string {
  return inline
    .map(node => {
      if (node.type === 'text' || node.type === 'code') return node.value
      if (node.type === 'fact') return FACT
      return node.type === 'break' ? '\n' : typedWords(node.children)
    })
    .join('')
}

/** Yi as terms are sought in it: iteration marks written out, stray spaces taken out (yi-script.md §2). */
export function foldYi(text: string): string {
  return expandIteration(text.replace(/\s+/g, ''))
}

/**
 * Takes a Yi text; returns it with every syllable of the x tone in its base form, because the x tone is what sandhi
 * makes of mid-level syllables (yi-script.md §9). As long as the text that was given.
 */
export function foldTone(text: string): string {
  return [...text]
    .map(ch => {
      const sound = soundOf(ch)
      return sound?.tone === 'x' ? (syllableOf(sound.initial + sound.final) ?? ch) : ch
    })
    .join('')
}
