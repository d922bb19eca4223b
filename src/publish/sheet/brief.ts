import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import {drawBundleMembers} from '../draw/bundle.ts'
import {drawPartial, drawSection, drawTitle, sectionsOf, type PaperContext} from '../draw/paper.ts'
import type {Density} from './density.ts'
import {drawFactLines} from '../draw/facts-box.ts'
import {drawCode, drawEnd} from '../draw/imprint.ts'
import {drawMaterials} from '../draw/materials.ts'
import {drawOfficeLines, drawOffices, drawPhones} from '../draw/offices.ts'

/**
 * 办事指南（简版）: title, conditions, materials, time, fee, place, hours, phones, QR code, who speaks Yi, checked date;
 * the process is left to the full guide (service-guides.md §9 "Outputs"). Set to fill one side, but never cut.
 */
export function drawBrief(context: PaperContext, density: Density): ElementContent[] {
  const part = (element: string): ElementContent[] =>
    sectionsOf(context, element).map(section =>
      h(
        'section',
        {class: `part part-${element}`},
        element === 'materials'
          ? drawMaterials(context, section, density === 'dense' || density === 'large' ? 'dense' : 'table')
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
function unwritten(context: PaperContext): string[] {
  const time = sectionsOf(context, 'time').length > 0 ? [] : ['reader.fact.promise', 'reader.fact.legal']
  const fee = sectionsOf(context, 'fee').length > 0 ? [] : ['reader.fact.fee']
  return [...time, ...fee]
}
