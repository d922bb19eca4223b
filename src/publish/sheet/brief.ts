import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import {drawBundleMembers} from './bundle.ts'
import {drawPartial, drawSection, drawTitle, sectionsOf, type SheetContext} from './context.ts'
import {drawFactLines} from './facts-box.ts'
import {drawCode, drawEnd} from './full.ts'
import {drawMaterials} from './materials.ts'
import {drawOffices, drawPhones} from './offices.ts'

/**
 * 办事指南（简版）: title, conditions, materials, time, fee, place, hours, phones, QR code, who speaks Yi, checked date;
 * the process is left to the full guide (service-guides.md §9 "Outputs"). Set to fill one side, but never cut.
 */
export function drawBrief(context: SheetContext): ElementContent[] {
  const part = (element: string): ElementContent[] =>
    sectionsOf(context, element).map(section =>
      h(
        'section',
        {class: `part ${element}`},
        element === 'materials' ? drawMaterials(context, section, 'table') : drawSection(context, section),
      ),
    )
  return [
    h('header', {class: 'with-code'}, [h('div', drawTitle(context, 'sheet.brief')), ...drawCode(context)]),
    ...drawPartial(context),
    ...drawBundleMembers(context),
    ...part('conditions'),
    ...part('materials'),
    h(
      'section',
      {class: 'fact-lines'},
      drawFactLines(context, ['reader.fact.promise', 'reader.fact.legal', 'reader.fact.fee']),
    ),
    ...part('time'),
    ...part('fee'),
    ...part('places'),
    ...part('hours'),
    ...drawOffices(context),
    h('section', {class: 'keep'}, drawPhones(context)),
    ...part('phones'),
    drawEnd(context),
  ]
}
