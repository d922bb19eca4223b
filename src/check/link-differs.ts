import type {Fault} from '../guide/fault.ts'
import type {Block, Flow, Half, Inline, LinkTarget} from '../guide/model.ts'
import type {GuideCheck} from './model.ts'
import {atPair, hanOf, pairsOf} from './pairs.ts'

/** Links and pictures of a unit that lead elsewhere in the Yi than in the Han, or are there in one half only. */
export const linkDiffers: GuideCheck = paired => {
  const pictures = new Map([...picturesOf(paired.guide.zh), ...picturesOf(paired.guide.ii)])
  return pairsOf(paired).flatMap(pair => {
    const han = targets(pair.han, pictures)
    const yi = targets(pair.yi, pictures)
    const say = (variant: string, target: string): Fault => ({
      rule: 'link-differs',
      variant,
      values: {target, ...hanOf(pair)},
      ...atPair(pair),
    })
    return [
      ...han.filter(target => !yi.includes(target)).map(target => say('missing', target)),
      ...yi.filter(target => !han.includes(target)).map(target => say('extra', target)),
    ]
  })
}

function targets(blocks: readonly Block[], pictures: ReadonlyMap<Block, string>): string[] {
  const inside = (inline: readonly Inline[]): string[] =>
    inline.flatMap(node => [
      ...(node.type === 'link' ? written(node.target) : []),
      ...('children' in node ? inside(node.children) : []),
    ])
  return blocks.flatMap(block => [...inside(block.inline), ...[pictures.get(block) ?? []].flat()])
}

/** An anchor is named after its heading, which reads differently in each language. */
function written(target: LinkTarget): string[] {
  if (target.to === 'anchor') return []
  return [target.to === 'guide' ? `guide:${target.id}` : target.path]
}

/** Path of every picture by the block of its caption. */
function picturesOf({sections}: Half): [Block, string][] {
  const inside = (flow: Flow): [Block, string][] => {
    if (flow.type === 'figure') return [[flow.block, flow.path]]
    if (flow.type === 'quote') return flow.children.flatMap(inside)
    return flow.type === 'list' ? flow.items.flatMap(item => item.children.flatMap(inside)) : []
  }
  return sections.flatMap(section => section.flow.flatMap(inside))
}
