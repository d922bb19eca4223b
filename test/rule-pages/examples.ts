import {mkdtempSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import type {Finding} from '#check/model.ts'
import {judge} from '#commands/judge.ts'
import {readWithFaults} from '#edges/files.ts'
import {openFonts} from '#edges/fonts/index.ts'
import {loadCatalogues, loadHeadings, READER_CATALOGUES} from '#edges/locales.ts'
import {printTheme} from '#edges/theme.ts'
import {readWorkspace} from '#guide/workspace.ts'
import {createWords} from '#locale/create-words.ts'

/** Where the guide of the examples lies; file names without a folder stand for files in it. */
export const FOLDER = 'content/guides/yangli/'
/** The day on which the examples are judged. */
export const TODAY = '2026-11-24'
const NO_FILE = '（没有这个文件）'
const EMPTY = '（空文件）'
const LINK = '（快捷方式）'

/** One `###` of a page. */
export interface Example {
  name: string
  /** Text of its fences by file name, notations not yet resolved. */
  files: Map<string, string>
  /** What the rule is to say. */
  result: string
}

/**
 * Examples of a page: `###` headings outside fences, each with fences whose meta is a file name, the last one 结果.
 */
export function examplesOf(page: string): Example[] {
  const examples: Example[] = []
  let fence: {mark: string; name: string; lines: string[]} | undefined
  for (const line of page.split('\n')) {
    const opened = /^(`{3,})\w+ (.+)$/.exec(line)
    const example = examples.at(-1)
    if (fence !== undefined) {
      if (line !== fence.mark) fence.lines.push(line)
      else {
        if (fence.name === '结果' && example) example.result = fence.lines.join('\n')
        else example?.files.set(fence.name, fence.lines.join('\n'))
        fence = undefined
      }
    } else if (opened) fence = {mark: opened[1] ?? '', name: opened[2] ?? '', lines: []}
    else if (line.startsWith('### ')) examples.push({name: line.slice(4), files: new Map(), result: ''})
  }
  return examples
}

const encode = (text: string) => new TextEncoder().encode(text)
const base = (path: string) => new Uint8Array(readFileSync(new URL(path, import.meta.url)))

/** The bytes of the guide and county that every example starts from. */
export function baseFiles(): Map<string, Uint8Array> {
  return new Map([
    ['hanyi.yaml', encode('sign: []\n')],
    ['content/county.yaml', base('county.yaml')],
    ...['guide.yaml', 'zh.md', 'ii.md'].map(name => [FOLDER + name, base(`guide/${name}`)] as const),
  ])
}

/** The files of an example over those of the base. */
export function filesOf(example: Example): Map<string, Uint8Array> {
  const files = baseFiles()
  for (const [name, text] of example.files) {
    const path = pathOf(name)
    if (text === NO_FILE) files.delete(path)
    else if (text !== LINK) files.set(path, bytesOf(text))
  }
  return files
}

function pathOf(name: string): string {
  const path = new TextDecoder().decode(bytesOf(name))
  return /^content\/|^templates\/|^hanyi\.yaml$/.test(path) ? path : FOLDER + path
}

/**
 * The bytes a fence stands for. `〈hex C4 E3〉` are bytes that no text editor would keep; `〈重复 3000 次 >〉` is the
 * piece that many times, `〈重复 200 行 …〉` the same as lines.
 */
export function bytesOf(text: string): Uint8Array {
  if (text === EMPTY) return new Uint8Array()
  const long = text.replaceAll(
    /〈重复 (\d+) (次|行) ([^〉]*)〉/g,
    (_, times: string, how: string, piece: string) =>
      how === '次'
        ? piece.repeat(Number(times))
        : Array.from({length: Number(times)}, () => piece).join('\n'),
  )
  const parts = long.split(/〈hex ([0-9A-F ]+)〉/)
  const pieces = parts.map((part, n) =>
    n % 2 === 0 ? encode(part) : Uint8Array.from(part.split(' '), hex => Number.parseInt(hex, 16)),
  )
  return new Uint8Array(Buffer.concat(pieces))
}

const words = createWords({
  messages: 'zh-CN',
  catalogues: loadCatalogues(['findings', ...READER_CATALOGUES]),
  countyWords: new Map(),
})
const {covered} = await openFonts()
const theme = printTheme()

/** The templates, and over them what an example changes of them. */
const themeOf = (files: ReadonlyMap<string, Uint8Array>): typeof theme => ({
  ...theme,
  styles: new Map([
    ...theme.styles,
    ...[...files]
      .filter(([path]) => path.startsWith('templates/'))
      .map(([path, bytes]): [string, string] => [path, new TextDecoder().decode(bytes)]),
  ]),
})

/** Every finding of these files, read in memory. */
export function findingsOf(files: ReadonlyMap<string, Uint8Array>): Finding[] {
  return judge(readWorkspace(files, loadHeadings()), covered, words, () => TODAY, undefined, themeOf(files))
    .findings
}

/** Every finding of an example; one about what cannot be read at all is written out and read from the disk. */
export async function findingsOfExample(example: Example, fromDisk: boolean): Promise<Finding[]> {
  const files = filesOf(example)
  if (!fromDisk) return findingsOf(files)
  const root = mkdtempSync(join(tmpdir(), 'hanyi-page-'))
  try {
    const links = [...example.files].filter(([, text]) => text === LINK).map(([name]) => pathOf(name))
    for (const path of [...files.keys(), ...links]) mkdirSync(join(root, dirname(path)), {recursive: true})
    for (const [path, bytes] of files) writeFileSync(join(root, path), bytes)
    for (const path of links) {
      rmSync(join(root, path), {force: true})
      symlinkSync('hanyi.yaml', join(root, path))
    }
    const read = await readWithFaults(root)
    const workspace = readWorkspace(read.files, loadHeadings())
    return judge(
      {...workspace, faults: [...read.faults, ...workspace.faults]},
      covered,
      words,
      () => TODAY,
      undefined,
      themeOf(read.files),
    ).findings
  } finally {
    rmSync(root, {recursive: true})
  }
}

/** What one rule says, one line a finding, files named as in the example. */
export function said(findings: readonly Finding[], rule: string): string {
  const lines = findings
    .filter(finding => finding.rule === rule)
    .map(({place, message}) =>
      `${place.file}:${place.line}:${place.column} ${message}`.replaceAll(FOLDER, ''),
    )
  return lines.join('\n') || '（没有发现）'
}
