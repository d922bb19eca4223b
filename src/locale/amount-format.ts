import type {GuideFacts} from '#guide/schema/guide-file.ts'
import {formatNumber, type ReaderTag} from './dates.ts'
import {yiElseHan, asIs, type FactText} from './fact-text.ts'
import type {Values, Words} from './words.ts'

const LIMIT_KEYS: Readonly<Record<string, string>> = {
  个工作日: 'workdays',
  个自然日: 'days',
  个小时: 'hours',
  个月: 'months',
  年: 'years',
  分钟: 'minutes',
}

const said = (key: string, values: Values, tag: ReaderTag, words: Words): FactText =>
  tag === 'zh'
    ? asIs(words.han(key, values), 'zh')
    : yiElseHan(words.yi(key, values), () => words.han(key, values))

/**
 * Takes a time limit in the normal form of `guide.yaml` (`15个工作日`, `当场`); returns it for a reader. Anything else
 * is given as it stands, in Han.
 */
export const formatLimit = (limit: string, tag: ReaderTag, words: Words): FactText => {
  if (limit === '当场') return said('reader.limit.spot', {}, tag, words)
  const [, n = '', unit = ''] = /^(\d+)(.+)$/.exec(limit) ?? []
  const key = LIMIT_KEYS[unit]
  if (key !== undefined) return said(`reader.limit.${key}`, {n}, tag, words)
  return tag === 'zh' ? asIs(limit, 'zh') : yiElseHan(undefined, () => limit)
}

/** A fee's amount in yuan: whole yuan without decimals, else two. */
const yuan = (amount: number): string => (Number.isInteger(amount) ? formatNumber(amount) : amount.toFixed(2))

/**
 * Takes the fee of a guide; returns `不收费` or the items with amount and unit, `工本费20元/证；…`. The names of items
 * and units are the county's Han, so a list of items is in Yi only through `names`.
 */
export const formatFee = (
  fee: NonNullable<GuideFacts['fee']>,
  tag: ReaderTag,
  words: Words,
  names: (han: string) => string | undefined = () => undefined,
): FactText => {
  if (fee === '不收费') return said('reader.fee.none', {}, tag, words)
  const han = (): string =>
    fee
      .map(({item, amount, unit}) => words.han('reader.fee.item', {item, amount: yuan(amount), unit}))
      .join('；')
  if (tag === 'zh') return asIs(han(), 'zh')
  const yi = fee.map(({item, amount, unit}) => {
    const [itemName, unitName] = [names(item), names(unit)]
    if (itemName === undefined || unitName === undefined) return undefined
    return words.yi('reader.fee.item', {item: itemName, amount: yuan(amount), unit: unitName})
  })
  return yiElseHan(yi.every(part => part !== undefined) ? yi.join('；') : undefined, han)
}
