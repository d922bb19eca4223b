import {append} from '../append.ts'
import type {Html, Image, Link, PhrasingContent, Text} from 'mdast'
import type {Fault, FaultValues, Place} from '../fault.ts'
import type {Inline, LinkTarget} from '../model.ts'
import type {Lines} from '../lines.ts'
import {placeAt} from '../lines.ts'
import type {AssetTable} from '../paths.ts'
import {decoded, judgeAsset, normalPath} from '../paths.ts'
import type {BraceNode, FactNode} from './placeholder.ts'
import {DEEPEST, withoutStandIns} from './prepare.ts'

/** What reading one half needs and collects. */
export interface Reading {
  lines: Lines
  source: string
  assets: AssetTable
  faults: Fault[]
}

type Point = {offset?: number | undefined}
/** A node of the parser. */
type Positioned = {position?: {start: Point; end: Point} | undefined}

/** Offsets of a node in the source. Every node of the parser has them. */
export function span(node: Positioned, reading: Reading): {start: number; end: number} {
  const start = node.position?.start.offset ?? 0
  return {start, end: Math.min(reading.lines.length, Math.max(start, node.position?.end.offset ?? 0))}
}

/** Place of a node in its file. */
export function placeOf(node: Positioned, reading: Reading): Place {
  const {start, end} = span(node, reading)
  return placeAt(reading.lines, start, end)
}

/** Records a fault at a node. */
export function tell(
  reading: Reading,
  node: Positioned,
  rule: string,
  variant?: string,
  values: FaultValues = {},
  expected: readonly string[] = [],
): void {
  const place = placeOf(node, reading)
  reading.faults.push({
    rule,
    ...(variant === undefined ? {} : {variant}),
    values,
    place,
    ...(expected.length > 0 ? {expected} : {}),
  })
}

/**
 * Markdown inline content to what may reach an output: no raw HTML, no foreign link, no picture inside text.
 * Words are kept wherever something is refused, and the refusal is a fault at its place.
 */
export function inlineOf(nodes: readonly PhrasingContent[], reading: Reading, depth = 0): Inline[] {
  const out: Inline[] = []
  let hidden: string | undefined
  for (const node of nodes) {
    if (hidden !== undefined) {
      // Between <script> and </script> nothing is text for a reader.
      if (node.type === 'html' && node.value.toLowerCase().startsWith(`</${hidden}`)) hidden = undefined
      continue
    }
    if (node.type === 'html') {
      const opened = /^<(script|style|template)\b[^>]*[^/]>$|^<(script|style|template)>$/i.exec(node.value)
      hidden = (opened?.[1] ?? opened?.[2])?.toLowerCase()
      append(out, html(node, reading))
    } else {
      append(out, phrase(node, reading, depth))
    }
  }
  return out
}

function phrase(node: Exclude<PhrasingContent, Html>, reading: Reading, depth: number): Inline[] {
  if (depth > DEEPEST && 'children' in node) return [{type: 'text', value: flatText(node.children, reading)}]
  switch (node.type) {
    case 'text':
      footnotes(node, reading)
      return [{type: 'text', value: withoutStandIns(node.value)}]
    case 'strong':
    case 'emphasis':
      return [{type: node.type, children: inlineOf(node.children, reading, depth + 1)}]
    case 'delete':
      tell(reading, node, 'unsupported-markdown', 'strikethrough')
      return inlineOf(node.children, reading, depth + 1)
    case 'inlineCode':
      return [{type: 'code', value: withoutStandIns(node.value).replace(/\s+/g, ' ')}]
    case 'break':
      return [{type: 'break'}]
    case 'fact':
      return [fact(node, reading)]
    case 'brace':
      return [brace(node, reading)]
    case 'link':
      return link(node, reading, depth)
    case 'image':
      tell(reading, node, 'unsupported-markdown', 'picture-in-text')
      return caption(node, reading)
    default:
      // References need definitions, which are switched off; were there one, its source is its text.
      return [{type: 'text', value: sourceOf(node, reading)}]
  }
}

/** `[^1]`: footnotes are not read, so the mark stands in the text and the note below it. */
function footnotes(node: Text, reading: Reading): void {
  const {start} = span(node, reading)
  for (const match of sourceOf(node, reading).matchAll(/\[\^[^\]\s]{1,20}\]/g)) {
    const place = placeAt(reading.lines, start + match.index, start + match.index + match[0].length)
    reading.faults.push({rule: 'unsupported-markdown', variant: 'footnote', values: {text: match[0]}, place})
  }
}

