import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import type {DrawLink} from '../draw/runs.ts'
import {plain} from '../edition/edition.ts'
import type {Pair} from '../edition/model.ts'
import {duoOf} from './duo.ts'
import {drawVoice, type Cell, type Voice} from './grid.ts'
import type {Duo} from './model.ts'

/** What a column of a wide table becomes in a record. */
export type Role = 'name' | 'count' | 'word' | 'prose' | 'group' | 'empty'

export interface Column {
  index: number
  role: Role
  head: Pair
}

/** The name and its lines: in one cell, or one cell a language where the languages stand side by side. */
export function nameCells(
  columns: readonly Column[],
  cells: readonly Pair[],
  beside: boolean,
  link?: DrawLink,
): Cell[] {
  const name = duoAt(cells, columns[0], link)
  const words = columns.filter(column => column.role === 'word' && filled(cells, column))
  const prose = columns.filter(column => column.role === 'prose' && filled(cells, column))
  const draw = (voice: Voice): ElementContent[] => [
    h('div', {class: 'name'}, drawVoice(name, voice)),
    ...(words.length > 0
      ? [h('div', {class: 'words', lang: 'zh-Hans'}, joined(words.map(column => duoAt(cells, column).han)))]
      : []),
    ...prose.map(column => drawDetail(column, cells, voice, link)),
  ]
  if (!beside) return [{draw}]
  return [{draw: () => draw('han')}, {draw: () => drawYi(name, prose, cells, link)}]
}

/** The Yi of a record that stands beside its Han: what reads the same is not said again. */
function drawYi(name: Duo, prose: readonly Column[], cells: readonly Pair[], link?: DrawLink) {
  return [
    ...(name.yi ? [h('div', {class: 'name'}, [h('div', {lang: 'ii', class: 'yi'}, name.yi)])] : []),
    ...prose.filter(column => cells[column.index]?.yi).map(column => drawDetail(column, cells, 'yi', link)),
  ]
}

function drawDetail(column: Column, cells: readonly Pair[], voice: Voice, link?: DrawLink): ElementContent {
  const value = duoAt(cells, column, link)
  const head = duoOf(column.head, link)
  const line = (lang: 'zh-Hans' | 'ii', label: ElementContent[] | undefined, text: ElementContent[]) =>
    h('div', {class: lang === 'ii' ? 'yi' : 'han', lang}, [
      ...(label ? [h('span', {class: 'label'}, label)] : []),
      h('span', text),
    ])
  const han = line('zh-Hans', head.han, value.han)
  const yi = value.yi && line('ii', head.yi, value.yi)
  const lines =
    voice === 'han' ? [han] : voice === 'yi' ? (yi ? [yi] : value.same ? [han] : []) : yi ? [han, yi] : [han]
  return h('div', {class: 'detail'}, lines)
}

/** Heads in the places their columns have in a record. Heads of lines stand before each line already. */
export function headCells(columns: readonly Column[], beside: boolean, link?: DrawLink): Cell[] {
  const name = columns[0]
  const words = columns.filter(column => column.role === 'word').map(column => duoOf(column.head, link))
  const draw = (voice: Voice): ElementContent[] => [
    ...(name ? [h('div', {class: 'name'}, drawVoice(duoOf(name.head, link), voice))] : []),
    ...(words.length > 0 && voice !== 'yi'
      ? [h('div', {class: 'words han', lang: 'zh-Hans'}, joined(words.map(duo => duo.han)))]
      : []),
    ...(words.some(duo => duo.yi) && voice !== 'han'
      ? [h('div', {class: 'words yi', lang: 'ii'}, joined(words.flatMap(duo => (duo.yi ? [duo.yi] : []))))]
      : []),
  ]
  return beside ? [{draw: () => draw('han')}, {draw: () => draw('yi')}] : [{draw}]
}

/** The cell of a column in one row; nothing where a short row has none. */
export function duoAt(cells: readonly Pair[], column: Column | undefined, link?: DrawLink): Duo {
  const pair = column && cells[column.index]
  return pair ? duoOf(pair, link) : {han: [], yi: undefined, same: true}
}

function filled(cells: readonly Pair[], column: Column): boolean {
  return plain(cells[column.index]?.han ?? []) !== ''
}

/** Words of closed lists one after another; a rule between them is drawn, because no mark parts Yi from Yi. */
function joined(parts: readonly ElementContent[][]): ElementContent[] {
  return parts.map(part => h('span', {class: 'word'}, part))
}
