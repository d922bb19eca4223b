import type {ElementContent} from 'hast'
import {body} from '../../guide/elements/context.ts'
import type {Section} from '../../guide/model.ts'
import {drawChecklist} from './checklist.ts'
import {drawDenseChecklist} from './dense-checklist.ts'
import {materialTable} from './material-table.ts'
import {flowRows} from './rows.ts'
import {drawStacked} from './stacked.ts'
import {drawHeading, type PaperContext} from './paper.ts'

/** How the materials are set: a table to tick, the same with a column for the clerk, or a list in two columns. */
export type MaterialSetting = 'table' | 'remarks' | 'dense'

/** The section 申请材料, its tables of materials turned into checklists, everything else as it is written. */
export function drawMaterials(
  context: PaperContext,
  section: Section,
  setting: MaterialSetting,
): ElementContent[] {
  const {edition, draw, input} = context
  const heading = drawHeading(context, section)
  const drawnBody = body(section).flatMap((node): ElementContent[] => {
    const table = node.type === 'table' ? materialTable(edition, node) : undefined
    if (!table) return drawStacked(flowRows(edition, [node], 0, ''), draw)
    const options = {...draw, words: input.words, remarks: setting === 'remarks'}
    return [setting === 'dense' ? drawDenseChecklist(table, options) : drawChecklist(table, options)]
  })
  return [...heading, ...drawnBody]
}
