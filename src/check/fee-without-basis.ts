import {factPlace} from './fact-place.ts'
import type {GuideCheck} from './model.ts'

/** A fee without the document that sets it (service-guides.md §5 rule 4); what and how much the schema demands. */
export const feeWithoutBasis: GuideCheck = ({guide}) => {
  const {fee} = guide.facts
  if (fee === undefined || fee === '不收费') return []
  return fee
    .map(({item, basis}, at) => ({item, basis, at}))
    .filter(({basis}) => !basis?.trim())
    .map(({item, at}) => ({
      rule: 'fee-without-basis',
      values: {item},
      place: factPlace(guide, `fee.${at}.item`, `fee.${at}`, 'fee'),
    }))
}
