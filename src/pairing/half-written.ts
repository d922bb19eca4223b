import type {Guide, Half} from '../guide/model.ts'
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
    const seen = living.map(unit => (half.tag === 'zh' ? (unit.zhNow ?? unit.zh) : (unit.iiNow ?? unit.ii)))
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

/**
 * Whether a text breaks off: no line end at the end of the file, the last block is the beginning of a text that was
 * longer, and every text that came after that one is gone.
 */
function isCut({source, blocks}: Half, before: readonly string[]): boolean {
  const last = canon(blocks.at(-1)!.text)
  if (source.endsWith('\n') || last === '') return false
  const texts = before.map(canon)
  if (texts.includes(last)) return false
  const at = texts.findLastIndex(text => text.length > last.length && text.startsWith(last))
  if (at === -1 || at === texts.length - 1) return false
  const there = new Set(blocks.map(block => canon(block.text)))
  return !texts.slice(at + 1).some(text => there.has(text))
}
