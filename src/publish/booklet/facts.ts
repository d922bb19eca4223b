import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {factSections, type FactLine, type FactSection} from '../draw/fact-sections.ts'
import {duoOfLabel, duoOfRuns} from './duo.ts'
import {drawGrid, drawVoice, type Cell, type Grid, type GridRow, type Voice} from './grid.ts'
import type {Drawing} from './model.ts'

/** Share of the text width for the names of the facts. */
const NAMES = 0.215

/** A part of the box: one or two elements that are told together, piece by piece. */
interface Part {
  titles: FactSection['title'][]
  /** A piece stays on one page: a place with its hours, a limit. */
  pieces: {label: FactLine['label'] | undefined; lines: FactLine[]}[]
}

/**
 * The box of facts a guide opens with: limits, fee, result, places with their hours, phones, as far as its text has no
 * section of its own for them.
 *
 * @returns nothing for a guide without such facts.
 */
export function factsOf(drawing: Drawing): Element[] {
  const {book, chapter} = drawing
  const {words, resolve, hours, workspace} = book.input
  const sections = factSections({edition: chapter.edition, county: workspace.county, resolve, words, hours})
  if (sections.length === 0) return []
  const {text} = book.geometry
  const grid: Grid = {
    kind: 'facts',
    widths: [text * NAMES, text * (1 - NAMES)],
    rows: partsOf(sections).flatMap(rowsOf),
  }
  return [drawGrid(drawing, grid)]
}

/** One part a section; hours that are all those of the places above are told with each place. */
function partsOf(sections: readonly FactSection[]): Part[] {
  const places = sections.find(section => section.element === 'places')
  const hours = sections.find(section => section.element === 'hours')
  const together = places && hours && hours.lines.every(line => places.lines.some(place => isOf(line, place)))
  return sections.flatMap((section): Part[] => {
    if (together && section === hours) return []
    if (together && section === places) {
      const pieces = places.lines.map(place => ({
        label: place.label,
        lines: [place, ...hours.lines.filter(line => isOf(line, place))],
      }))
      return [{titles: [places.title, hours.title], pieces}]
    }
    return [{titles: [section.title], pieces: grouped(section)}]
  })
}

/** Does an hours line belong to a place? Places may add a window to the name of the site: 中心（民政窗口）. */
function isOf(line: FactLine, place: FactLine): boolean {
  return place.label.han === line.label.han || place.label.han.startsWith(`${line.label.han}（`)
}

/** Lines with the same name one after another share it. A line named as its section needs no name. */
function grouped(section: FactSection): Part['pieces'] {
  const pieces: Part['pieces'] = []
  for (const line of section.lines) {
    const last = pieces.at(-1)
    const label = line.label.han === section.title.han ? undefined : line.label
    if (last && last.label?.han === label?.han) last.lines.push(line)
    else pieces.push({label, lines: [line]})
  }
  return pieces
}

/** One row a piece, so that a long list of places may run over to the next page. */
function rowsOf({titles, pieces}: Part): GridRow[] {
  return pieces.map(({label, lines}, n): GridRow => {
    const name: Cell = {
      draw: voice => (n > 0 ? [] : titles.flatMap(title => drawVoice(duoOfLabel(title), voice))),
      ...(n === 0 ? {scope: 'row'} : {}),
    }
    return {kind: n === 0 ? 'opens' : 'more', cells: [name, {draw: voice => drawPiece(label, lines, voice)}]}
  })
}

function drawPiece(
  label: FactLine['label'] | undefined,
  lines: readonly FactLine[],
  voice: Voice,
): ElementContent[] {
  // One value stands beside its name (承诺时限　15个工作日); what belongs to a place stands below it.
  const short = lines.length === 1 && label !== undefined && [...label.han].length <= 6
  const values = lines.flatMap(line => drawVoice(duoOfRuns(line.han, line.yi), voice))
  return [
    h('div', {class: short ? 'fact short' : 'fact'}, [
      ...(label ? [h('div', {class: 'label'}, drawVoice(duoOfLabel(label), voice))] : []),
      h('div', {class: 'value'}, values),
    ]),
  ]
}
