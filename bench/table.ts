import type {Row} from './model.ts'

/** A row with its measure's name and the peak memory of that measure's process tree, in MB. */
export interface Line extends Row {
  name: string
  peak: number | undefined
}

const HEAD = ['measure', 'what', 'measured', 'bar', 'within', 'CPU s', 'theirs', 'peak MB']
/** Columns of numbers, set flush right. */
const NUMBERS = new Set([5, 6, 7])

/** The lines as a Markdown table, padded so that it can be read as it stands. */
export function drawTable(lines: readonly Line[]): string {
  const cells = lines.map(line => [
    line.name,
    line.what,
    line.value,
    line.bar || '–',
    line.within === undefined ? '–' : line.within ? 'yes' : 'NO',
    seconds(line.ours),
    seconds(line.theirs),
    line.peak === undefined ? '–' : line.peak.toFixed(0),
  ])
  const widths = HEAD.map((head, n) => Math.max(head.length, ...cells.map(row => row[n]?.length ?? 0)))
  const draw = (row: readonly string[]): string =>
    `| ${row.map((cell, n) => (NUMBERS.has(n) ? cell.padStart(widths[n] ?? 0) : cell.padEnd(widths[n] ?? 0))).join(' | ')} |`
  const rule = `|${widths.map((width, n) => `${'-'.repeat(width + 1)}${NUMBERS.has(n) ? ':' : '-'}`).join('|')}|`
  return [draw(HEAD), rule, ...cells.map(draw)].join('\n')
}

const seconds = (value: number | undefined): string =>
  value === undefined ? '–' : value < 1 ? value.toFixed(3) : value.toFixed(2)
