import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Section} from '../../guide/model.ts'
import {drawCode, drawEnd} from '../draw/imprint.ts'
import {drawBundleMembers} from '../draw/bundle.ts'
import {drawProcess} from './chart.ts'
import type {Density} from './density.ts'
import {drawLead, drawPartial, drawSection, drawTitle, partHead, type PaperContext} from '../draw/paper.ts'
import {drawFactsBox} from '../draw/facts-box.ts'
import {drawMaterials} from '../draw/materials.ts'
import {drawOfficeLines, drawOffices, drawPhones} from '../draw/offices.ts'
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

/** Rows, with the head, up to which a section is not parted: its last line alone on a page is worse than a gap. */
const SHORT = 6
/** 12 pt becomes 18. */
const LARGE = 1.5

/** The whole guide: every block of its text in the order it is written, with the facts it does not repeat. */
export function drawFull(context: PaperContext, density: Density): ElementContent[] {
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
      ? [...sections].map(section => draw(context, section, density))
      : before.map(section => draw(context, section, density))),
    ...(density === 'large' ? drawOfficeLines(context, true) : drawOffices(context)),
    h('section', {class: 'keep'}, [partHead(context, 'reader.element.phones'), ...drawPhones(context)]),
    ...(policy ? [] : after.map(section => draw(context, section, density))),
    drawEnd(context),
  ]
}

function draw(context: PaperContext, section: Section, density: Density): ElementContent {
  const {element} = section
  const large = density === 'large'
  if (element === 'materials' || element === 'process') {
    const drawn =
      element === 'materials'
        ? drawMaterials(context, section, large ? 'dense' : 'table')
        : drawProcess(context, section, large ? LARGE : 1)
    return h('section', {class: ['part', `part-${element}`]}, drawn)
  }
  const drawn = drawSection(context, section)
  const short =
    drawn.length <= SHORT && drawn.every(node => node.type !== 'element' || node.tagName !== 'table')
  return h('section', {class: ['part', `part-${element ?? 'other'}`, ...(short ? ['keep'] : [])]}, drawn)
}
