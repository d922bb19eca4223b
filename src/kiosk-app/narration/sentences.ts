import type {ClipSentence} from '../data/guide.ts'
import {el} from '../dom.ts'

/** A run of characters of the screen's text, `to` not included. */
export interface Found {
  from: number
  to: number
}

/**
 * Looks the sentences of a recording up in the text of a screen, spaces left out of both: the screen may show a sentence
 * in another form than the text has it, as a row of materials on a card. What is not found does not light up.
 *
 * @returns for each sentence where its texts stand.
 */
export function findSentences(text: string, sentences: readonly ClipSentence[]): Found[][] {
  const taken: boolean[] = []
  const claim = (wanted: string, from: number, to: number): Found | undefined => {
    for (let at = text.indexOf(wanted, from); at !== -1 && at < to; at = text.indexOf(wanted, at + 1)) {
      if (taken[at] || taken[at + wanted.length - 1]) continue
      for (let n = at; n < at + wanted.length; n++) taken[n] = true
      return {from: at, to: at + wanted.length}
    }
    return undefined
  }
  // Each first text in reading order; one that stands elsewhere, as where cards are grouped, is taken where it stands.
  let after = 0
  const firsts = sentences.map(sentence => {
    const wanted = bare(sentence.texts[0] || '')
    if (wanted === '') return undefined
    const ahead = claim(wanted, after, text.length)
    if (ahead) after = ahead.to
    return ahead || claim(wanted, 0, text.length)
  })
  const starts = firsts.map(first => (first ? first.from : -1)).sort((a, b) => a - b)
  return sentences.map((sentence, n) => {
    const first = firsts[n]
    if (!first) return []
    const next = starts.filter(start => start > first.from)[0]
    const others = sentence.texts
      .slice(1)
      .map(one => claim(bare(one), first.to, next === undefined ? text.length : next))
    return [first].concat(others.filter((one): one is Found => one !== undefined))
  })
}

const bare = (text: string): string => text.replace(/\s+/g, '')

/**
 * Wraps the sentences of a recording where they stand on the screen, in elements that change nothing until they are
 * lit.
 *
 * @param lang of the recording: only lines in that language are looked at.
 * @returns for each sentence its elements; none where it is not on this screen.
 */
export function wrapSentences(
  root: Element,
  lang: 'zh' | 'ii',
  sentences: readonly ClipSentence[],
): HTMLElement[][] {
  const nodes = textNodes(root, lang === 'zh' ? '.han' : '.yi')
  let text = ''
  const ends = nodes.map(node => (text += bare(node.data)).length)
  const wrapped: HTMLElement[][] = sentences.map(() => [])
  const runs: {from: number; to: number; n: number}[] = []
  findSentences(text, sentences).forEach((list, n) => {
    for (const {from, to} of list) runs.push({from, to, n})
  })
  nodes.forEach((node, at) => {
    const begin = at === 0 ? 0 : ends[at - 1] || 0
    const end = ends[at] || 0
    // From the back, so that what is cut off behind leaves the places before it as they are.
    for (const {from, to, n} of runs.filter(one => one.from < end && one.to > begin).sort(byEnd)) {
      const element = wrap(node, Math.max(from - begin, 0), Math.min(to, end) - begin)
      const list = wrapped[n]
      if (list) list.push(element)
    }
  })
  return wrapped
}

const byEnd = (a: {from: number}, b: {from: number}): number => b.from - a.from

function textNodes(root: Element, line: string): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    const {parentElement} = node
    if (parentElement && parentElement.closest(line)) found.push(node)
  }
  return found
}

/** @param from and `to`: counted in characters that are no space. */
function wrap(node: Text, from: number, to: number): HTMLElement {
  const start = placeOf(node.data, from)
  const end = placeOf(node.data, to - 1) + 1
  node.splitText(end)
  const inner = node.splitText(start)
  const element = el('span', {class: 'sentence'})
  if (inner.parentNode) inner.parentNode.replaceChild(element, inner)
  element.appendChild(inner)
  return element
}

function placeOf(text: string, count: number): number {
  let seen = 0
  for (let at = 0; at < text.length; at++) {
    if (/\s/.test(text.charAt(at))) continue
    if (seen === count) return at
    seen++
  }
  return text.length
}
