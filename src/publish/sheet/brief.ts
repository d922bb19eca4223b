import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import {drawBundleMembers} from './bundle.ts'
import {drawPartial, drawSection, drawTitle, sectionsOf, type SheetContext} from './context.ts'
import type {Density} from './density.ts'
import {drawFactLines} from './facts-box.ts'
import {drawCode, drawEnd} from './full.ts'
import {drawMaterials} from './materials.ts'
import {drawOfficeLines, drawOffices, drawPhones} from './offices.ts'

/**
 * 办事指南（简版）: title, conditions, materials, time, fee, place, hours, phones, QR code, who speaks Yi, checked date;
 * the process is left to the full guide (service-guides.md §9 "Outputs"). Set to fill one side, but never cut.
 */
export function drawBrief(context: SheetContext, density: Density): ElementContent[] {
  const part = (element: string): ElementContent[] =>
    sectionsOf(context, element).map(section =>
      h(
        'section',
        {class: `part part-${element}`},
        element === 'materials'
          ? drawMaterials(context, section, density === 'dense' ? 'dense' : 'table')
          : drawSection(context, section),
      ),
    )
  return [
    h('header', {class: 'with-code'}, [...drawCode(context), ...drawTitle(context, 'sheet.brief')]),
    ...drawPartial(context),
    ...drawBundleMembers(context),
    ...part('conditions'),
    ...part('materials'),
    h('section', {class: 'fact-lines'}, drawFactLines(context, unwritten(context))),
    ...part('time'),
    ...part('fee'),
    ...part('places'),
    ...part('hours'),
    ...(density === 'ample' ? drawOffices(context) : drawOfficeLines(context, true)),
    h('section', {class: 'keep'}, drawPhones(context)),
    ...part('phones'),
    drawEnd(context),
  ]
}

/** Facts that no section of the text says in its own words. */
function unwritten(context: SheetContext): string[] {
  const time = sectionsOf(context, 'time').length > 0 ? [] : ['reader.fact.promise', 'reader.fact.legal']
  const fee = sectionsOf(context, 'fee').length > 0 ? [] : ['reader.fact.fee']
  return [...time, ...fee]
}
