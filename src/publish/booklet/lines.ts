import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {drawDuo, speaks} from './duo.ts'
import type {Drawing, Duo} from './model.ts'

/** Rows up to so many Han characters are never split between pages; longer ones may be, two lines at least a side. */
const WHOLE: Readonly<Record<string, number>> = {stacked: 120, columns: 170, facing: 340}

export interface RowOptions {
  /** Classes of the row: `p`, `quote`, `item d1`, `step`. */
  kind: string
  /** Anchor of its block. */
  anchor?: string | undefined
  /** Hangs before the text of each side; once where one language stands above the other. */
  marker?: string
  /** Han characters it holds. */
  length: number
  /** Follows the text of a side: where a step leads to. */
  tail?: (voice: 'han' | 'yi') => ElementContent[]
}

/** Id of a block in this copy; undefined for a block without anchor. */
export function idOf(drawing: Drawing, anchor: string | undefined): string | undefined {
  if (anchor === undefined) return undefined
  return drawing.copy === 'right' ? `${drawing.chapter.id}-${anchor}-2` : `${drawing.chapter.id}-${anchor}`
}

/** One pair as a row of the page. */
export function drawRow(drawing: Drawing, duo: Duo, options: RowOptions): Element {
  const {layout} = drawing.book.geometry
  const {marker, tail} = options
  let marked = false
  const sides = drawDuo(drawing, duo, marker === undefined ? 'p' : 'div', said => {
    const content = [...said.content, ...(tail?.(said.voice) ?? [])]
    if (marker === undefined) return content
    const again = layout === 'stacked' && marked
    marked = true
    return [h('span', {class: 'marker', lang: 'zh-Hans'}, again ? '' : marker), h('p', content)]
  })
  const long = options.length > (WHOLE[layout] ?? 0) ? ' long' : ''
  const item = marker !== undefined && speaks(drawing, duo) ? {role: 'listitem'} : {}
  return h('div', {id: idOf(drawing, options.anchor), class: `row ${options.kind}${long}`, ...item}, sides)
}

/**
 * A heading of the guide. In the copy where it says nothing it is no heading, so that neither the outline nor the
 * structure gets an empty one; its class keeps its place on the page.
 */
export function drawHeading(drawing: Drawing, duo: Duo, level: number, anchor?: string): Element {
  const rank = Math.min(6, Math.max(1, level))
  const tag = speaks(drawing, duo) ? `h${rank}` : 'div'
  const sides = drawDuo(drawing, duo, 'span')
  // The blank parts the two languages in the outline; between two blocks it takes no room on the page.
  const spaced = sides.flatMap((side, n): ElementContent[] =>
    n > 0 ? [{type: 'text', value: ' '}, side] : [side],
  )
  return h(tag, {id: idOf(drawing, anchor), class: `row head h${rank}`}, spaced)
}

/** Puts rows that are list items into a list, for those who hear the page. */
export function listed(rows: readonly Element[]): Element[] {
  const out: Element[] = []
  let list: Element[] = []
  const close = () => {
    if (list.some(row => row.properties['role'] === 'listitem')) out.push(h('div', {role: 'list'}, list))
    else out.push(...list)
    list = []
  }
  for (const row of rows) {
    if (isItem(row)) list.push(row)
    else {
      close()
      out.push(row)
    }
  }
  close()
  return out
}

function isItem(row: Element): boolean {
  const {className} = row.properties
  return Array.isArray(className) && (className.includes('item') || className.includes('step'))
}
