import type {Random} from './random.ts'

/** Changes lines of a Markdown source in place; leaves them alone where there is nothing of its kind to change. */
export type SourceEdit = (lines: string[], random: Random, letters: readonly string[]) => void

const MARK = /^(?:\s*(?:#+|-|\d+\.)\s+|\|\s*)?/
const RULE = /^\|[-| ]+\|$/
const isRow = (line: string): boolean => line.startsWith('|')
const isItem = (line: string): boolean => /^\s*(?:-|\d+\.) /.test(line)

/** Lines with text: neither blank nor the rule of a table nor the title. */
function said(lines: readonly string[], wanted: (line: string) => boolean = () => true): number[] {
  return lines.flatMap((line, n) =>
    n > 0 && line.trim() !== '' && !RULE.test(line) && wanted(line) ? [n] : [],
  )
}

/** Any of some places, and nothing where there are none. */
function at(places: readonly number[], random: Random, change: (n: number) => void): void {
  if (places.length > 0) change(random.pick(places))
}

/** Rewrites a line at one of its characters, marks of Markdown aside. */
const inLine =
  (change: (line: string, place: number, random: Random, letters: readonly string[]) => string): SourceEdit =>
  (lines, random, letters) =>
    at(said(lines), random, n => {
      const line = lines[n]!
      const marks = MARK.exec(line)![0].length
      if (line.length > marks)
        lines[n] = change(line, marks + random.int(line.length - marks), random, letters)
    })

/** Rows of one table, its head first; the rule is left out. */
function tableOf(lines: readonly string[], random: Random): number[] {
  const rules = lines.flatMap((line, n) => (n > 0 && RULE.test(line) ? [n] : []))
  if (rules.length === 0) return []
  const rule = random.pick(rules)
  const end = lines.findIndex((line, n) => n > rule && !isRow(line))
  const rows = Array.from({length: (end === -1 ? lines.length : end) - rule}, (_, k) => rule + k)
  return [rule - 1, ...rows]
}

/** Changes the cells of every row of a table alike, the rule among them. */
const inColumns =
  (change: (cells: string[], one: number, two: number) => void, least: number): SourceEdit =>
  (lines, random) => {
    const rows = tableOf(lines, random)
    if (rows.length === 0) return
    const width = lines[rows[0]!]!.split('|').length - 2
    if (width < least) return
    const [one, two] = [1 + random.int(width), 1 + random.int(width)]
    for (const row of rows) {
      const cells = lines[row]!.split('|')
      change(cells, one, two)
      lines[row] = cells.join('|')
    }
  }

function swap<T>(list: T[], one: number, two: number): void {
  ;[list[one], list[two]] = [list[two]!, list[one]!]
}

/** Headings `## ` and the end of each one's section. */
function sectionsOf(lines: readonly string[]): {from: number; to: number}[] {
  const heads = lines.flatMap((line, n) => (line.startsWith('## ') ? [n] : []))
  return heads.map((from, k) => ({from, to: heads[k + 1] ?? lines.length}))
}

/** Signs that a careless comparison takes for marks without meaning. */
const SIGNS = '≥ ≤ √ × + ± < > % ‰ ~~ ** ① ² ‑ . · / ( ` \\ \u200b Ａ a 不'.split(' ')
const HALF_WIDTH: Readonly<Record<string, string>> = {'，': ',', '。': '.', '；': ';', '：': ':', '、': '､'}

/** What people do to the source of a half with an editor, none of it minding what a block is. */
export const SOURCE_EDITS: Readonly<Record<string, SourceEdit>> = {
  letter: inLine((line, n, random, letters) => line.slice(0, n) + random.pick(letters) + line.slice(n + 1)),
  letterMore: inLine((line, n, random, letters) => line.slice(0, n) + random.pick(letters) + line.slice(n)),
  letterLess: inLine((line, n) => line.slice(0, n) + line.slice(n + 1)),
  sign: inLine((line, n, random) => line.slice(0, n) + random.pick(SIGNS) + line.slice(n)),
  digit: (lines, random) =>
    at(
      said(lines, line => /\d/.test(line)),
      random,
      n => {
        const {index} = random.pick([...lines[n]!.matchAll(/\d/g)])
        lines[n] = lines[n]!.slice(0, index) + random.int(10) + lines[n]!.slice(index + 1)
      },
    ),
  marks: (lines, random) =>
    at(said(lines), random, n => {
      lines[n] = lines[n]!.replace(/[，。；：、]/g, mark =>
        random.pick([mark, `${mark} `, HALF_WIDTH[mark]!]),
      )
    }),
  lineLess: (lines, random) => at(said(lines), random, n => void lines.splice(n, 1)),
  lineTwice: (lines, random) =>
    at(said(lines), random, n => {
      const apart = isRow(lines[n]!) || isItem(lines[n]!) ? [] : ['']
      lines.splice(n, 0, lines[n]!, ...apart)
    }),
  lineElsewhere: (lines, random) =>
    at(said(lines), random, n => {
      const [line] = lines.splice(n, 1)
      at(said(lines), random, to => void lines.splice(to, 0, line!, ...(isRow(line!) ? [] : [''])))
    }),
  linesSwapped: (lines, random) =>
    at(said(lines), random, one => at(said(lines), random, two => swap(lines, one, two))),
  linesJoined: (lines, random) => {
    const all = said(lines)
    if (all.length < 2) return
    const k = random.int(all.length - 1)
    lines[all[k]!] += lines[all[k + 1]!]!.replace(MARK, '')
    lines.splice(all[k + 1]!, 1)
  },
  lineBroken: (lines, random) =>
    at(
      said(lines, line => line.length > 6 && !isRow(line)),
      random,
      n => {
        const place = 3 + random.int(lines[n]!.length - 4)
        const apart = random.int(2) === 0 ? [] : ['']
        lines.splice(n, 1, lines[n]!.slice(0, place), ...apart, lines[n]!.slice(place))
      },
    ),
  lineNew: (lines, random, letters) =>
    at(
      said(lines, line => !isRow(line)),
      random,
      n => {
        const text = Array.from({length: 4 + random.int(30)}, () => random.pick(letters)).join('')
        lines.splice(n, 0, `${text}。`, '')
      },
    ),
  lineOver: (lines, random) => {
    const flowing = said(lines, line => !isRow(line))
    at(flowing, random, one => at(flowing, random, two => void (lines[one] = lines[two]!)))
  },
  lineUsurped: (lines, random) => {
    const flowing = said(lines, line => !isRow(line))
    at(flowing, random, one =>
      at(flowing, random, two => {
        if (one === two) return
        lines[one] = lines[two]!
        lines.splice(two, 1)
      }),
    )
  },
  depth: (lines, random) =>
    at(said(lines, isItem), random, n => {
      lines[n] = random.int(2) === 0 ? lines[n]!.trimStart() : `   ${lines[n]!}`
    }),
  heading: (lines, random) =>
    at(
      said(lines, line => !isRow(line)),
      random,
      n => {
        const line = lines[n]!
        lines[n] = line.startsWith('#') ? line.replace(MARK, '') : `### ${line.replace(MARK, '')}`
      },
    ),
  cells: (lines, random) =>
    at(said(lines, isRow), random, n => {
      const cells = lines[n]!.split('|')
      swap(cells, 1 + random.int(cells.length - 2), 1 + random.int(cells.length - 2))
      lines[n] = cells.join('|')
    }),
  columnLess: inColumns((cells, one) => void cells.splice(one, 1), 3),
  columnsSwapped: inColumns(swap, 2),
  rowsTurned: (lines, random) => {
    const rows = tableOf(lines, random).slice(2)
    const turned = rows.map(n => lines[n]!).toReversed()
    for (const [k, n] of rows.entries()) lines[n] = turned[k]!
  },
  sectionElsewhere: (lines, random) => {
    const sections = sectionsOf(lines)
    if (sections.length < 2) return
    const {from, to} = random.pick(sections)
    const section = lines.splice(from, to - from)
    lines.splice(random.pick(sectionsOf(lines)).from, 0, ...section, '')
  },
  sectionLess: (lines, random) => {
    const sections = sectionsOf(lines)
    if (sections.length < 4 || random.int(3) > 0) return
    const {from, to} = random.pick(sections)
    lines.splice(from, to - from)
  },
  wordEverywhere: (lines, random, letters) =>
    at(said(lines), random, n => {
      const words = lines[n]!.match(/[\p{Script=Han}\p{Script=Yi}]{2}/gu)
      if (words === null) return
      const [word, other] = [random.pick(words), random.pick(letters) + random.pick(letters)]
      for (let k = 1; k < lines.length; k++) lines[k] = lines[k]!.replaceAll(word, other)
    }),
}
