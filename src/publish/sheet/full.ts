import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Section} from '../../guide/model.ts'
import {materialsText} from '../draw/materials-text.ts'
import {drawQr, qrSymbol} from '../draw/qr.ts'
import {drawBundleMembers} from './bundle.ts'
import {drawProcess} from './chart.ts'
import {
  checkedDate,
  drawLead,
  drawPartial,
  drawSection,
  drawTitle,
  label,
  partHead,
  type SheetContext,
} from './context.ts'
import {drawFactsBox} from './facts-box.ts'
import {drawMaterials} from './materials.ts'
import {drawOffices, drawPhones} from './offices.ts'
import {drawDocument} from './policy.ts'

/** Sections after which the offices stand: what one must know before one goes there. */
const BEFORE_OFFICES = [
  'conditions',
  'materials',
  'process',
  'time',
  'fee',
  'places',
  'hours',
  'phones',
  'result',
  'standard',
  'members',
]

/** The whole guide: every block of its text in the order it is written, with the facts it does not repeat. */
export function drawFull(context: SheetContext): ElementContent[] {
  const {guide} = context.edition
  const sections = guide.zh.sections.filter(section => section.heading !== undefined)
  const last = sections.findLastIndex(section => BEFORE_OFFICES.includes(section.element ?? ''))
  const before = sections.slice(0, last + 1)
  const after = sections.slice(last + 1)
  const policy = guide.kind === 'policy'
  return [
    h('header', drawTitle(context, `reader.kind.${guide.kind}`)),
    ...drawLead(context),
    h('div', {class: 'top'}, [drawFactsBox(context), ...(policy ? [] : drawCode(context))]),
    ...drawPartial(context),
    ...drawDocument(context),
    ...drawBundleMembers(context),
    ...(policy
      ? [...sections].map(section => draw(context, section))
      : before.map(section => draw(context, section))),
    ...drawOffices(context),
    h('section', {class: 'keep'}, [partHead(context, 'reader.element.phones'), ...drawPhones(context)]),
    ...(policy ? [] : after.map(section => draw(context, section))),
    drawEnd(context),
  ]
}

function draw(context: SheetContext, section: Section): ElementContent {
  const {element} = section
  const drawn =
    element === 'materials'
      ? drawMaterials(context, section, 'table')
      : element === 'process'
        ? drawProcess(context, section)
        : drawSection(context, section)
  return h('section', {class: `part part-${element ?? 'other'}`}, drawn)
}

/** The material list to take home in a telephone. */
export function drawCode(context: SheetContext): ElementContent[] {
  if (!context.edition.guide.elements.materials && !context.edition.guide.elements.noMaterials) return []
  const symbol = qrSymbol(materialsText(context.edition, context.input.words))
  return [
    h('figure', {class: 'code'}, [
      drawQr(symbol),
      h('figcaption', label(context, 'reader.qr.materials', {}, 'div')),
    ]),
  ]
}

/** What proves which text this is: checked, version, code. */
export function drawEnd(context: SheetContext): ElementContent {
  const {edition, input} = context
  const {words} = input
  const {facts} = edition.guide
  const items: [string, string | undefined][] = [
    ['reader.fact.checked', checkedDate(context) ?? words.han('sheet.unchecked')],
    ['reader.fact.checked.by', facts.checked?.by],
    ['reader.fact.version', facts.version],
    ['reader.fact.code', edition.code],
  ]
  return h('footer', {class: 'end'}, [
    h(
      'div',
      items.flatMap(([key, value]) =>
        value === undefined
          ? []
          : [h('span', [...label(context, key), h('span', {class: 'whole', lang: 'zh-Hans'}, value)])],
      ),
    ),
    ...(input.workspace.settings.han_governs
      ? [h('div', label(context, 'reader.han.governs', {}, 'div'))]
      : []),
  ])
}
