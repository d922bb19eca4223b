import type {Random} from './random.ts'

/** A line of one half on its way through edits. */
export interface Line {
  /** Lines of the document it descends from: none for a new one, two for a merged one. */
  from: readonly number[]
  text: string
}

type Edit = (lines: Line[], random: Random, letters: readonly string[]) => void

const MARK = /^(?:#+ |- |)/
const markOf = (text: string): string => MARK.exec(text)![0]
const bodyOf = (text: string): string => text.slice(markOf(text).length)
const isHeading = (line: Line): boolean => line.text.startsWith('## ')
const isRow = (line: Line): boolean => line.text.startsWith('|')
const flowing = (lines: readonly Line[]): number[] =>
  lines.flatMap((line, n) => (n === 0 || isRow(line) || isHeading(line) ? [] : [n]))

function words(n: number, random: Random, letters: readonly string[]): string {
  return Array.from({length: n}, () => random.pick(letters)).join('')
}

/** Any line but the title; in a table never the header. */
function anywhere(lines: readonly Line[], random: Random): number {
  const open = lines.flatMap((line, n) => (n === 0 || (isRow(line) && !isRow(lines[n - 1]!)) ? [] : [n]))
  return random.pick(open)
}

function replace(share: number): Edit {
  return (lines, random, letters) => {
    const line = lines[anywhere(lines, random)]!
    if (isRow(line)) {
      const cells = line.text.split('|')
      const at = 1 + random.int(cells.length - 2)
      cells[at] = ` ${changed(cells[at]!.trim(), share, random, letters)} `
      line.text = cells.join('|')
    } else line.text = markOf(line.text) + changed(bodyOf(line.text), share, random, letters)
  }
}

function changed(text: string, share: number, random: Random, letters: readonly string[]): string {
  const characters = [...text]
  const n = Math.max(1, Math.round(characters.length * share))
  const at = random.int(Math.max(1, characters.length - n))
  characters.splice(at, n, ...words(n, random, letters))
  return characters.join('')
}

function moveSection(lines: Line[], random: Random): void {
  const heads = lines.flatMap((line, n) => (isHeading(line) ? [n] : []))
  const h = random.int(heads.length)
  const section = lines.splice(heads[h]!, (heads[h + 1] ?? lines.length) - heads[h]!)
  const rest = lines.flatMap((line, n) => (isHeading(line) ? [n] : []))
  lines.splice(rest.length === 0 ? lines.length : random.pick(rest), 0, ...section)
}

/** The edits of pairing.md §7. */
export const MIXED: Readonly<Record<string, Edit>> = {
  insert: (lines, random, letters) => {
    const at = anywhere(lines, random)
    if (isRow(lines[at]!)) return
    lines.splice(at, 0, {from: [], text: `${words(10 + random.int(30), random, letters)}。`})
  },
  delete: (lines, random) => void lines.splice(anywhere(lines, random), 1),
  move: (lines, random) => {
    const [line] = lines.splice(random.pick(flowing(lines)), 1)
    lines.splice(random.pick([...flowing(lines), lines.length]), 0, line!)
  },
  section: moveSection,
  small: replace(0.08),
  rewrite: replace(0.4),
  heading: (lines, random, letters) => {
    const heads = lines.filter(isHeading)
    if (heads.length > 0) random.pick(heads).text += words(1, random, letters)
  },
  marks: (lines, random) => {
    const line = lines[anywhere(lines, random)]!
    line.text = line.text.replace(/[,，]/g, '， ')
  },
}

/** What else people do to a text: none of it may lose a pair it did not touch, nor keep an approval it should not. */
export const OTHERS: Readonly<Record<string, Edit>> = {
  swap: (lines, random) => {
    const all = flowing(lines)
    const [a, b] = [random.pick(all), random.pick(all)]
    ;[lines[a], lines[b]] = [lines[b]!, lines[a]!]
  },
  copySection: (lines, random) => {
    const heads = lines.flatMap((line, n) => (isHeading(line) ? [n] : []))
    const h = random.int(heads.length)
    const end = heads[h + 1] ?? lines.length
    lines.splice(end, 0, ...lines.slice(heads[h]!, end).map(({text}) => ({from: [], text})))
  },
  split: (lines, random) => {
    const long = flowing(lines).filter(n => bodyOf(lines[n]!.text).length > 20)
    if (long.length === 0) return
    const at = random.pick(long)
    const {from, text} = lines[at]!
    const half = markOf(text).length + Math.floor(bodyOf(text).length / 2)
    lines.splice(at, 1, {from, text: text.slice(0, half)}, {from, text: markOf(text) + text.slice(half)})
  },
  merge: (lines, random) => {
    const all = flowing(lines).filter(n => n + 1 < lines.length && flowing(lines).includes(n + 1))
    const same = all.filter(n => markOf(lines[n]!.text) === markOf(lines[n + 1]!.text))
    if (same.length === 0) return
    const at = random.pick(same)
    const [one, two] = [lines[at]!, lines[at + 1]!]
    lines.splice(at, 2, {from: [...one.from, ...two.from], text: one.text + bodyOf(two.text)})
  },
  rowInsert: (lines, random, letters) => {
    const rows = lines.flatMap((line, n) => (isRow(line) && isRow(lines[n - 1]!) ? [n] : []))
    if (rows.length === 0) return
    const at = random.pick(rows)
    const width = lines[at]!.text.split('|').length - 2
    const cells = Array.from({length: width}, () => words(4 + random.int(6), random, letters))
    lines.splice(at, 0, {from: [], text: `| ${cells.join(' | ')} |`})
  },
  rowMove: (lines, random) => {
    const rows = lines.flatMap((line, n) => (n > 0 && isRow(line) && isRow(lines[n - 1]!) ? [n] : []))
    if (rows.length === 0) return
    const [row] = lines.splice(random.pick(rows), 1)
    lines.splice(random.pick(rows.slice(0, -1)), 0, row!)
  },
  level: (lines, random) => {
    const heads = lines.filter(isHeading)
    if (heads.length > 0) {
      const head = random.pick(heads)
      head.text = `#${head.text}`
    }
  },
  kind: (lines, random) => {
    const line = lines[random.pick(flowing(lines))]!
    line.text = line.text.startsWith('- ') ? line.text.slice(2) : `- ${line.text}`
  },
  width: (lines, random) => {
    const line = lines[anywhere(lines, random)]!
    line.text = line.text
      .replaceAll('，', ',')
      .replaceAll('；', ';')
      .replaceAll('：', ':')
      .replaceAll('。', '.')
  },
  digit: (lines, random) => {
    const numbered = lines.filter((line, n) => n > 0 && /\d/.test(line.text))
    if (numbered.length === 0) return
    const line = random.pick(numbered)
    const places = [...line.text.matchAll(/\d/g)].map(match => match.index)
    const at = random.pick(places)
    line.text = `${line.text.slice(0, at)}${(Number(line.text[at]) + 1 + random.int(9)) % 10}${line.text.slice(at + 1)}`
  },
  renumber: (lines, random) => {
    const all = flowing(lines)
    const at = random.pick(all)
    const mark = markOf(lines[at]!.text)
    for (
      let n = at, number = 1;
      n < lines.length && markOf(lines[n]!.text) === mark && !isRow(lines[n]!);
      n++
    )
      lines[n]!.text = `${mark}（${number++}）${bodyOf(lines[n]!.text).replace(/^（\d+）/, '')}`
  },
  twin: (lines, random) => {
    const line = lines[random.pick(flowing(lines))]!
    lines.splice(random.pick(flowing(lines)), 0, {from: [], text: line.text})
  },
  // One text made exactly another one, and that one deleted: who is who?
  usurp: (lines, random) => {
    const heads = lines.filter(isHeading)
    if (heads.length < 2) return
    const [one, two] = [random.pick(heads), random.pick(heads)]
    if (one === two) return
    one.text = two.text
    lines.splice(lines.indexOf(two), 1)
  },
}
