import type {Block, Flow, Section} from '#guide/model.ts'
import type {Edition, Run} from '../edition/model.ts'
import {plain} from '../edition/edition.ts'

/** A text in Han and, where it is approved, in Yi. Keys are BCP 47 tags. */
export interface Texts {
  'zh-Hans': string
  ii?: string
}

/**
 * A block as open data. Yi leaves the house only when it is approved against exactly this Han, in every mode: data
 * carries no watermark (DESIGN §4).
 */
export function texts(block: Block, edition: Edition): Texts {
  const pair = edition.pair(block)
  const han = words(pair.han)
  if (pair.state !== 'approved' || !pair.yi) return {'zh-Hans': han}
  return {'zh-Hans': han, ii: words(pair.yi)}
}

/** The title; a guide without one has its id. */
export function titleTexts(edition: Edition): Texts {
  const {title} = edition.guide.zh
  return title ? texts(title, edition) : {'zh-Hans': edition.guide.id}
}

/** A section of the text: heading, element, and its blocks in reading order. */
export interface SectionData {
  element?: string
  heading?: Texts
  blocks: (Texts & {kind: Block['kind']; depth?: number})[]
}

export function sectionData(section: Section, edition: Edition): SectionData {
  return {
    ...(section.element === undefined ? {} : {element: section.element}),
    ...(section.heading ? {heading: texts(section.heading, edition)} : {}),
    // The flow repeats the heading.
    blocks: flowData(
      section.flow.filter(node => node.type !== 'heading' || node.block !== section.heading),
      edition,
      0,
    ),
  }
}

function flowData(flow: readonly Flow[], edition: Edition, depth: number): SectionData['blocks'] {
  const one = (block: Block) => ({kind: block.kind, ...(depth > 0 ? {depth} : {}), ...texts(block, edition)})
  return flow.flatMap(node => {
    switch (node.type) {
      case 'list':
        return node.items.flatMap(item => flowData(item.children, edition, depth + 1))
      case 'table':
        return [node.head, ...node.rows].flat().map(one)
      case 'quote':
        return flowData(node.children, edition, depth)
      default:
        return [one(node.block)]
    }
  })
}

function words(runs: readonly Run[]): string {
  return plain(runs)
}
