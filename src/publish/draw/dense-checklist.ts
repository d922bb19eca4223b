import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {drawDetails, drawRemarks, grouped, groupWords, numberOf, type ChecklistOptions} from './checklist.ts'
import {drawLabel, tickBox} from './labels.ts'
import type {MaterialRow, MaterialTable} from './material-table.ts'
import {drawLines} from './stacked.ts'

/**
 * The same materials as a list in columns, for paper that must hold many: no material and no word of it is left out.
 */
export function drawDenseChecklist(table: MaterialTable, options: ChecklistOptions): Element {
  return h('div', {class: 'checklist-dense'}, [
    h('p', {class: 'dense-heads'}, allHeads(table, options)),
    h(
      'div',
      {class: 'dense-columns'},
      grouped(table.rows).map(group =>
        h('div', {class: group.oneOf === '' ? 'single' : 'one-of'}, [
          ...(group.oneOf === ''
            ? []
            : [h('div', {class: 'one-of-head'}, groupWords(table, group, options))]),
          ...group.rows.map(row => drawDense(row, numberOf(table, row), options)),
        ]),
      ),
    ),
  ])
}

function allHeads(table: MaterialTable, options: ChecklistOptions): ElementContent[] {
  return [...table.heads.values(), ...table.extraHeads].map(head =>
    h('span', {class: 'sub-head'}, drawLines(head, 'span', options)),
  )
}

function drawDense(row: MaterialRow, number: number, options: ChecklistOptions): Element {
  const counts = (['originals', 'copies'] as const).flatMap(column => {
    const n = row.material[column]
    return n === undefined
      ? []
      : [h('span', {class: 'dense-count'}, drawLabel(options, `reader.material.${column}.n`, {n}))]
  })
  return h('div', {class: 'dense-item'}, [
    h('span', {class: 'dense-mark'}, tickBox()),
    h('div', {class: 'said'}, [
      h('span', {class: 'number'}, `${number}.`),
      h('span', {class: 'name'}, drawLines(row.name, 'span', options)),
      ...counts,
      h('span', {class: 'details'}, drawDetails(row, options)),
      ...drawRemarks(row, options),
    ]),
  ])
}
