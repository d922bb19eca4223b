import type {Inline} from '../model.ts'
import {plainText} from './canonical.ts'

/**
 * Has the content a language of its own? Not when only digits are left after placeholders, punctuation, signs
 * and spaces are taken away, or nothing at all (`Block.shared`).
 */
export function hasOwnWords(inline: readonly Inline[]): boolean {
  return /[^\p{N}\p{P}\p{S}\p{Z}\p{C}]/u.test(plainText(withoutFacts(inline)))
}

function withoutFacts(inline: readonly Inline[]): Inline[] {
  return inline
    .filter(node => node.type !== 'fact')
    .map(node => ('children' in node ? {...node, children: withoutFacts(node.children)} : node))
}
