import type {Block, Guide, Half} from '../guide/model.ts'
import {canon} from '#text/normal.ts'
import type {LockUnit} from './model.ts'

/** Why the texts of a guide are not what anybody meant to write. */
export type NotWritten = {
  /**
   * `unreadable`: the bytes cannot be trusted; `lost`: empty or not there though the lock holds its text; `conflict`: the
   * marks of a merge that nobody settled; `cut`: it breaks off in the middle of a paragraph and all after it is gone.
   */
  reason: 'unreadable' | 'lost' | 'conflict' | 'cut'
  file: string
}

/** As git writes them: seven signs and a space or the end of the line. */
const CONFLICT = /^(?:<{7}|>{7}|\|{7})(?: |$)/mu

/**
 * Whether a half was not written to its end, so that following it would take approvals away.
 *
 * @param records the lock
 */
export function notWritten(guide: Guide, records: readonly LockUnit[]): NotWritten | undefined {
  const living = records.filter(unit => unit.st !== 'gone')
  for (const half of [guide.zh, guide.ii]) {
    // The Han of an orphan was deleted before.
    const seen = living.map(({st, zh, zhNow = zh, ii, iiNow = ii}) =>
      half.tag === 'ii' ? iiNow : st === 'orphan' ? [] : zhNow,
    )
    const reason = reasonOf(half, seen.flat())
    if (reason !== undefined) return {reason, file: half.file}
  }
  return undefined
}

function reasonOf(half: Half, before: readonly string[]): NotWritten['reason'] | undefined {
  if (half.absent === 'unreadable') return 'unreadable'
  if (half.blocks.length === 0) return before.length > 0 ? 'lost' : undefined
  if (CONFLICT.test(half.source)) return 'conflict'
  // Disks that lose power leave blocks of zeros; no editor writes them.
  if (half.source.includes('\u0000')) return 'cut'
  return isCut(half, before) ? 'cut' : undefined
}

/** Texts at the end that must be gone with it: the one that was cut and another; where none was cut, more. */
const LOST = {cut: 2, whole: 3} as const

/**
 * Whether a text breaks off: no line end at the end of the file, and the last texts of the lock are all gone. Where the
 * last line is plainly not whole, or the beginning of a text that was longer, fewer need be gone than where it is whole.
 */
function isCut({source, blocks}: Half, before: readonly string[]): boolean {
  if (source.endsWith('\n')) return false
  const texts = before.map(canon)
  const lost = lostAtEnd(blocks, texts)
  if (lost < LOST.cut) return false
  if (isOpenLine(source)) return true
  const last = canon(blocks.at(-1)!.text)
  if (texts.includes(last)) return lost >= LOST.whole
  return last !== '' && texts.some(text => text.startsWith(last))
}

/** How many texts at the end of the lock stand nowhere in the half; a text that stands there twice counts twice. */
function lostAtEnd(blocks: readonly Block[], texts: readonly string[]): number {
  const places = Map.groupBy(texts.keys(), at => texts[at]!)
  const there = blocks.flatMap(block => places.get(canon(block.text))?.shift() ?? [])
  return texts.length - 1 - Math.max(-1, ...there)
}

/** A mark of Markdown with nothing after it, or a brace, a link or 〔待译〕 that does not close. */
const OPEN = /^\s*(?:#+|[-*]|\d+\.?)?\s*$|\{[^{}]*$|\]\([^()]*$|〔[^〔〕]*$/u

/** Whether the last line cannot be one that somebody finished: a table needs rows, and a row all its cells. */
function isOpenLine(source: string): boolean {
  const lines = source.split('\n')
  const last = lines.at(-1)!
  if (OPEN.test(last)) return true
  if (!last.startsWith('|')) return false
  const head = lines.findLastIndex(line => !line.startsWith('|')) + 1
  return lines.length - head < 3 || !last.trimEnd().endsWith('|') || bars(last) < bars(lines[head]!)
}

function bars(row: string): number {
  return row.match(/(?<!\\)\|/g)?.length ?? 0
}
