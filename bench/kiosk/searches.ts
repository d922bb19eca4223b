import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {SearchData, SearchTexts} from '#kiosk-app/data/search.ts'
import {TITLE_QUERIES} from '../../test/kiosk-searches.ts'
import {find} from '../../src/kiosk-app/search/find.ts'
import {addTexts, ready} from '../../src/kiosk-app/search/load.ts'
import type {Row} from '../model.ts'
import type {KioskFolder} from './folder.ts'

/** What is typed, and the guide it is for. */
export interface Search {
  typed: string
  id: string
}

const TOP = 10
const SHARE = 0.98
/** Signs of a text that are typed. */
const SIGNS = 8

/** Some of every kind by turns, for different guides: to be timed. */
export function someSearches({titles, ids}: KioskFolder, count: number): Search[] {
  return Array.from({length: count}, (_, step) => {
    const n = Math.floor((step * ids.length) / count)
    const [title, id, kind] = [titles[n], ids[n], TITLE_QUERIES[step % TITLE_QUERIES.length]]
    if (!title || id === undefined || !kind) throw new RangeError(`no guide ${n}`)
    return {typed: kind.query(title, n), id}
  })
}

/** For every kind of query: how many of all guides are among the first ten answers from the built `search.js`. */
export async function topTen({release, titles, ids}: KioskFolder): Promise<Row[]> {
  const valueOf = async (name: string, encoding: 'utf8' | 'utf16le'): Promise<unknown> => {
    const script = await readFile(join(release, name), encoding)
    return JSON.parse(script.slice(script.indexOf('(') + 1, script.lastIndexOf(')')))
  }
  const data = (await valueOf('search.js', 'utf8')) as SearchData
  const search = ready(data)
  for (let file = 1; file <= data.files; file++)
    addTexts(search, (await valueOf(`search-${file}.js`, 'utf16le')) as SearchTexts)
  const {guides} = search
  const ask = (typed: string): string[] => find(guides, typed).slice(0, TOP)
  const rows = TITLE_QUERIES.map(({name, query}) => {
    const asked = titles.map((title, n) => ({typed: query(title, n), id: ids[n] ?? ''}))
    const typed = asked.filter(one => one.typed !== '')
    return rowOf(name, typed.length, typed.filter(one => ask(one.typed).includes(one.id)).length)
  })
  // Many guides of the corpus hold the same sentences, so that all are right that hold what was typed.
  const texts = guides.map(({body}, n) => body.slice((n * 13) % (body.length - SIGNS)).slice(0, SIGNS))
  const holds = new Map(guides.map(({id, titles: names, body}) => [id, [...names, body]]))
  const right = texts.filter(text => {
    const found = ask(text)
    return found.length > 0 && found.every(id => holds.get(id)?.some(one => one.includes(text)))
  })
  return [
    ...rows,
    rowOf('eight signs of the text (all that are shown hold them)', texts.length, right.length),
  ]
}

function rowOf(kind: string, asked: number, right: number): Row {
  return {
    what: `search, first ten: ${kind}; ${asked} queries`,
    value: `${((100 * right) / asked).toFixed(1)} %`,
    bar: `≥ ${SHARE * 100} %`,
    within: asked > 0 && right / asked >= SHARE,
  }
}
