import type {Fault, Place} from '../guide/fault.ts'
import type {Guide} from '../guide/model.ts'
import type {CheckInput} from './model.ts'
import {factPlace} from './fact-place.ts'
import {wordPlace} from './word-place.ts'

/** A bundle or booklet that names a guide. */
export interface Named {
  variant: 'member' | 'booklet'
  guide: Guide
  place: Place
  /** The bundle it is of. */
  owner?: string
}

/**
 * The guides that a current bundle or a booklet names one by one and whose status is this.
 *
 * @param status `withdrawn` or `paused`.
 */
export function namedGuides(input: CheckInput, status: Guide['facts']['status']): Named[] {
  const {guides, booklets, files} = input.workspace
  const wanted = new Map(guides.filter(one => one.facts.status === status).map(one => [one.id, one]))
  if (wanted.size === 0) return []
  const members = guides
    .filter(bundle => bundle.facts.status === 'current')
    .flatMap(bundle =>
      (bundle.facts.members ?? []).flatMap((member, at): Named[] => {
        const guide = wanted.get(member.guide)
        const place = factPlace(bundle, `members.${at}.guide`, `members.${at}`, 'members')
        return guide ? [{variant: 'member', guide, place, owner: bundle.id}] : []
      }),
    )
  const listed = booklets.flatMap(({file, guides: ids}) =>
    (ids === 'all' ? [] : ids).flatMap((id): Named[] => {
      const guide = wanted.get(id)
      return guide ? [{variant: 'booklet', guide, place: wordPlace(file, files.get(file), id)}] : []
    }),
  )
  return [...members, ...listed]
}

/** What a fault about a guide that is named says besides its rule. */
export function faultOf({variant, guide, place, owner}: Named): Omit<Fault, 'rule'> {
  const instead = guide.facts.status_note?.replaced_by
  const values = {
    id: guide.id,
    title: guide.zh.title?.text ?? guide.id,
    instead: instead ?? '',
    known: instead === undefined ? 'no' : 'yes',
  }
  return {variant, values, place, ...(owner === undefined ? {} : {guide: owner})}
}
