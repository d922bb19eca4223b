import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {readFiles} from '#edges/files.ts'
import {loadHeadings} from '#edges/locales.ts'
import {runBuild} from '../../bench/built.ts'
import {approvedDeclaration} from '../../bench/corpus.ts'
import {ready, type Ready} from '../../bench/input.ts'
import {bare, findWords, radicalsIn, wordsOf, type Words} from './blocks.ts'
import {
  fontsOf,
  infoOf,
  inkOf,
  langOf,
  mupdfPages,
  popplerPages,
  PROGRAMS,
  run,
  type Program,
} from './programs.ts'

// What other programs read out of the PDFs that `hanyi build` makes. npm run test:tools

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** Thirty materials; pictures; places with hours; a bundle. */
const GUIDES = ['linmu-caifa-xuke', 'laonian-youdaizheng', 'gaoling-jintie', 'ban-laonianzheng']
/** A booklet of the sample, stacked; the Declaration, on facing pages and in both languages from first to last. */
const BOOKLETS = ['booklet/laonian-shouce/read.pdf', 'declaration/booklet/udhr/read.pdf']
const PDFS = [...GUIDES.map(id => `sheet/${id}.pdf`), 'sheet/gaoling-jintie.notice.pdf', ...BOOKLETS]
const FONTS = ['HanyiHan-Bold', 'HanyiHan-Regular', 'HanyiYi-Regular']

let folder: string
let sample: Ready
let declaration: Ready

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hanyi-tools-'))
  const files = approvedDeclaration(loadHeadings())
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(folder, 'workspace', path)), {recursive: true})
    await writeFile(join(folder, 'workspace', path), bytes)
  }
  await runBuild(ROOT, [...GUIDES, '--format', 'sheet,booklet', '--out', folder])
  await runBuild(join(folder, 'workspace'), ['--format', 'booklet', '--out', join(folder, 'declaration')])
  sample = await ready(await readFiles(ROOT))
  declaration = await ready(files)
})

afterAll(() => rm(folder, {recursive: true, force: true}))

test.each(Object.keys(PROGRAMS) as Program[])('%s is there', program => {
  expect(() => run(program, ...(program === 'mutool' || program === 'gs' ? ['-v'] : ['-h']))).not.toThrow()
})

/** Every text that must stand in a PDF: of its guide, or of all guides of its book. */
function wordsIn(path: string): Words[] {
  const {editions, workspace} = path.startsWith('declaration/') ? declaration : sample
  const book = workspace.booklets.find(({id}) => path.endsWith(`booklet/${id}/read.pdf`))
  return editions.editions
    .filter(({guide}) =>
      book ? book.guides === 'all' || book.guides.includes(guide.id) : path === `sheet/${guide.id}.pdf`,
    )
    .flatMap(wordsOf)
}

/** A notice holds no more of its guide than what to bring: the name of every material. */
function materialsIn(path: string): Words[] {
  const edition = sample.editions.editions.find(({guide}) => path === `sheet/${guide.id}.notice.pdf`)
  const names = edition?.guide.zh.sections
    .filter(({element}) => element === 'materials')
    .flatMap(({flow}) => flow)
    .flatMap(node => (node.type === 'table' ? node.rows.flatMap(([name]) => name ?? []) : []))
  const places = new Set(names?.map(({place}) => `${place.file}:${place.line}`))
  const texts = new Set(names?.map(({text}) => bare(text)))
  return (edition ? wordsOf(edition) : []).filter(
    ({place, lang, text}) => lang === 'zh' && places.has(place) && texts.has(text),
  )
}

/** Characters of one text that the other lacks, each as often as it lacks them. */
function beyond(text: string, other: string): string {
  const left = new Map<string, number>()
  for (const character of other) left.set(character, (left.get(character) ?? 0) + 1)
  return [...text]
    .filter(character => {
      const count = left.get(character) ?? 0
      left.set(character, count - 1)
      return count <= 0
    })
    .join('')
}

const readers = {poppler: popplerPages, MuPDF: mupdfPages}

describe.each(PDFS)('%s', path => {
  const file = () => join(folder, path)

  test.each(['poppler', 'MuPDF'] as const)('gives %s the text of every block whole', reader => {
    const pages = readers[reader](file())
    // On facing pages Han stands left, on even pages.
    const side = (lang: Words['lang']) =>
      path.startsWith('declaration/') ? pages.filter((_, n) => n % 2 === (lang === 'zh' ? 1 : 0)) : pages
    const words = path.endsWith('.notice.pdf') ? materialsIn(path) : wordsIn(path)
    expect(words.length).toBeGreaterThan(path.endsWith('.notice.pdf') ? 2 : 15)
    const lost = words.filter(({text, lang}) => findWords(text, side(lang)) === 'lost')
    expect(lost).toEqual([])
    expect(pages.join('').length).toBeGreaterThan(300)
    expect(radicalsIn(pages.join(''))).toBe(0)
  })

  test('reads the same in poppler and in MuPDF', () => {
    const [poppler, mupdf] = [popplerPages(file()), mupdfPages(file())]
    expect(mupdf.length).toBe(poppler.length)
    const differing = poppler.flatMap((page, n) => {
      const [more, less] = [beyond(page, mupdf[n] ?? ''), beyond(mupdf[n] ?? '', page)]
      return more + less === '' ? [] : [{page: n + 1, popplerAlone: more, mupdfAlone: less}]
    })
    expect(differing).toEqual([])
  })

  test('has our fonts alone, embedded, with their characters, none of Type 3', () => {
    const fonts = fontsOf(file())
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) {
      expect(FONTS).toContain(font.name)
      expect(font).toMatchObject({type: 'CID TrueType', embedded: true, unicode: true})
    }
  })

  test('is tagged and says its title and its language', () => {
    const info = infoOf(file())
    expect(info.get('Tagged')).toBe('yes')
    expect(info.get('Title')).toMatch(/\p{Script=Han}{2}/u)
    expect(langOf(file())).toBe('zh-Hans')
  })

  test('has as many pages for one program as for another, and ink where it has text', () => {
    const texts = popplerPages(file())
    const {pages, complaints} = inkOf(file())
    expect(complaints).toBe('')
    expect([pages.length, mupdfPages(file()).length, Number(infoOf(file()).get('Pages'))]).toEqual(
      Array(3).fill(texts.length),
    )
    texts.forEach((text, n) => {
      if (text !== '') expect(Math.max(...(pages[n] ?? []))).toBeGreaterThan(0)
    })
  })
})
