import type {ShownText} from './shown-text.ts'

/**
 * In which order a reader goes through the pages: one after the other; two columns each for itself; two languages, one
 * on the left pages (even ones), one on the right.
 */
export type Reading = 'pages' | 'columns' | 'spreads'

/** A text that must stand in a print, white space aside. */
export interface WantedText {
  text: string
  /** 1-based first and last page on which to look. */
  from: number
  to: number
}

/**
 * Looks for texts in a print, each in one piece or over one page break: then it ends one page and begins the next, so that
 * no character can be lost between.
 * @param pages what every page shows, in order, without running heads and page numbers
 * @returns for each text the 1-based page it begins on; undefined for one that is not there
 */
export function findTexts(
  wanted: readonly WantedText[],
  pages: readonly (readonly ShownText[])[],
  reading: Reading,
): (number | undefined)[] {
  const streams = streamsOf(pages, reading)
  return wanted.map(({text, from, to}) => {
    const characters = bare(text)
    for (const stream of streams) {
      const inside = stream.filter(({page}) => page >= from && page <= to)
      const page = findIn(characters, inside)
      if (page !== undefined) return page
    }
    return undefined
  })
}

/** A page as it is read: its 1-based number, its text without white space. */
interface ReadPage {
  page: number
  text: string
}

const bare = (text: string): string => text.replaceAll(/\s/gu, '')
const joined = (shown: readonly ShownText[]): string => bare(shown.map(({text}) => text).join(''))

function streamsOf(pages: readonly (readonly ShownText[])[], reading: Reading): ReadPage[][] {
  const whole = pages.map((shown, index) => ({page: index + 1, text: joined(shown)}))
  if (reading === 'spreads') return [0, 1].map(rest => whole.filter(({page}) => page % 2 === rest))
  if (reading === 'pages') return [whole]
  const side = (isHere: (piece: ShownText, middle: number) => boolean) =>
    pages.map((shown, index) => {
      const edges = shown.filter(({upright}) => upright)
      const middle =
        (Math.min(...edges.map(({left}) => left)) + Math.max(...edges.map(({right}) => right))) / 2
      return {page: index + 1, text: joined(shown.filter(piece => isHere(piece, middle)))}
    })
  return [whole, side(({left}, middle) => left < middle), side(({left}, middle) => left >= middle)]
}

function findIn(text: string, pages: readonly ReadPage[]): number | undefined {
  const whole = pages.find(page => page.text.includes(text))
  if (whole) return whole.page
  for (const [index, page] of pages.entries()) {
    const next = pages[index + 1]
    if (!next) break
    for (let cut = text.length - 1; cut > 0; cut--) {
      if (page.text.endsWith(text.slice(0, cut)) && next.text.startsWith(text.slice(cut))) return page.page
    }
  }
  return undefined
}
