/** A key of the second step: a syllable of the chosen initial. */
export interface YiKey {
  sign: string
  pinyin: string
}

/** A keyboard for Yi in two steps: the initial, then final and tone as the signs themselves. */
export interface YiPad {
  /** Initials in the order of the standard; '' stands for the syllables that begin with their vowel. */
  initials: readonly string[]
  /** Its syllables, a row a final, in the order of the standard: high, secondary high, mid, low. */
  rowsOf: (initial: string) => YiKey[][]
}

const FIRST = 0xa000
/** Initial and final of a syllable's pinyin without its tone letter (yi-script.md §1). */
const SHAPE = /^([bcdfghjklmnpqrstvwxyz]*?)(ie|uo|ur|yr|[iaoeuy])[txp]?$/

/**
 * @param pinyin of the 1,165 characters from U+A000 on, in order, apart by spaces; what is no syllable (the iteration
 *   mark) has no key.
 */
export function yiPad(pinyin: string): YiPad {
  const rows: {initial: string; keys: YiKey[]}[] = []
  const known: {[spelled: string]: YiKey[]} = {}
  pinyin.split(' ').forEach((spelled, at) => {
    const shape = SHAPE.exec(spelled)
    if (!shape) return
    const [, initial = '', final = ''] = shape
    const key = {sign: String.fromCharCode(FIRST + at), pinyin: spelled}
    const keys = known[`${initial} ${final}`]
    if (keys) keys.push(key)
    else rows.push({initial, keys: (known[`${initial} ${final}`] = [key])})
  })
  const initials: string[] = []
  for (const {initial} of rows) if (initials.indexOf(initial) === -1) initials.push(initial)
  return {
    initials,
    rowsOf: initial => rows.filter(row => row.initial === initial).map(({keys}) => keys),
  }
}
