import {blurred} from './blurred.ts'
import {matchSpelling, type Spelling} from './syllables.ts'
import {termsOf, type Term} from './typed.ts'

/** A guide as the search sees it; texts are folded (`text/folded.ts`). */
export interface Searched {
  id: string
  /** Title and nickname, Han and Yi. */
  titles: readonly string[]
  /** How each title is spelled: Han in pinyin, Yi in Yi pinyin. */
  spellings: readonly Spelling[]
  /** All that the guide says, both languages. */
  body: string
}

/**
 * How good a term was found, the best first: the whole title, its beginning, its middle, or only the text. Every band is
 * wider than what is added inside it.
 */
const WHOLE = 0
const BEGINNING = 1000
const MIDDLE = 2000
const TEXT = 4000
const WIDEST = 999

/**
 * Guides that answer to what was typed. All terms have to be found. When nothing answers, letters are taken for what
 * sounds alike, and signs for what shares the most neighbouring pairs with a title.
 *
 * @param typed anything a keyboard or pad gives
 * @returns ids, the best first; equally good ones in the order given
 */
export function find(guides: readonly Searched[], typed: string): string[] {
  const terms = termsOf(typed)
  if (terms.length === 0) return []
  const strict = ranked(guides, guide => sum(terms, term => costOf(guide, term, guide.spellings)))
  if (strict.length > 0) return strict
  const alike = ranked(guides, guide => {
    const spellings = guide.spellings.map(blurred)
    return sum(terms, term => costOf(guide, term, spellings))
  })
  return alike.length > 0 ? alike : ranked(guides, guide => sum(terms, term => pairCost(guide, term)))
}

function ranked(guides: readonly Searched[], cost: (guide: Searched) => number | undefined): string[] {
  const found: {id: string; cost: number; place: number}[] = []
  for (let place = 0; place < guides.length; place++) {
    const guide = guides[place]
    const price = guide && cost(guide)
    if (guide && price !== undefined) found.push({id: guide.id, cost: price, place})
  }
  // Chrome 64 sorts unstably.
  return found.sort((a, b) => a.cost - b.cost || a.place - b.place).map(({id}) => id)
}

function sum(terms: readonly Term[], cost: (term: Term) => number | undefined): number | undefined {
  let total = 0
  for (const term of terms) {
    const price = cost(term)
    if (price === undefined) return undefined
    total += price
  }
  return total
}

function costOf(guide: Searched, {kind, text}: Term, spellings: readonly Spelling[]): number | undefined {
  let best: number | undefined
  const offer = (price: number) => {
    if (best === undefined || price < best) best = price
  }
  for (const title of guide.titles) {
    const at = title.indexOf(text)
    if (at !== -1)
      offer(band(at, at === 0 && text.length === title.length) + Math.min(WIDEST, title.length + at))
  }
  if (kind === 'letters') {
    for (const spelling of spellings) {
      const match = matchSpelling(spelling, text)
      if (!match) continue
      const isWhole = match.from === 0 && match.syllables === spelling.length
      const rough = match.unusual * 60 + (match.shortened > 0 ? 20 : 0)
      offer(band(match.from, isWhole) + Math.min(WIDEST, rough + spelling.length + match.from))
    }
  }
  // Numbers and names of papers stand in texts too (12345, A4); a letter or two would be found in all of them.
  if (best === undefined && (kind === 'signs' || text.length > 2 || /[0-9]/.test(text))) {
    const at = guide.body.indexOf(text)
    if (at !== -1) offer(TEXT + Math.min(WIDEST, at / 100))
  }
  return best
}

const band = (from: number, isWhole: boolean): number => (isWhole ? WHOLE : from === 0 ? BEGINNING : MIDDLE)

/** By the share of the term's neighbouring pairs that a title holds: at least half of them, and two. */
function pairCost(guide: Searched, {kind, text}: Term): number | undefined {
  const pairs = text.length - 1
  if (kind === 'letters' || pairs < 2) return undefined
  let most = 0
  for (const title of guide.titles) {
    let held = 0
    for (let at = 0; at < pairs; at++) if (title.indexOf(text.substr(at, 2)) !== -1) held++
    most = Math.max(most, held)
  }
  return most < 2 || most * 2 < pairs ? undefined : 1000 - (1000 * most) / pairs
}
