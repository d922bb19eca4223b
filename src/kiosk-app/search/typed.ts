/** What was typed, cut at spaces: all of it has to be found. */
export interface Term {
  /** `letters` answer to how names are spelled, `signs` (Han, Yi) to what is written. */
  kind: 'letters' | 'signs'
  text: string
}

const LETTERS = /^[a-z0-9]$/
/** Han ideographs (unified, extension A and compatibility) and Yi syllables: no name of a guide holds other signs. */
const SIGNS = /^[\u3400-\u9fff\uf900-\ufaff\ua000-\ua48c]$/

/**
 * Takes a text apart into terms. Full width and capitals are folded, marks and everything else part terms; Han, Yi and
 * letters typed without a space between part as well: `办laonianz` is two terms.
 */
export function termsOf(typed: string): Term[] {
  const terms: Term[] = []
  let open: Term | undefined
  for (const sign of fold(typed)) {
    const kind = LETTERS.test(sign) ? 'letters' : SIGNS.test(sign) ? 'signs' : undefined
    if (!kind) open = undefined
    else if (open && open.kind === kind) open.text += sign
    else terms.push((open = {kind, text: sign}))
  }
  return terms
}

/** A text as it is compared: signs, letters and digits alone, in one width and case. */
export function folded(text: string): string {
  return fold(text)
    .filter(sign => LETTERS.test(sign) || SIGNS.test(sign))
    .join('')
}

/** NFKC would fold more than width; the two that matter are written out. `ü` is typed `v` on every Chinese keyboard. */
function fold(text: string): string[] {
  const signs: string[] = []
  for (const sign of text) {
    const code = sign.charCodeAt(0)
    const narrow = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : sign
    signs.push(narrow === 'ü' || narrow === 'Ü' ? 'v' : narrow.toLowerCase())
  }
  return signs
}
