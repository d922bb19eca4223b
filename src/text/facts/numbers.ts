import {readYiNumerals} from '../yi/numerals.ts'
import type {Found, Recogniser} from './model.ts'
import {DIGITS, HAN, isFirm, readNumber} from './narrow.ts'

/** What is left of digits: with 万 or 亿, with per cent or per mille, or bare. Superscripts and ① are signs of their own. */
export const findDigits: Recogniser = text => {
  const found: Found[] = []
  for (const match of text.matchAll(new RegExp(`(${DIGITS})([万亿])?([%‰])?`, 'g'))) {
    const [raw, written = '', power, percent] = match
    const reading = readNumber(written, power)
    if (reading === undefined) continue
    const {also} = reading
    const value = `${reading.value}${percent ?? ''}`
    const place = {start: match.index, end: match.index + raw.length}
    // A number without its ‰ is another one to every reader; % is left out where it is said in words.
    if (percent === '‰') found.push({kind: 'number', value, ...place, parts: [value]})
    else
      found.push({
        kind: 'number',
        value,
        ...place,
        parts: [reading.value],
        also: percent === undefined ? also : [reading.value, ...also],
      })
  }
  for (const match of text.matchAll(/[\p{No}\p{Nl}]/gu)) {
    const [sign] = match
    if (sign === '〇') continue
    const plain = sign.normalize('NFKC')
    const also = /^[\u2460-\u24ff]/.test(sign) && /^\d+$/.test(plain) ? [plain] : []
    found.push({kind: 'number', value: sign, start: match.index, end: match.index + sign.length, also})
  }
  return found
}

const ORDINAL = '条|款|项|章|节|编|步|号|届|批|期'
const MEASURE = '周岁|岁|级|档|亩|公顷|平方米|公里|千米|米|公斤|千克|吨|份|张|页|倍|寸'
/** Measures before which 一 is a quantity, not the word "a". */
const FIRM_ONE = /^(周岁|岁|级|档|亩)/
const NUMERAL = new RegExp(`(百分之)?(第)?(${HAN})(?:个?(${MEASURE})|(${ORDINAL}))?`, 'g')

/**
 * Chinese numerals. One is firm when a unit or ordinal makes it a quantity (第三十三条, 一千五百亩, 百分之五); all
 * others (一次性, 统一, 万一, 两种) are optional, or no number at all.
 */
export const findHanNumerals: Recogniser = text => {
  const found: Found[] = []
  for (const match of text.matchAll(NUMERAL)) {
    const [, percent, ordinal, written = '', measure = '', counted] = match
    const reading = readNumber(written)
    if (reading === undefined) continue
    const firm =
      percent !== undefined ||
      (ordinal !== undefined && counted !== undefined) ||
      (measure !== '' && isFirm(reading, FIRM_ONE.test(measure)))
    const start = match.index + (percent?.length ?? 0) + (ordinal?.length ?? 0)
    found.push({
      kind: 'number',
      value: percent === undefined ? reading.value : `${reading.value}%`,
      start: percent === undefined ? start : match.index,
      end: start + written.length,
      optional: !firm,
      parts: [reading.value],
      also: percent === undefined ? [] : [reading.value],
    })
  }
  return found
}

/** Yi numerals, all optional: see `readYiNumerals`. */
export const findYiNumerals: Recogniser = text =>
  readYiNumerals(text).map(({value, start, end}) => ({
    kind: 'number',
    value: String(value),
    start,
    end,
    optional: true,
    parts: [String(value)],
  }))
