const LETTERS = /^[a-z0-9]$/
/** Han ideographs (unified, extension A and compatibility) and Yi syllables: no name of a guide holds other signs. */
const SIGNS = /^[\u3400-\u9fff\uf900-\ufaff\ua000-\ua48c]$/

/**
 * What a sign is to the search: of letters and digits how names are spelled is asked, of Han and Yi what is written.
 *
 * @param sign one character, narrowed
 */
export function searchKind(sign: string): 'letters' | 'signs' | undefined {
  return LETTERS.test(sign) ? 'letters' : SIGNS.test(sign) ? 'signs' : undefined
}

/** A text as the search compares it: signs, letters and digits alone, in one width and case. */
export function folded(text: string): string {
  return narrowed(text)
    .filter(sign => searchKind(sign) !== undefined)
    .join('')
}

/**
 * The characters of a text in one width and case. NFKC would fold more than width; the two that matter are written
 * out. `ü` is typed `v` on every Chinese keyboard.
 */
export function narrowed(text: string): string[] {
  const signs: string[] = []
  for (const sign of text) {
    const code = sign.charCodeAt(0)
    const narrow = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : sign
    signs.push(narrow === 'ü' || narrow === 'Ü' ? 'v' : narrow.toLowerCase())
  }
  return signs
}
