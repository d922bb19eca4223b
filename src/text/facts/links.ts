import type {Found, Recogniser} from './model.ts'

const PATTERNS = [
  ['placeholder', /(?<!\\)\{([a-z][\w.-]*)\}/gi],
  ['url', /(https?:\/\/[\w\-./?%&=#~:+@,;!$'*()[\]]*[\w/#=&])/gi],
  ['email', /((?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+)/g],
  ['url', /(?<![\w@.-])((?:www\.)[\w-]+(?:\.[\w-]+)+(?:\/[\w\-./?%&=#~]*)?)/gi],
] as const

/** Placeholders `{fee}`, web and mail addresses: in both halves exactly alike. */
export const findLinks: Recogniser = text => {
  const found: Found[] = []
  for (const [kind, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (found.some(other => start < other.end && end > other.start)) continue
      found.push({kind, value: match[1] ?? match[0], start, end})
    }
  }
  return found
}

/**
 * Item codes, document and form numbers: runs of letters and digits, hyphens between them, with at least one of
 * each. `20kg` is a number with a unit.
 */
export const findCodes: Recogniser = text =>
  [...text.matchAll(/[0-9A-Za-z]+(?:[-_][0-9A-Za-z]+)*/g)]
    .filter(([raw]) => isCode(raw))
    .map(match => ({kind: 'code', value: match[0], start: match.index, end: match.index + match[0].length}))

const isCode = (raw: string): boolean =>
  /[A-Za-z]/.test(raw) && /\d/.test(raw) && !/^[1-9]\d{0,5}[a-z]{1,3}$/.test(raw)

/** Dotted section numbers: 2.1.1 is one sign, not two decimals. A date with points is left to `dates.ts`. */
export const findSections: Recogniser = text =>
  [...text.matchAll(/(?<![\d.])\d+(?:\.\d+){2,}(?![\d.])/g)]
    .filter(([raw]) => !/^\d{4}\.\d{1,2}\.\d{1,2}$/.test(raw))
    .map(match => ({kind: 'code', value: match[0], start: match.index, end: match.index + match[0].length}))
