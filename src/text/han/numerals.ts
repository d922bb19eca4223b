const DIGITS = '〇一二三四五六七八九'
const OTHER_DIGITS: Readonly<Record<string, number>> = {零: 0, 两: 2, 兩: 2, 俩: 2}
const SMALL: Readonly<Record<string, number>> = {十: 10, 百: 100, 千: 1000}
const LARGE: readonly (readonly [unit: string, value: number])[] = [
  ['亿', 1e8],
  ['万', 1e4],
]

/** Characters a Chinese numeral is made of, for use inside a regular expression's brackets. */
export const HAN_NUMERAL_CHARACTERS = '〇零一二三四五六七八九十百千万亿两'

const digitOf = (ch: string): number | undefined => {
  const index = DIGITS.indexOf(ch)
  return index >= 0 ? index : OTHER_DIGITS[ch]
}

/** A section below 万: 一千五百, 十五, 三百零六; undefined when it is no such thing. `first` may be a bare 十. */
const readSection = (text: string): number | undefined => {
  let total = 0
  let digit: number | undefined
  let least = 10_000
  let zero = false
  for (const [index, ch] of [...text].entries()) {
    const value = digitOf(ch)
    const unit = SMALL[ch]
    if (value === 0) {
      if (digit !== undefined || zero) return undefined
      zero = true
    } else if (value !== undefined) {
      if (digit !== undefined) return undefined
      digit = value
    } else if (unit !== undefined) {
      const factor = digit ?? (unit === 10 && (index === 0 || zero) ? 1 : undefined)
      if (factor === undefined || unit >= least) return undefined
      total += factor * unit
      least = unit
      digit = undefined
      zero = false
    } else return undefined
  }
  if (digit === undefined) return zero && total !== 0 ? undefined : total
  // 一百二 is 120, 三千五 is 3500; with a zero between, or after ten, the last digit is a plain unit.
  const factor = !zero && least >= 100 && least < 10_000 ? least / 10 : 1
  return total + digit * factor
}

const readUnits = (text: string): number | undefined => {
  for (const [unit, value] of LARGE) {
    const at = text.lastIndexOf(unit)
    if (at < 0) continue
    const head = readUnits(text.slice(0, at))
    const rest = text.slice(at + 1)
    if (head === undefined || head === 0) return undefined
    if (rest === '') return head * value
    const tail = rest.length === 1 && digitOf(rest) ? (digitOf(rest) ?? 0) * (value / 10) : readUnits(rest)
    return tail === undefined || tail === 0 || tail >= value ? undefined : head * value + tail
  }
  return text === '' ? undefined : readSection(text)
}

/**
 * Takes a Chinese numeral and nothing else: 二十, 一千五百, 两百, 三万零五, or digit by digit 二〇二六. Returns its
 * value, undefined when the text is not a well-formed numeral (百, 万一, 十百).
 */
export const parseHanNumeral = (text: string): number | undefined => {
  const digits = [...text].map(digitOf)
  if (digits.length > 1 && digits.every(digit => digit !== undefined)) {
    // 二〇二六, 一二三四五; 两 is never read digit by digit.
    return digits.length <= 15 && !text.includes('两') ? Number(digits.join('')) : undefined
  }
  return readUnits(text)
}

const writeSection = (n: number): string => {
  let out = ''
  let zero = false
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(n / unit) % 10
    if (digit === 0) {
      zero = out !== ''
      continue
    }
    out += (zero ? '零' : '') + DIGITS[digit] + name
    zero = false
  }
  return out
}

/**
 * Takes a whole number from 0 to 999,999,999,999; returns it in Chinese numerals: 0 → 零, 12 → 十二,
 * 1500 → 一千五百, 10005 → 一万零五. Throws RangeError outside that range.
 */
export const formatHanNumeral = (n: number): string => {
  if (!Number.isInteger(n) || n < 0 || n >= 1e12) throw new RangeError(`not a whole number below 10^12: ${n}`)
  if (n === 0) return '零'
  let out = ''
  let gap = false
  for (const [unit, name] of [
    [1e8, '亿'],
    [1e4, '万'],
    [1, ''],
  ] as const) {
    const section = Math.floor(n / unit) % 10_000
    if (section === 0) {
      gap = out !== ''
      continue
    }
    out += (out !== '' && (gap || section < 1000) ? '零' : '') + writeSection(section) + name
    gap = false
  }
  return out.replace(/^一十/, '十')
}
