import {HAN_NUMERAL_CHARACTERS, parseHanNumeral} from '../han/numerals.ts'

/** What stands where another recogniser has already found its fact: in no pattern, one UTF-16 unit long. */
export const TAKEN = '\uffff'

const NARROW: Readonly<Record<string, string>> = {'￥': '¥', '　': ' ', '\u00a0': ' '}

/**
 * Takes a text; returns it with full-width digits, letters and ASCII marks narrowed, unit for unit, so that every
 * offset still holds. Dashes are left: each pattern says which it accepts.
 */
export const narrow = (text: string): string =>
  text.replace(
    /[\uff01-\uff5e￥　\u00a0]/g,
    ch => NARROW[ch] ?? String.fromCharCode(ch.charCodeAt(0) - 0xfee0),
  )

/** A run of dashes and tildes as people type them between numbers, for use inside a regular expression. */
export const DASH = '[-‐‑‒–—―−~～〜─]{1,2}'

/** A Chinese numeral, for use inside a regular expression. */
export const HAN = `[${HAN_NUMERAL_CHARACTERS}]+`

/** Digits with optional thousands and decimals, for use inside a regular expression. */
export const DIGITS = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?'

/** Moves the point of a decimal number to the right: ('1.5', 4) is '15000'. */
const shift = (digits: string, places: number): string => {
  const [whole = '', fraction = ''] = digits.split('.')
  const padded = fraction.padEnd(places, '0')
  const rest = padded.slice(places)
  return `${whole}${padded.slice(0, places)}`.replace(/^0+(?=\d)/, '') + (rest === '' ? '' : `.${rest}`)
}

const POWERS: Readonly<Record<string, number>> = {百: 2, 千: 3, 万: 4, 亿: 8}

/** A number as read: its normal form, other accepted forms, and whether it was written with digits. */
export interface Reading {
  value: string
  also: readonly string[]
  digits: boolean
}

/**
 * Takes digits (`1,234.50`) or a Chinese numeral, and the 万 or 亿 behind it; returns its reading, undefined when it
 * is no number. Works on strings, because item codes have more digits than a number keeps.
 */
export const readNumber = (written: string, power = ''): Reading | undefined => {
  if (!/^\d/.test(written)) {
    const value = parseHanNumeral(written)
    return value === undefined ? undefined : {value: String(value), also: [], digits: false}
  }
  const plain = written.replaceAll(',', '')
  const short = plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain.replace(/^0+(?=\d)/, '')
  const places = POWERS[power]
  if (places !== undefined) return {value: shift(plain, places), also: [plain], digits: true}
  return {value: plain, also: short === plain ? [] : [short], digits: true}
}

/**
 * Whether a number is one that the other half must show. Digits always are. A Chinese numeral is when a unit or an
 * ordinal makes it a quantity (第三十三条, 三百元); 一 only before the units named `firm`, because 一次, 一年, 一个
 * are as often words (一次性, 一年四季).
 */
export const isFirm = (reading: Reading, firm: boolean): boolean =>
  reading.digits || firm || reading.value !== '1'
