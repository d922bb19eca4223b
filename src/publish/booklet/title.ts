import {pseudoYi} from '#text/yi/attested.ts'
import type {Label} from './label.ts'
import type {Book} from './model.ts'

/** Title of the book. A layout test fills a missing Yi title as it fills the text; nothing else does. */
export function titleOf({booklet, input}: Pick<Book, 'booklet' | 'input'>): Label {
  const {zh, ii} = booklet.title
  return {han: zh, yi: ii ?? (input.mode === 'pseudo' ? pseudoYi([...zh].length) : undefined)}
}
