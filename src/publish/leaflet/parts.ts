import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Section} from '../../guide/model.ts'
import {drawFactLines} from '../draw/facts-box.ts'
import {drawCode, drawEnd} from '../draw/imprint.ts'
import {drawMaterials} from '../draw/materials.ts'
import {drawMemberList} from '../draw/bundle.ts'
import {drawOfficeLines, drawPhones} from '../draw/offices.ts'
import {
  drawHeading,
  drawLead,
  drawPartial,
  drawSection,
  label,
  partHead,
  sectionsOf,
  type PaperContext,
} from '../draw/paper.ts'
import {drawProcessBody} from '../draw/process.ts'
import {drawTitleLines} from '../draw/title-lines.ts'
import {drawStepList} from '../draw/step-list.ts'

/** What a leaflet says, piece by piece; which panel holds what is decided when the pieces have been measured. */
export interface Parts {
  /** Title, county, what people call it. */
  front: ElementContent[]
  who: ElementContent[]
  bring: ElementContent[]
  how: ElementContent[]
  /** How long it takes and what it costs. */
  facts: ElementContent[]
  offices: ElementContent[]
  /** Phones, the material list as a code, number, version, checked. */
  foot: ElementContent[]
  /** What is good to know when there is room, the most useful first. */
  extras: ElementContent[][]
}

/** Sections a leaflet has room for only sometimes, in this order. */
const EXTRAS = ['standard', 'tips', 'faq']

/** The pieces of a guide's leaflet. */
export function partsOf(context: PaperContext): Parts {
  const sections = (element: string, draw = drawSection): ElementContent[] =>
    sectionsOf(context, element).map(section =>
      h('section', {class: `part part-${element}`}, draw(context, section)),
    )
  return {
    front: drawFront(context),
    who: [...drawLead(context), ...drawMemberList(context), ...sections('conditions')],
    bring: sections('materials', (_, section) => drawMaterials(context, section, 'dense')),
    how: sections('process', drawSteps),
    facts: [...drawFacts(context), ...sections('time'), ...sections('fee')],
    offices: [...drawOfficeLines(context, true), ...sections('places'), ...sections('hours')],
    foot: [h('div', {class: 'foot'}, drawFoot(context))],
    extras: EXTRAS.map(element => sections(element)).filter(drawn => drawn.length > 0),
  }
}

/** The words of the front panel. */
function drawFront(context: PaperContext): ElementContent[] {
  const {edition, input, draw} = context
  const {facts, kind} = edition.guide
  const size = lengthOf(edition.guide.zh.title?.text ?? '')
  const agency = facts.agency === undefined ? undefined : input.resolve('agency', edition.guide, 'zh')?.text
  return [
    h('div', {class: 'front-head'}, [
      h('div', {class: 'county', lang: 'zh-Hans'}, input.workspace.county.name),
      h('div', {class: 'kind-name'}, label(context, `reader.kind.${kind}`)),
    ]),
    h('h1', {class: `pair ${size}`}, drawTitleLines(edition.title, 'span', draw, LINE_OF_TITLE[size])),
    h('div', {class: 'front-lines'}, [
      ...(facts.nickname === undefined
        ? []
        : [
            h('p', [
              ...label(context, 'reader.fact.nickname'),
              h('span', {class: 'value', lang: 'zh-Hans'}, facts.nickname),
            ]),
          ]),
      ...(agency === undefined ? [] : [h('p', {lang: 'zh-Hans'}, agency)]),
      h('p', [
        ...label(context, 'reader.fact.version'),
        h('span', {class: 'value', lang: 'zh-Hans'}, facts.version),
      ]),
    ]),
    ...drawPartial(context),
  ]
}

/** Titles are set as large as they can be read at a glance: a class by their length in characters. */
export function lengthOf(title: string): 'short' | 'middling' | 'long' | 'very-long' {
  const {length} = [...title]
  return length <= 6 ? 'short' : length <= 12 ? 'middling' : length <= 30 ? 'long' : 'very-long'
}

/** Characters of a title that a panel holds side by side, at the sizes of trifold.css. */
const LINE_OF_TITLE = {short: 6, middling: 7, long: 10, 'very-long': 13} as const

function drawSteps(context: PaperContext, section: Section): ElementContent[] {
  return [
    ...drawHeading(context, section),
    ...drawProcessBody(context, section, steps => [drawStepList(context, steps)]),
  ]
}

/** 承诺时限, 收费 and 办理结果, as far as no section of the text says them. */
function drawFacts(context: PaperContext): ElementContent[] {
  const written = (element: string): boolean => sectionsOf(context, element).length > 0
  const lines = drawFactLines(context, [
    ...(written('time') ? [] : ['reader.fact.promise']),
    ...(written('fee') ? [] : ['reader.fact.fee']),
    ...(written('result') ? [] : ['reader.fact.result']),
    'reader.fact.visits',
  ])
  if (lines.length === 0) return []
  return [h('section', {class: 'part part-facts'}, [partHead(context, 'leaflet.facts'), ...lines])]
}

function drawFoot(context: PaperContext): Element[] {
  return [
    h('section', {class: 'keep'}, [partHead(context, 'leaflet.phones'), ...drawPhones(context)]),
    h('div', {class: 'imprint'}, [
      ...drawCode(context),
      h('div', {class: 'imprint-lines'}, [
        h('p', [
          ...label(context, 'reader.fact.number'),
          // A long one is broken at its hyphens: it has half a panel.
          h('span', {lang: 'zh-Hans'}, context.edition.guide.id),
        ]),
        drawEnd(context),
      ]),
    ]),
  ]
}
