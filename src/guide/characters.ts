import type {Block, Inline} from './model.ts'

/**
 * The characters of blocks, one block a line.
 *
 * @param fact what stands for a placeholder; nothing by default, since its text is not the writer's.
 */
export function charactersOf(blocks: readonly Block[], fact: (name: string) => string = () => ''): string {
  return blocks.map(block => characters(block.inline, fact)).join('\n')
}

function characters(inline: readonly Inline[], fact: (name: string) => string): string {
  let text = ''
  for (const node of inline) {
    if (node.type === 'text' || node.type === 'code') text += node.value
    else if (node.type === 'fact') text += fact(node.name)
    else if (node.type === 'break') text += '\n'
    else text += characters(node.children, fact)
  }
  return text
}
