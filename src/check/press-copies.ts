import type {ProjectCheck} from './model.ts'
import {wordPlace} from './word-place.ts'

/** What is delivered adds up to what is printed. */
export const pressCopies: ProjectCheck = ({workspace: {booklets, files}}) =>
  booklets.flatMap(({file, press: {copies, delivery = []}}) => {
    const sent = delivery.reduce((sum, one) => sum + (one.copies ?? 0), 0)
    if (copies === undefined || delivery.some(one => one.copies === undefined)) return []
    if (delivery.length === 0 || sent === copies) return []
    const place = wordPlace(file, files.get(file), 'delivery')
    return [{rule: 'press-copies', values: {sent, copies}, place}]
  })
