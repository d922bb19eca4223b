import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {readFiles} from '#edges/files.ts'
import {loadHeadings} from '#edges/locales.ts'
import type {Booklet, Files} from '#guide/model.ts'
import {preflight} from '#press/preflight.ts'
import type {Edition} from '#publish/edition/model.ts'
import type {BuildMode} from '#publish/model.ts'
import {findWords, radicalsIn, wordsOf, type Words} from '../test/tools/blocks.ts'
import {filesBelow, runBuild} from './built.ts'
import {approvedDeclaration} from './corpus.ts'
import {ready} from './input.ts'
import type {Measure, Row} from './model.ts'
import {pagesOf, type PageText} from './pdf-pages.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
/** The fonts a page may use (publishing.md §4). */
const FONTS = new Set(['HanyiHan-Regular', 'HanyiHan-Bold', 'HanyiYi-Regular'])

/** A workspace, how it is built, and where its output lies below `--out`. */
interface Case {
  name: string
  files: Files
  folder: string
  mode: BuildMode
  options: readonly string[]
  out: string
}

interface Tally {
  pdfs: number
  pages: number
  blocks: number
  overBreak: number
  lost: string[]
  radicals: number
  type3: number
  strangers: Set<string>
  glyphs: number
}

/**
 * The text of every block of the sample content in every full sheet and booklet, as a release and filled with pseudo
 * Yi, and of the Declaration on facing pages; the fonts of every PDF.
 */
export const text: Measure = {
  name: 'text',
  bar: 'every source character contiguous per block; 0 radicals, 0 .notdef, 0 Type 3, only listed fonts',
  run: async () => {
    const temporary = await mkdtemp(join(tmpdir(), 'hanyi-bench-'))
    try {
      const declaration = join(temporary, 'declaration')
      const files = approvedDeclaration(loadHeadings())
      for (const [path, bytes] of files) {
        await mkdir(dirname(join(declaration, path)), {recursive: true})
        await writeFile(join(declaration, path), bytes)
      }
      const sample = await readFiles(ROOT)
      const cases: Case[] = [
        {name: 'sample', files: sample, folder: ROOT, mode: 'release', options: [], out: ''},
        {
          name: 'sample in pseudo Yi',
          files: sample,
          folder: ROOT,
          mode: 'pseudo',
          options: ['--pseudo'],
          out: 'draft/pseudo',
        },
        {name: 'Declaration', files, folder: declaration, mode: 'release', options: [], out: ''},
      ]
      const rows: Row[] = []
      for (const [n, one] of cases.entries()) rows.push(...(await rowsOf(one, join(temporary, `out-${n}`))))
      return rows
    } finally {
      await rm(temporary, {recursive: true, force: true})
    }
  },
}

async function rowsOf({name, files, folder, mode, options, out}: Case, to: string): Promise<Row[]> {
  await runBuild(folder, ['--format', 'sheet,form,booklet', '--out', to, ...options])
  const {editions, workspace} = await ready(files, mode)
  const tally: Tally = {
    pdfs: 0,
    pages: 0,
    blocks: 0,
    overBreak: 0,
    lost: [],
    radicals: 0,
    type3: 0,
    strangers: new Set(),
    glyphs: 0,
  }
  for (const [path, bytes] of await filesBelow(join(to, out))) {
    if (!path.endsWith('.pdf')) continue
    const pages = await pagesOf(bytes)
    await lookAt(bytes, pages, tally)
    const booklet = workspace.booklets.find(({id}) => path === `booklet/${id}/read.pdf`)
    const shown = editions.editions.filter(({guide}) =>
      booklet ? inBooklet(booklet, guide.id) : path === `sheet/${guide.id}.pdf`,
    )
    for (const edition of shown) compare(edition, booklet, pages, path, tally)
  }
  for (const lost of tally.lost.slice(0, 10)) console.error(`text: lost: ${lost}`)
  const clean = tally.radicals + tally.type3 + tally.strangers.size + tally.glyphs === 0
  return [
    {
      what: `${name}: blocks lost, of ${tally.blocks} in full sheets and booklets (${tally.overBreak} over a page break)`,
      value: String(tally.lost.length),
      bar: '0',
      within: tally.blocks > 0 && tally.lost.length === 0,
    },
    {
      what: `${name}: radicals, Type 3 fonts, foreign fonts, pages with .notdef; ${tally.pdfs} PDFs, ${tally.pages} pages`,
      value: [tally.radicals, tally.type3, tally.strangers.size, tally.glyphs].join(', '),
      bar: '0, 0, 0, 0',
      within: tally.pdfs > 0 && clean,
    },
  ]
}

const inBooklet = (booklet: Booklet, id: string): boolean =>
  booklet.guides === 'all' || booklet.guides.includes(id)

async function lookAt(bytes: Uint8Array, pages: readonly PageText[], tally: Tally): Promise<void> {
  const found = await preflight(bytes)
  tally.pdfs += 1
  tally.pages += pages.length
  tally.radicals += pages.reduce((sum, page) => sum + radicalsIn(page.all), 0)
  tally.type3 += found.type3
  tally.glyphs += found.missingGlyphs.length
  for (const {name, embedded} of found.fonts) if (!FONTS.has(name) || !embedded) tally.strangers.add(name)
}

function compare(
  edition: Edition,
  booklet: Booklet | undefined,
  pages: readonly PageText[],
  path: string,
  tally: Tally,
): void {
  for (const words of wordsOf(edition)) {
    tally.blocks += 1
    const found = streamsOf(words, booklet, pages).map(stream => findWords(words.text, stream))
    if (found.includes('whole')) continue
    if (found.includes('over-a-break')) tally.overBreak += 1
    else tally.lost.push(`${path} ${words.place} ${words.lang} ${words.text.slice(0, 60)}`)
  }
}

/** Ways to read the pages: of facing pages those of the block's language, of two columns each for itself as well. */
function streamsOf({lang}: Words, booklet: Booklet | undefined, pages: readonly PageText[]): string[][] {
  const all = pages.map(page => page.all)
  if (booklet?.layout === 'facing') return [all.filter((_, n) => n % 2 === (lang === 'zh' ? 1 : 0))]
  if (booklet?.layout === 'columns') return [all, pages.map(page => page.left), pages.map(page => page.right)]
  return [all]
}
