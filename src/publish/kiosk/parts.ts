import type {Block, Member} from '#kiosk-app/data/blocks.ts'
import type {Part} from '#kiosk-app/data/guide.ts'
import type {Section} from '#guide/model.ts'
import type {GuideContext} from './context.ts'
import {pairLine, textLine, wordLine} from './lines.ts'
import {factRows, namedRows, siteBlocks} from './places.ts'
import {sectionBlocks} from './sections.ts'

type PartId = 'who' | 'bring' | 'how' | 'where' | 'more' | 'text'

/** Order of the screens: 条件 → 材料 → 流程 → 地点电话 (service-guides.md §9), then the rest. */
const ORDER: readonly PartId[] = ['text', 'who', 'bring', 'how', 'where', 'more']

/** Which screen a section of the text goes to; a section that names no element goes to the last. */
const PLACE: Readonly<Record<string, PartId>> = {
  conditions: 'who',
  standard: 'who',
  materials: 'bring',
  process: 'how',
  members: 'how',
  time: 'how',
  fee: 'how',
  result: 'how',
  places: 'where',
  hours: 'where',
  phones: 'where',
}

/** The screens of a guide. Every section of its text is on exactly one of them; an empty screen is left out. */
export function parts(context: GuideContext): Part[] {
  const {guide} = context.edition
  const written = new Set(guide.zh.sections.map(section => section.element))
  const own = (id: PartId) => guide.zh.sections.filter(section => placeOf(section, context) === id)
  return ORDER.flatMap(id => {
    const text = own(id).flatMap(section => sectionBlocks(section, context))
    const blocks = [...before(id, context), ...text, ...after(id, written, context)]
    return blocks.length > 0
      ? [{id, picture: id, title: wordLine(context.words, `kiosk.part.${id}`), blocks}]
      : []
  })
}

/** The screen a section of the text stands on. */
export function placeOf(section: Section, context: GuideContext): PartId {
  const place = PLACE[section.element ?? '']
  if (context.edition.guide.kind === 'policy') return place === 'where' ? 'where' : 'text'
  if (place) return place
  return section.index === 0 ? 'who' : 'more'
}

/** Facts that open a screen. */
function before(id: PartId, context: GuideContext): Block[] {
  if (id === 'how') {
    const rows = namedRows(context, [
      ['time.promise', 'reader.fact.promise'],
      ['fee', 'reader.element.fee'],
    ])
    const {visits} = context.edition.guide.facts
    if (visits !== undefined) {
      rows.push({
        label: wordLine(context.words, 'reader.fact.visits'),
        value: wordLine(context.words, 'reader.value.visits', {n: visits}),
      })
    }
    return rows.length > 0 ? [{type: 'glance', rows}] : []
  }
  if (id === 'text') {
    const rows = namedRows(context, [
      ['document.title', 'reader.fact.document'],
      ['document.no', 'reader.fact.document.no'],
      ['document.date', 'reader.fact.document.date'],
    ])
    return rows.length > 0 ? [{type: 'facts', rows}] : []
  }
  return []
}

/** Facts the text has no section for (docs/format.md: 正文有此节时印正文，没有时由工具印). */
function after(id: PartId, written: ReadonlySet<string | undefined>, context: GuideContext): Block[] {
  if (id === 'bring' && context.edition.guide.elements.noMaterials && !written.has('materials')) {
    return [{type: 'paragraph', line: wordLine(context.words, 'reader.material.nothing')}]
  }
  if (id === 'how') {
    const limits = written.has('time') ? [] : facts('time', context)
    return [...members(written, context), ...limits, ...(written.has('result') ? [] : result(context))]
  }
  if (id !== 'where') return []
  const sites = written.has('places') ? [] : siteBlocks(context, !written.has('hours'))
  const hours = written.has('places') && !written.has('hours') ? facts('hours', context) : []
  return [
    ...(written.has('phones') ? [] : facts('phones', context)),
    ...(sites.length > 0 ? [heading('places', context), ...sites] : []),
    ...hours,
  ]
}

function facts(element: 'time' | 'hours' | 'phones', context: GuideContext): Block[] {
  const rows = factRows(context, element)
  return rows.length > 0 ? [heading(element, context), {type: 'facts', rows}] : []
}

/** A result is one line; its heading is label enough. */
function result(context: GuideContext): Block[] {
  const lines = factRows(context, 'result').map((row): Block => ({type: 'paragraph', line: row.value}))
  return lines.length > 0 ? [heading('result', context), ...lines] : []
}

function heading(element: string, context: GuideContext): Block {
  return {type: 'heading', depth: 2, line: wordLine(context.words, `reader.element.${element}`)}
}

/** The guides a bundle is made of, each a press away when this kiosk holds it. */
function members(written: ReadonlySet<string | undefined>, context: GuideContext): Block[] {
  const list = context.edition.guide.facts.members ?? []
  if (list.length === 0 || written.has('members')) return []
  const drawn = list.flatMap((member): Member[] => {
    const title = context.titles.get(member.guide)
    if (!title) return []
    return [
      {
        ...(context.reachable.has(member.guide) ? {guide: member.guide} : {}),
        title: pairLine(title, context.reachable),
        ...(member.when === undefined ? {} : {when: textLine(member.when)}),
      },
    ]
  })
  return [heading('members', context), {type: 'members', members: drawn}]
}