const sourceOf = (node: Positioned, reading: Reading): string => {
  const {start, end} = span(node, reading)
  return reading.source.slice(start, end)
}

/** Words of content that is nested too deep, without recursion into the unknown: the source itself. */
function flatText(nodes: readonly PhrasingContent[], reading: Reading): string {
  const first = nodes[0]
  const last = nodes.at(-1)
  if (first === undefined || last === undefined) return ''
  return reading.source.slice(span(first, reading).start, span(last, reading).end).replace(/[*_~]/g, '')
}

function fact(node: FactNode, reading: Reading): Inline {
  if (node.form !== 'plain') {
    const expected = `{${node.value}}`
    tell(reading, node, 'placeholder-syntax', node.form, {text: sourceOf(node, reading), expected}, [
      expected,
    ])
  }
  return {type: 'fact', name: node.value, place: placeOf(node, reading)}
}

function brace(node: BraceNode, reading: Reading): Inline {
  const variant = node.value === '{' ? 'open' : node.value === '}' ? 'close' : undefined
  if (variant !== undefined) tell(reading, node, 'placeholder-syntax', variant, {expected: `\\${node.value}`})
  return {type: 'text', value: node.value}
}

function html(node: Html, reading: Reading): Inline[] {
  // The only way to break a line inside a table cell.
  if (/^<br\s*\/?>$/i.test(node.value)) return [{type: 'break'}]
  if (node.value.startsWith('</')) return []
  const name = /^<([a-zA-Z][\w-]*)/.exec(node.value)?.[1]
  if (name === undefined) tell(reading, node, 'html-in-text', 'comment')
  else tell(reading, node, 'html-in-text', /^(script|style)$/i.test(name) ? 'script' : 'tag', {tag: name})
  return []
}

function link(node: Link, reading: Reading, depth: number): Inline[] {
  const children = inlineOf(node.children, reading, depth + 1)
  const target = targetOf(node, reading)
  return target === undefined ? children : [{type: 'link', target, children}]
}

function targetOf(node: Link, reading: Reading): LinkTarget | undefined {
  // An address standing in the text by itself is text; only [words](address) hides something behind words.
  if (reading.source[span(node, reading).start] !== '[') return undefined
  const url = decoded(node.url.trim()).normalize('NFC')
  const guide = /^guide:([\p{L}\p{N}][\p{L}\p{N}._-]*)$/u.exec(url)
  if (guide?.[1] !== undefined) return {to: 'guide', id: guide[1]}
  if (url.startsWith('#') && url.length > 1) return {to: 'anchor', slug: url.slice(1)}
  if (url === '' || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) {
    tell(reading, node, 'link-not-allowed', 'address', {url: clip(url)})
    return undefined
  }
  return asset(url, node, reading) ? {to: 'asset', path: normalPath(url)} : undefined
}

/** May this file be shown? Says why not. */
export function asset(url: string, node: Link | Image, reading: Reading): boolean {
  const path = normalPath(url)
  const verdict = judgeAsset(path, reading.assets)
  if (verdict === 'fine') return true
  const picture = node.type === 'image'
  if (verdict === 'unsafe')
    tell(reading, node, 'unsafe-path', picture ? 'picture' : 'link', {path: clip(url)})
  else if (verdict === 'missing') tell(reading, node, 'missing-picture', 'no-file', {path: clip(path)})
  else if (picture) tell(reading, node, 'missing-picture', 'undeclared', {path: clip(path)})
  else tell(reading, node, 'link-not-allowed', 'file', {url: clip(path)})
  return false
}

const clip = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text)

/** The words under a picture, from its source: Markdown's own `alt` has lost the placeholders' braces. */
export function caption(node: Image, reading: Reading): Inline[] {
  const raw = sourceOf(node, reading)
  const end = raw.lastIndexOf('](')
  const label = end > 2 ? raw.slice(2, end) : ''
  return captionParts(label, span(node, reading).start + 2, reading)
}

/** Placeholders and words of a label; other Markdown in it stays as typed, but escapes are resolved. */
function captionParts(label: string, offset: number, reading: Reading): Inline[] {
  const out: Inline[] = []
  for (const match of label.matchAll(/\\([!-/:-@[-`{-~])|\{([\p{L}\p{N}_.-]+)\}|[^\\{]+|[\\{]/gu)) {
    const start = offset + match.index
    const place = placeAt(reading.lines, start, start + match[0].length)
    if (match[2] !== undefined) out.push({type: 'fact', name: match[2], place})
    else out.push({type: 'text', value: withoutStandIns(match[1] ?? match[0])})
  }
  return out
}
