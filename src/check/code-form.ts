import type {Fault} from '../guide/fault.ts'
import {factPlace} from './fact-place.ts'
import type {GuideCheck} from './model.ts'

/** Signs of a 统一社会信用代码 by their value (GB 32100-2015). */
const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const CREDIT = 18
/** Level of government: 1 国家 … 6 村 (service-guides.md §4). */
const IMPL = new RegExp(`^([${SIGNS}]{${CREDIT}})[1-6]\\d{12}$`)

/** Codes that cannot be right. A warning and no more: real lists are full of them (service-guides.md §1, §4). */
export const codeForm: GuideCheck = ({guide}) => {
  const {basic, impl} = guide.facts.codes
  const faults: Fault[] = []
  const say = (variant: string, key: string, values: Fault['values']) =>
    void faults.push({rule: 'code-form', variant, values, place: factPlace(guide, `codes.${key}`, 'codes')})
  if (basic !== undefined && !/^\d{12}$/.test(basic))
    say('basic', 'basic', {code: basic, length: basic.length})
  if (impl === undefined) return faults
  const credit = IMPL.exec(impl)?.[1]
  if (credit === undefined) say('impl', 'impl', {code: impl, length: impl.length})
  else if (checkSign(credit) !== credit.at(-1))
    say('check', 'impl', {credit, sign: credit.at(-1) ?? '', expected: checkSign(credit)})
  return faults
}

/** The last sign of a credit code, from the seventeen before it (GB 32100-2015, 5.4: weights 3^(i−1) mod 31). */
function checkSign(credit: string): string {
  let weight = 1
  let sum = 0
  for (const sign of credit.slice(0, CREDIT - 1)) {
    sum += SIGNS.indexOf(sign) * weight
    weight = (weight * 3) % SIGNS.length
  }
  return SIGNS[(SIGNS.length - (sum % SIGNS.length)) % SIGNS.length] ?? ''
}
