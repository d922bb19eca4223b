import type {Inline} from '../model.ts'

/**
 * One way to say each emphasis: none inside itself, none split in two, no spaces at its inner edges, none around
 * nothing — what Markdown could not write down again. Content is tidied before.
 */
export function plainEmphasis(inline: readonly Inline[], around: ReadonlySet<string> = new Set()): Inline[] {
  const out: Inline[] = []
  for (const node of inline.flatMap(one => resolved(one, around))) {
    const last = out.at(-1)
    if (node.type === 'text' && last?.type === 'text') {
      out[out.length - 1] = {type: 'text', value: last.value + node.value}
    } else if (isEmphasis(node) && last?.type === node.type) {
      out[out.length - 1] = {
        type: node.type,
        children: plainEmphasis([...last.children, ...node.children], new Set([...around, node.type])),
      }
    } else {
      out.push(node)
    }
  }
  return out
}

const isEmphasis = (node: Inline): node is Extract<Inline, {type: 'strong' | 'emphasis'}> =>
  node.type === 'strong' || node.type === 'emphasis'

function resolved(node: Inline, around: ReadonlySet<string>): Inline[] {
  if (node.type === 'link') {
    const children = plainEmphasis(node.children, around)
    return children.length === 0 ? [] : [{...node, children}]
  }
  if (!isEmphasis(node)) return [node]
  const children = plainEmphasis(node.children, new Set([...around, node.type]))
  if (around.has(node.type)) return children
  const {before, inside, after} = withoutEdges(children)
  return [...before, ...(inside.length === 0 ? [] : [{type: node.type, children: inside}]), ...after]
}

/** Spaces and breaks at the edges belong outside. */
function withoutEdges(children: readonly Inline[]): {before: Inline[]; inside: Inline[]; after: Inline[]} {
  const inside = [...children]
  const before: Inline[] = []
  const after: Inline[] = []
  for (let first = inside[0]; first !== undefined; first = inside[0]) {
    const space = first.type === 'text' ? (/^\s+/.exec(first.value)?.[0] ?? '') : ''
    if (first.type === 'break') before.push(first)
    else if (first.type !== 'text' || space === '') break
    else before.push({type: 'text', value: space})
    inside.shift()
    if (first.type === 'text' && space.length < first.value.length) {
      inside.unshift({type: 'text', value: first.value.slice(space.length)})
      break
    }
  }
  for (let last = inside.at(-1); last !== undefined; last = inside.at(-1)) {
    const space = last.type === 'text' ? (/\s+$/.exec(last.value)?.[0] ?? '') : ''
    if (last.type === 'break') after.unshift(last)
    else if (last.type !== 'text' || space === '') break
    else after.unshift({type: 'text', value: space})
    inside.pop()
    if (last.type === 'text' && space.length < last.value.length) {
      inside.push({type: 'text', value: last.value.slice(0, -space.length)})
      break
    }
  }
  return {before, inside, after}
}
