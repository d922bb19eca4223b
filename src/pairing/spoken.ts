import type {Block, Half} from '../guide/model.ts'
import type {Recording} from '../guide/schema/guide-file.ts'
import type {PairedGuide} from './model.ts'
import {charactersOf} from '#guide/characters.ts'
import {foldHeading} from '#guide/sections.ts'
import {sha256} from '#guide/sha256.ts'
import {CLOSING, SENTENCE_END} from '#text/han/punctuation.ts'

/** One sentence as a recording reads it: its text; for a row of a table, that of its cells. */
export type Sentence = readonly [string, ...string[]]

/** What stands for a placeholder. */
type FactText = (name: string) => string

/**
 * The section of the Han half a recording reads. The heading is compared as headings are, without numbering; the title
 * of the guide names what stands before the first heading.
 *
 * @returns its index; undefined when the recording reads the whole guide; `unknown` when no section bears that name.
 */
export function sectionOf({zh}: {zh: Half}, {section}: Recording): number | 'unknown' | undefined {
  if (section === undefined) return undefined
  const wanted = foldHeading(section)
  const found = zh.sections.find(({heading}) => heading && foldHeading(charactersOf([heading])) === wanted)
  if (found) return found.index
  return zh.title && foldHeading(charactersOf([zh.title])) === wanted ? 0 : 'unknown'
}

/** The blocks a recording reads, in reading order: those of its language that are no gap. None for an unknown section. */
export function spokenBlocks({guide, units}: PairedGuide, recording: Recording): readonly Block[] {
  const section = sectionOf(guide, recording)
  if (section === 'unknown') return []
  const half = recording.lang === 'ii' ? guide.ii : guide.zh
  const there = half.blocks.filter(block => !block.gap)
  if (section === undefined) return there
  if (half === guide.zh || section === 0) return there.filter(block => block.section === section)
  // The Yi section is the one paired with it (DESIGN §3).
  const heading = guide.zh.sections[section]?.heading
  const paired = units.find(unit => heading !== undefined && unit.zh.includes(heading))?.ii[0]
  return paired ? there.filter(block => block.section === paired.section) : []
}

/** 16 hex digits of the SHA-256 of what is read out, the facts with their values. */
export function spokenHash(blocks: readonly Block[], fact: FactText): string {
  return sha256(charactersOf(blocks, fact)).slice(0, 16)
}

/**
 * What is read out, cut into sentences: after 。？！； and the marks that close behind them, which Yi shares with Han
 * (yi-script.md §2). A heading is no sentence, and neither is the head of a table; a row of a table is one.
 */
export function spokenSentences(blocks: readonly Block[], fact: FactText): Sentence[] {
  const sentences: Sentence[] = []
  let row: string[] = []
  let cell: Block['cell']
  const endRow = (): void => {
    const [first, ...others] = row
    if (first !== undefined) sentences.push([first, ...others])
    row = []
  }
  for (const block of blocks) {
    const {kind} = block
    if (kind === 'title' || kind === 'heading') continue
    const text = charactersOf([block], fact)
    if (block.cell) {
      if (block.cell.row !== cell?.row) endRow()
      cell = block.cell
      if (cell.row > 0 && !block.shared && SPEAKS.test(text)) row.push(text)
      continue
    }
    endRow()
    cell = undefined
    for (const sentence of cut(text)) sentences.push([sentence])
  }
  endRow()
  return sentences
}

/** Something to be read out. */
const SPEAKS = /[\p{L}\p{N}]/u
const ENDS = `${SENTENCE_END}；`
const CUT = new RegExp(`[^${ENDS}]*[${ENDS}]+[${CLOSING}]*|[^${ENDS}]+$`, 'gu')

function cut(text: string): string[] {
  return (text.match(CUT) ?? []).map(one => one.trim()).filter(one => SPEAKS.test(one))
}

/** What is wrong with the sentence marks of a recording. */
export type MarkFault =
  | {variant: 'pair'; n: number; there: number}
  | {variant: 'number'; there: number; expected: number}
  | {variant: 'order'; n: number; start: number; end: number; before: number}
  | {variant: 'beyond'; n: number; end: number; seconds: number}

/** A mark may end so much after its recording, in seconds: people round. */
const SLACK = 0.5

/**
 * Holds sentence marks against the sentences and the length of the recording.
 *
 * @param seconds undefined where the length is not known.
 * @returns the first thing that is wrong, undefined when nothing is, or when there are no marks.
 */
export function markFault(
  marks: Recording['marks'],
  sentences: number,
  seconds: number | undefined,
): MarkFault | undefined {
  if (marks === undefined) return undefined
  let before = 0
  for (const [at, mark] of marks.entries()) {
    const [start, end] = mark
    if (start === undefined || end === undefined || mark.length > 2)
      return {variant: 'pair', n: at + 1, there: mark.length}
    if (end <= start || start < before) return {variant: 'order', n: at + 1, start, end, before}
    if (seconds !== undefined && end > seconds + SLACK) return {variant: 'beyond', n: at + 1, end, seconds}
    before = end
  }
  return marks.length === sentences
    ? undefined
    : {variant: 'number', there: marks.length, expected: sentences}
}
