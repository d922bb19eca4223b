import type {Fault} from '../guide/fault.ts'
import type {Block, Inline} from '../guide/model.ts'
import type {GuideCheck} from './model.ts'
import {atPair, hanOf, pairsOf} from './pairs.ts'

/** Bold words or code of which the two halves have different numbers (pairing.md §8). */
export const markupDiffers: GuideCheck = paired =>
  pairsOf(paired).flatMap(pair =>
    (['strong', 'code'] as const).flatMap((type): Fault[] => {
      const [han, yi] = [count(pair.han, type), count(pair.yi, type)]
      if (han === yi) return []
      return [{rule: 'markup-differs', variant: type, values: {han, yi, ...hanOf(pair)}, ...atPair(pair)}]
    }),
  )

function count(blocks: readonly Block[], type: Inline['type']): number {
  const inside = (inline: readonly Inline[]): number =>
    inline.reduce(
      (sum, node) => sum + (node.type === type ? 1 : 0) + ('children' in node ? inside(node.children) : 0),
      0,
    )
  return blocks.reduce((sum, block) => sum + inside(block.inline), 0)
}
