import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Edition} from '../edition/model.ts'
import {drawLines} from './stacked.ts'
import {bothWays} from './labels.ts'
import {label, partHead, type PaperContext} from './paper.ts'

/**
 * The members of 一件事: each guide's title in both languages, when it belongs to the case, and its promise. A member
 * that is not in this build (withdrawn, held back) is named by its Han title, because the bundle's text speaks of it.
 */
export function drawBundleMembers(context: PaperContext): ElementContent[] {
  const {edition, input, draw} = context
  const members = edition.guide.facts.members ?? []
  if (members.length === 0) return []
  const editions = new Map(input.editions.map((one): [string, Edition] => [one.guide.id, one]))
  const rows = members.map(({guide: id, when}, n) => {
    const member = editions.get(id)
    const guide = member?.guide ?? input.workspace.guides.find(one => one.id === id)
    const title = member
      ? drawLines(member.title, 'div', draw)
      : [h('div', {lang: 'zh-Hans'}, guide?.zh.title?.text ?? id)]
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
