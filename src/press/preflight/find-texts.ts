import type {ApprovedText} from './model.ts'

/** Shortest piece that a page break may leave: what is shorter could stand anywhere on a page by chance. */
const LEAST_PIECE = 4

/**
 * Looks for texts among pages. A text stands in one piece on one page, or is broken over pages that follow each other.
 * @param pages text of each, white space removed
 * @param texts in the order in which they stand; white space in them is nothing
 * @returns for each the 1-based pages it stands on; none when it is lost
 */
export function findTexts(pages: readonly string[], texts: readonly ApprovedText[]): number[][] {
  const all = pages.map((_, index) => index + 1)
  // Texts come in order, so the next one is looked for where the last one was, and only then everywhere.
  const reached = new Map<string, number>()
  return texts.map(({text, lang, pages: among = all}) => {
    const bare = text.replaceAll(/\s/gu, '')
    if (bare === '') return []
    const from = reached.get(lang) ?? 0
    const order = among.slice(from).concat(among.slice(0, from))
    const whole = order.find(page => pages[page - 1]?.includes(bare))
    const found = whole === undefined ? broken(bare, pages, among, from) : [whole]
    if (found[0] !== undefined) reached.set(lang, Math.max(0, among.indexOf(found[0])))
    return found
  })
}

/** Pages a text is broken over: of each the longest beginning of what is left, so that nothing in the middle may lack. */
function broken(text: string, pages: readonly string[], among: readonly number[], from: number): number[] {
  const starts = among.map((_, index) => (index + from) % among.length)
  for (const start of starts) {
    const found: number[] = []
    let rest = [...text]
    for (let at = start; at < among.length && rest.length > 0; at++) {
      const page = among[at] ?? 0
      const length = longest(rest, pages[page - 1] ?? '')
      if (length < LEAST_PIECE) break
      // A rest too short to be told from chance goes with the next page.
      const taken =
        rest.length - length > 0 && rest.length - length < LEAST_PIECE ? rest.length - LEAST_PIECE : length
      if (taken < LEAST_PIECE) break
      found.push(page)
      rest = rest.slice(taken)
    }
    if (rest.length === 0 && found.length > 1) return found
  }
  return []
}

/** Length in characters of the longest beginning of a text that a page holds. */
function longest(characters: readonly string[], page: string): number {
  // Halving: what holds a beginning holds every shorter one.
  let [least, most] = [0, characters.length]
  while (least < most) {
    const middle = Math.ceil((least + most) / 2)
    if (page.includes(characters.slice(0, middle).join(''))) least = middle
    else most = middle - 1
  }
  return least
}
