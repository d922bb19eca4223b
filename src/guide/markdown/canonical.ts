import type {Inline, LinkTarget} from '../model.ts'

/** How a link's target is written in Markdown. */
export function targetText(target: LinkTarget): string {
  if (target.to === 'guide') return `guide:${target.id}`
  return target.to === 'anchor' ? `#${target.slug}` : target.path
}

/** Marks that would be read as Markdown where they stand; `5~8日`, `a_b`, `[2015]` stay as they are. */
const MARKS =
  /\\(?=[!-/:-@[-`{-~]|$)|[`*{}]|~(?=~)|(?<=~)~|<(?=[A-Za-z/!?])|&(?=#?\w+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|\](?=\()/gu
/** A backslash means nothing before a full-width brace. */
const WIDE_OPEN = /｛(?=[ \u3000]*[\p{L}\p{N}_.-]+[ \u3000]*[}｝])/gu
const escapeText = (text: string): string =>
  text.replace(MARKS, mark => `\\${mark}`).replace(WIDE_OPEN, '&#xff5b;')

/**
 * Inline content as canonical Markdown: `**`, `*`, `[t](guide:x)`, `{name}`. Marks in plain text are escaped, so
 * that equal texts mean equal content and a placeholder can never be mistaken for a written brace.
 */
export function canonical(inline: readonly Inline[]): string {
  return inline.map(one).join('')
}

function one(node: Inline): string {
  switch (node.type) {
    case 'text':
      return escapeText(node.value)
    case 'strong':
      return `**${canonical(node.children)}**`
    case 'emphasis':
      return `*${canonical(node.children)}*`
    case 'code': {
      const fence = node.value.includes('`') ? '``' : '`'
      const pad = fence.length > 1 ? ' ' : ''
      return `${fence}${pad}${node.value}${pad}${fence}`
    }
    case 'break':
      // Keeps the text on one line, as in a table cell.
      return '<br>'
    case 'fact':
      return `{${node.name}}`
    case 'link':
      return `[${canonical(node.children)}](${targetText(node.target)})`
  }
}

/** The words alone; a fact stands as `{name}`, a break as one space. For recognising, never for comparing. */
export function plainText(inline: readonly Inline[]): string {
  return inline
    .map(node => {
      if (node.type === 'text' || node.type === 'code') return node.value
      if (node.type === 'fact') return `{${node.name}}`
      return node.type === 'break' ? ' ' : plainText(node.children)
    })
    .join('')
}
