import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {plain} from '../edition/edition.ts'
import {
  drawSection,
  drawTitle,
  drawPartial,
  label,
  partHead,
  sectionsOf,
  type PaperContext,
} from '../draw/paper.ts'
import {drawBundleMembers} from '../draw/bundle.ts'
import {drawMaterials} from '../draw/materials.ts'
import {drawOfficeLines, drawOffices, drawPhones} from '../draw/offices.ts'
import type {Density} from './density.ts'

/** Lines for what is missing, by density; set closer, they stand in two columns. */
const MISSING_LINES: Readonly<Record<Density, number>> = {
  ample: 6,
  roomy: 6,
  tight: 8,
  dense: 6,
  large: 6,
}

/**
 * 一次性告知单: everything a person has to bring, to be ticked; what is missing, to be filled in; where, when and whom
 * to ask; date and signatures; what to do when one disagrees (service-guides.md §2, §7). Complete at every density.
 */
export function drawNotice(context: PaperContext, density: Density): ElementContent[] {
  const {elements} = context.edition.guide
  const title = plain(context.edition.title.han)
  const count = elements.materials?.length ?? 0
  const part = (element: string): ElementContent[] =>
    sectionsOf(context, element).map(section =>
      h(
        'section',
        {class: `part part-${element}`},
        element === 'materials'
          ? drawMaterials(context, section, density === 'dense' || density === 'large' ? 'dense' : 'remarks')
          : drawSection(context, section),
      ),
    )
  return [
    h('header', drawTitle(context, 'sheet.notice')),
    h('p', {class: 'intro'}, [
      ...label(context, count > 0 ? 'sheet.notice.intro' : 'sheet.notice.none', {title}),
      ...(count > 0 ? [h('span', {class: 'count'}, label(context, 'sheet.notice.count', {n: count}))] : []),
    ]),
    ...drawPartial(context),
    ...drawBundleMembers(context),
    ...part('materials'),
    drawMissing(context, density),
    ...(density === 'roomy' ? drawOffices(context) : drawOfficeLines(context, false)),
    h('section', {class: 'keep'}, drawPhones(context)),
    ...part('refusal'),
    ...part('remedy'),
    drawSignatures(context),
  ]
}

function drawMissing(context: PaperContext, density: Density): Element {
  const lines = Array.from({length: MISSING_LINES[density]}, (_, n) =>
    h('div', {class: 'write-line'}, h('span', {class: 'number'}, `${n + 1}.`)),
  )
  return h('section', {class: 'missing keep'}, [
    partHead(context, 'sheet.notice.missing'),
    h('p', {class: 'hint'}, label(context, 'sheet.notice.missing.hint')),
    h('div', {class: 'write-lines'}, lines),
  ])
}

function drawSignatures(context: PaperContext): Element {
  const blank = (key: string, inside: ElementContent[] = []): Element =>
    h('div', {class: 'sign'}, [
      h('span', {class: 'sign-name'}, label(context, key)),
      h('span', {class: 'sign-line'}, inside),
    ])
  return h('section', {class: 'signatures keep'}, [
    blank('sheet.notice.applicant'),
    blank('sheet.notice.phone'),
    blank('sheet.notice.clerk'),
    blank('sheet.notice.date', label(context, 'sheet.notice.blank-date')),
  ])
}
