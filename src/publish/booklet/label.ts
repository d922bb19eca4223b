import type {Values, Words} from '#locale/words.ts'
import type {Book} from './model.ts'

/** A word of the tool for both readers. */
export interface Label {
  han: string
  /** undefined where no attested or county-approved Yi exists. */
  yi: string | undefined
}

/** A word of the tool by its key. */
export function labelOf(words: Words, key: string, values?: Values): Label {
  return {han: words.han(key, values), yi: words.yi(key, values)}
}

/**
 * What every page has to say about how it may be used: a sample, a draft, a layout test. Empty for a release of a real
 * county. Shorter marks that a longer one contains are left out.
 */
export function marksOf(book: Book): string[] {
  const {settings, county} = book.input.workspace
  const {words, mode} = book.input
  const marks = [
    ...(mode === 'release' ? [] : [words.han(`reader.watermark.${mode}`)]),
    settings.label,
    county.sample ? words.han('reader.watermark.sample') : '',
  ].filter(mark => mark !== '')
  return marks.filter(
    (mark, n) => !marks.some((other, m) => m !== n && other.includes(mark) && (other !== mark || m < n)),
  )
}
