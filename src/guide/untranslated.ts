import {isClosedColumn} from './elements/materials.ts'
import {GAP} from './gap.ts'

/**
 * The Yi half to begin with: line for line the Han Markdown, each text replaced by `〔待译〕`; digits, words of
 * closed columns and empty cells stay. For the files `hanyi new` makes; `sync --fill` works on blocks.
 *
 * @param zh Markdown with one block a line.
 */
export function untranslated(zh: string): string {
  let header: string[] | undefined
  return zh
    .split('\n')
    .map(line => {
      if (line.startsWith('|')) {
        const cells = line
          .split('|')
          .slice(1, -1)
          .map(cell => cell.trim())
        if (cells.every(cell => /^-+$/.test(cell))) return line
        const names = header
        header ??= cells
        return `| ${cells.map((cell, at) => translatedCell(cell, names?.[at])).join(' | ')} |`
      }
      header = undefined
      const [, start = '', text = ''] = /^(\s*(?:#+ |- |\d+\. )?)(.*)$/.exec(line) ?? []
      return text === '' ? line : start + GAP
    })
    .join('\n')
}

function translatedCell(cell: string, header: string | undefined): string {
  const same = /^\d*$/.test(cell) || (header !== undefined && isClosedColumn(header))
  return same ? cell : GAP
}
