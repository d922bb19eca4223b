import {narrowed, searchKind} from '#text/folded.ts'

/** What was typed, cut at spaces: all of it has to be found. */
export interface Term {
  /** `letters` answer to how names are spelled, `signs` (Han, Yi) to what is written. */
  kind: 'letters' | 'signs'
  text: string
}

/**
 * Takes a text apart into terms. Full width and capitals are folded, marks and everything else part terms; Han, Yi and
 * letters typed without a space between part as well: `办laonianz` is two terms.
 */
export function termsOf(typed: string): Term[] {
  const terms: Term[] = []
  let open: Term | undefined
  for (const sign of narrowed(typed)) {
    const kind = searchKind(sign)
    if (!kind) open = undefined
    else if (open && open.kind === kind) open.text += sign
    else terms.push((open = {kind, text: sign}))
  }
  return terms
}
