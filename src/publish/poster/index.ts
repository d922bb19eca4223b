import type {Format, FormatInput, PrintJob} from '../model.ts'
import type {Edition} from '../edition/model.ts'
import {sortOut} from '../edition/sort-out.ts'
import {wantsLarge} from '../draw/large.ts'
import {paperContext} from '../draw/paper.ts'
import {posterJob} from './job.ts'

/**
 * 海报: the flow chart of a guide for the notice board, on A3; in large print on A2. What has no steps has no poster.
 */
export const poster: Format = {
  id: 'poster',
  styles: ['poster'],
  plan: input => {
    const {shown, held} = sortOut(input, 'poster', 'han')
    const wanted = ({guide}: Edition): boolean => input.only?.has(guide.id) ?? true
    const hasOne = ({guide}: Edition): boolean => guide.elements.steps !== undefined
    const without = new Set(input.editions.filter(one => !hasOne(one)).map(({guide}) => guide.id))
    return {
      outputs: [],
      prints: shown
        .filter(wanted)
        .filter(hasOne)
        .flatMap(edition => postersOf(input, edition)),
      held: held.filter(({id}) => !without.has(id) && (input.only?.has(id) ?? true)),
    }
  },
}

function postersOf(input: FormatInput, edition: Edition): (PrintJob & {id: string})[] {
  const context = paperContext(input, edition)
  return [
    posterJob(context, 'A3'),
    ...(wantsLarge(input, 'poster', edition.guide.id) ? [posterJob(context, 'A2')] : []),
  ]
}
