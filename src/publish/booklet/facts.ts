import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {factSections, type FactLine, type FactSection} from '../draw/fact-sections.ts'
import {duoOfLabel, duoOfRuns} from './duo.ts'
import {drawGrid, drawVoice, duoCell, type Cell, type Grid, type Voice} from './grid.ts'
import type {Drawing} from './model.ts'

/** Share of the text width for the names of the facts. */
const NAMES = 0.235

/**
 * The box of facts a guide opens with: limits, fee, result, places, hours, phones, as far as its text has no section of
 * its own for them.
 *
 * @returns nothing for a guide without such facts.
 */
export function factsOf(drawing: Drawing): Element[] {
  const {book, chapter} = drawing
  const {words, resolve, hours, workspace} = book.input
  const sections = factSections({edition: chapter.edition, county: workspace.county, resolve, words, hours})
  if (sections.length === 0) return []
  const {text} = book.geometry
  const speaksYi = sections.some(
    section => section.lines.some(line => line.yi ?? line.label.yi) || section.title.yi,
  )
  const grid: Grid = {
    kind: 'facts',
    widths: [text * NAMES, text * (1 - NAMES)],
    rows: sections.map(section => ({
      cells: [duoCell(duoOfLabel(section.title), {scope: 'row'}), valueCell(section)],
    })),
    speaksYi,
  }
  return [drawGrid(drawing, grid)]
}

function valueCell(section: FactSection): Cell {
  return {draw: voice => grouped(section.lines).map(group => drawGroup(section, group, voice))}
}

/** Lines with the same name one after another share it: a place with three kinds of hours is named once. */
function grouped(lines: readonly FactLine[]): FactLine[][] {
  const groups: FactLine[][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    if (last?.[0] && last[0].label.han === line.label.han) last.push(line)
    else groups.push([line])
  }
  return groups
}

function drawGroup(section: FactSection, group: readonly FactLine[], voice: Voice): ElementContent {
  const label = group[0]?.label
  const named = label !== undefined && label.han !== section.title.han
  // Names of places have no Yi of their own; on the page of the Yi they stand in Chinese beside the hours.
  const name = named ? drawVoice({...duoOfLabel(label), same: label.yi === undefined}, voice, 'span') : []
  const values = group.flatMap(line => drawVoice(duoOfRuns(line.han, line.yi), voice))
  return h('div', {class: named ? 'fact named' : 'fact'}, [
    ...(named ? [h('div', {class: 'label'}, name)] : []),
    h('div', {class: 'value'}, values),
  ])
}
