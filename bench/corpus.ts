import type {Files} from '#guide/model.ts'
import {readWorkspace, type HeadingAliases} from '#guide/workspace.ts'
import {parseLock, serialiseLock} from '#pairing/lock.ts'
import {lockFile, syncGuide} from '#pairing/pair.ts'
import {articlePairs, declaration, type ArticlePair} from './declaration.ts'

/** Day of every record; the corpus has the same bytes whenever it is made. */
const DAY = '2026-11-20'

const SETTINGS = `label: 公开译文，仅供排版测试
sign: []
same_person: true
`

const COUNTY = `name: 公开译文排版测试
sample: true
agencies: {ju: {name: 示例局}}
sites:
  zhongxin:
    name: 示例中心
    kind: center
    address: 示例镇1号
    hours: [{days: [周一, 周二, 周三, 周四, 周五], times: ["9:00–12:00", "14:00–17:30"]}]
phones: {correction: 0000-5550199}
`

const BOOKLET = `title: {zh: 公开译文，仅供排版测试}
layout: stacked
paper: A5
binding: 胶装
guides: all
`

const FACTS = `version: "1"
status: current
agency: ju
time: {legal: 30个工作日, promise: 15个工作日}
fee: 不收费
places: [{site: zhongxin, window: 1号窗口}]
phones: {consult: 0000-5550101, complain: 0000-5550102}
result: 公开译文
checked: {by: 公开译文, date: ${DAY}}
`

const POLICY = `version: "1"
status: current
nickname: 世界人权宣言
type: 公开译文
document: {title: 世界人权宣言, no: 联合国大会第217A（III）号决议, date: 1948-12-10}
checked: {by: 公开译文, date: ${DAY}}
`

/**
 * The test corpus of publishing.md: guides of about 2.2 A5 pages, their text from the Declaration in both languages,
 * every pair approved. Headings, paragraphs, a list, a table with facts and ordered steps; one booklet of all.
 *
 * @param count how many guides
 * @param headings Han headings by element, `locales/zh-CN/headings.json`
 * @param title of guide n, in place of the number of an article
 * @returns the files of a workspace
 */
export function corpus(count: number, headings: HeadingAliases, title?: Title): Files {
  const texts = new Map([
    ['hanyi.yaml', SETTINGS],
    ['content/county.yaml', COUNTY],
    ['content/booklets/quanbu.yaml', BOOKLET],
  ])
  const articles = articlePairs()
  for (let n = 0; n < count; n++) {
    const folder = `content/guides/lizi-${String(n + 1).padStart(3, '0')}`
    texts.set(`${folder}/guide.yaml`, FACTS)
    texts.set(`${folder}/zh.md`, markdown(articles, n, 'han', title))
    texts.set(`${folder}/ii.md`, markdown(articles, n, 'yi', title))
  }
  const files = encode(texts)
  return approve(files, headings)
}

/** Adds the locks as `hanyi sync` writes them, all approved: the text was published with its translation. */
function approve(files: Files, headings: HeadingAliases): Files {
  const locks = readWorkspace(files, headings).guides.map((guide): [string, string] => {
    const {units} = parseLock(syncGuide(guide, DAY).lock, lockFile(guide), guide.id).lock
    const approved = units.map(unit => ({...unit, st: 'approved' as const, tr: '公开译文', rv: '公开译文'}))
    return [lockFile(guide), serialiseLock({doc: guide.id, units: approved})]
  })
  return new Map([...files, ...encode(new Map(locks))])
}

/** The whole Declaration as one interpretation of a policy, not yet paired: the one text that is fully bilingual and real. */
export function declarationFiles(): Files {
  const folder = 'content/policies/udhr'
  return encode(
    new Map([
      ['hanyi.yaml', SETTINGS],
      ['content/county.yaml', COUNTY],
      [`${folder}/guide.yaml`, POLICY],
      [`${folder}/zh.md`, declaration('cmn_hans')],
      [`${folder}/ii.md`, declaration('iii')],
    ]),
  )
}

/** The Declaration with every pair approved, and one booklet of it on facing pages. */
export function approvedDeclaration(headings: HeadingAliases): Files {
  const books = encode(new Map([['content/booklets/udhr.yaml', BOOKLET.replace('stacked', 'facing')]]))
  return approve(new Map([...declarationFiles(), ...books]), headings)
}

type Title = (n: number, side: 'han' | 'yi') => string

/** One half. Both halves take the same articles, so that block answers block. */
function markdown(articles: readonly ArticlePair[], n: number, side: 'han' | 'yi', title?: Title): string {
  const at = (step: number): ArticlePair[typeof side] => {
    const pair = articles[(n * 7 + step * 3) % articles.length]
    if (!pair) throw new RangeError('the Declaration has no articles')
    return pair[side]
  }
  const name = (step: number): string => at(step).heading
  const say = (step: number): string => at(step).paragraphs[0] ?? ''
  const element = (han: string, step: number): string => (side === 'han' ? han : name(step))
  return [
    `# ${title?.(n, side) ?? `${name(0)}（${n + 1}）`}`,
    say(0),
    `## ${element('受理条件', 1)}`,
    `- ${say(1)}\n- ${say(2)}`,
    `## ${element('申请材料', 2)}`,
    [
      `| ${element('材料名称', 3)} | ${element('原件', 4)} | ${element('必要性', 5)} |`,
      '|---|---|---|',
      `| ${name(6)} | 1 | 必要 |`,
      `| ${name(7)} | 2 | 必要 |`,
    ].join('\n'),
    `## ${element('办理流程', 6)}`,
    `1. **${name(9)}**：${say(3)}\n2. **${name(10)}**：${say(4)}`,
    `## ${element('设定依据', 8)}`,
    ...at(8).paragraphs,
  ].join('\n\n')
}

function encode(texts: ReadonlyMap<string, string>): Files {
  return new Map([...texts].map(([path, text]) => [path, new TextEncoder().encode(text)]))
}
