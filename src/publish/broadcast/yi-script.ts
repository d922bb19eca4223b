import type {Block, Flow} from '#guide/model.ts'
import type {Edition} from '../edition/model.ts'
import {plain} from '../edition/edition.ts'
import type {FormatInput} from '../model.ts'
import {shorten, type Passage, type Yield} from './shorten.ts'
import {spokenPhone} from './spoken.ts'

/** What gives way first to last: what is needed in some cases, the list of what to bring, the conditions. */
const YIELDS: readonly Yield[] = [3, 2, 1].map(passage => ({passage, version: 1}))

/**
 * The script in Yi: approved blocks as they stand, each its own paragraph, in the order of the Han script, and the
 * telephone in digits, twice. No word of the tool is joined to them (DESIGN §1), so a part that has no approved Yi
 * cannot be replaced, and without one the script is not made at all.
 *
 * @returns paragraphs; undefined when a passage it needs is not approved Yi.
 */
export function yiScript(edition: Edition, input: FormatInput): string[] | undefined {
  if (!edition.complete) return undefined
  const {guide} = edition
  const {materials = []} = guide.elements
  const conditions = guide.zh.sections.find(section => section.element === 'conditions')
  const said: Block[][] = [
    guide.zh.title ? [guide.zh.title] : [],
    conditions
      ? blocksOf(conditions.flow)
      : blocksOf(guide.zh.sections[0]?.flow ?? []).filter(block => block.kind !== 'title'),
    materials.filter(material => !material.when).map(material => material.name),
    materials.flatMap(material => (material.when ? [material.when, material.name] : [])),
  ]
  const all = said.flat()
  if (all.length === 0 || !all.every(block => speakable(block, edition))) return undefined
  const number = guide.facts.phones.consult
  const phone = number === undefined ? '' : `${spokenPhone(number)}\n${spokenPhone(number)}`
  const passages: Passage[] = [...said.map(blocks => [text(blocks, edition), '']), [phone]]
  return shorten(passages, YIELDS, '').flatMap(passage => passage.split('\n'))
}

/** Approved Yi of its own, under a neighbour of its unit, or no words at all (digits, a word of a closed list). */
function speakable(block: Block, edition: Edition): boolean {
  const pair = edition.pair(block)
  if (pair.unit === '') return !/\p{Script=Han}/u.test(plain(pair.han))
  return pair.state === 'approved' && (pair.covered || pair.yi !== undefined)
}

function text(blocks: readonly Block[], edition: Edition): string {
  const spoken = blocks.map(block => {
    const pair = edition.pair(block)
    return pair.unit === '' ? plain(pair.han) : pair.yi ? plain(pair.yi) : ''
  })
  return spoken.filter(one => one !== '').join('\n')
}

function blocksOf(flow: readonly Flow[]): Block[] {
  return flow.flatMap((node): Block[] => {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
        return [node.block]
      case 'list':
        return node.items.flatMap(item => blocksOf(item.children))
      case 'quote':
        return blocksOf(node.children)
      default:
        return []
    }
  })
}
