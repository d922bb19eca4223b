import type {GuideCheck} from './model.ts'
import {matchesIn} from './matches.ts'
import {findFacts} from '#text/facts/find.ts'

/** A line of digits long enough for a local number, with what stands before it on its line. */
const LOCAL = /(?<=电话|热线|专线|拨打|致电|联系)[^\d，。；,;\n]{0,6}(?<!\d)(\d{7,8})(?![\d-])/gu

/** A landline typed into the text without its area code: from another county, or a mobile, it does not ring. */
export const phoneWithoutAreaCode: GuideCheck = ({guide: {zh}}) =>
  matchesIn(zh, LOCAL).flatMap(({groups: [, number = ''], text, place}) => {
    const {column, ...rest} = place
    const isDate = findFacts(number).some(fact => fact.kind === 'date')
    if (isDate) return []
    return [
      {
        rule: 'phone-without-area-code',
        values: {phone: number},
        place: {...rest, column: column + text.length - number.length},
      },
    ]
  })
