import {placeOf} from './scan.ts'
import type {GuideCheck} from './model.ts'

/** ASCII marks and the full-width mark that Yi text uses for each (yi-script.md §2: Yi takes the Chinese set). */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  '?': '？',
  '!': '！',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
}

const YI = '[\\u{a000}-\\u{a48c}]'
const BESIDE_YI = new RegExp(`(?<=${YI})[,.?!;:)(]|[,?!;:)(](?=${YI})`, 'gu')

/** ASCII punctuation that touches a Yi syllable (yi-script.md §9). Markdown's own marks are not text and stay. */
export const asciiBesideYi: GuideCheck = ({guide}) =>
  guide.ii.blocks
    .filter(block => !block.gap)
    .flatMap(block => {
      const found = [...block.text.matchAll(BESIDE_YI)]
      return found.map(match => {
        const full = FULL_WIDTH[match[0]] ?? ''
        const place = placeInBlock(guide.ii.source, guide.ii.file, block.place, match[0], block.text, match.index)
        return {rule: 'ascii-beside-yi', values: {mark: match[0], full}, place, expected: [full]}
      })
    })

/** The n-th such mark of the block's text is the n-th in its source, since canonical text keeps every character. */
function placeInBlock(
  source: string,
  file: string,
  block: {line: number; column: number},
  mark: string,
  text: string,
  index: number,
) {
  const nth = text.slice(0, index).split(mark).length
  const lines = source.split('\n')
  let offset = lines.slice(0, block.line - 1).reduce((sum, line) => sum + line.length + 1, 0) + block.column - 2
  for (let n = 0; n < nth; n += 1) offset = source.indexOf(mark, offset + 1)
  return placeOf(file, source, {start: offset, end: offset + 1})
}
