import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Guide} from '../../guide/model.ts'
import type {Edition} from '../edition/model.ts'
import {drawLines} from './stacked.ts'
import {bothWays} from './labels.ts'
import {label, partHead, type PaperContext} from './paper.ts'

/**
 * The members of 一件事: each guide's title in both languages, when it belongs to the case, and its promise. A member
 * that is not in this build (withdrawn, held back) is named by its Han title, because the bundle's text speaks of it.
 */
export function drawBundleMembers(context: PaperContext): ElementContent[] {
  const {input, draw} = context
  const members = membersOf(context)
  if (members.length === 0) return []
  const rows = members.map(({guide, title, when}, n) => {
    const promise = guide?.facts.time && input.resolve('time.promise', guide, 'zh')?.text
    return h('tr', [
      h('td', {class: 'number'}, String(n + 1)),
      h('td', title),
      h(
        'td',
        when === undefined
          ? label(context, 'sheet.member.always')
          : bothWays(draw.order, 'div', when, undefined),
      ),
      h('td', {class: 'limit', lang: 'zh-Hans'}, promise ?? ''),
    ])
  })
  return [
    h('section', {class: 'part part-members'}, [
      partHead(context, 'reader.element.members'),
      h('table', {class: 'members'}, [
        h(
          'thead',
          h('tr', [
            h('th', {class: 'number'}),
            h('th', {scope: 'col'}, label(context, 'reader.fact.title', {}, 'div')),
            h('th', {scope: 'col'}, label(context, 'sheet.member.when', {}, 'div')),
            h('th', {scope: 'col'}, label(context, 'reader.fact.promise', {}, 'div')),
          ]),
        ),
        h('tbody', rows),
      ]),
    ]),
  ]
}

/** The same as a list, for narrow paper: the titles, and when each belongs to the case. */
export function drawMemberList(context: PaperContext): ElementContent[] {
  const members = membersOf(context)
  if (members.length === 0) return []
  return [
    h('section', {class: 'part part-members'}, [
      partHead(context, 'reader.element.members'),
      ...members.map(({title, when}, n) =>
        h('div', {class: 'pair item d1'}, [
          h('span', {class: 'marker'}, `${n + 1}.`),
          h('div', {class: 'said'}, [
            ...title,
            ...(when === undefined ? [] : [h('div', {class: 'when', lang: 'zh-Hans'}, when)]),
          ]),
        ]),
      ),
    ]),
  ]
}

interface Member {
  guide: Guide | undefined
  /** In both languages where it is in this build. */
  title: ElementContent[]
  when: string | undefined
}

function membersOf({edition, input, draw}: PaperContext): Member[] {
  const editions = new Map(input.editions.map((one): [string, Edition] => [one.guide.id, one]))
  return (edition.guide.facts.members ?? []).map(({guide: id, when}) => {
    const member = editions.get(id)
    const guide = member?.guide ?? input.workspace.guides.find(one => one.id === id)
    const title = member
      ? drawLines(member.title, 'div', draw)
      : [h('div', {lang: 'zh-Hans'}, guide?.zh.title?.text ?? id)]
    return {guide, title, when}
  })
}
