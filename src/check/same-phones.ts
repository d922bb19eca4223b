import {factPlace} from './fact-place.ts'
import type {GuideCheck} from './model.ts'

/** One number for questions and for complaints: whoever complains would reach whom they complain about (§5 rule 5). */
export const samePhones: GuideCheck = ({guide}) => {
  const {consult, complain} = guide.facts.phones
  if (consult === undefined || consult !== complain) return []
  return [
    {
      rule: 'same-phones',
      values: {phone: consult},
      place: factPlace(guide, 'phones.complain', 'phones'),
      counterpart: factPlace(guide, 'phones.consult', 'phones'),
    },
  ]
}
