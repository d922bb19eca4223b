import type {PressRule} from './model.ts'

/** No links, bookmarks, tags or actions: a plate has no use for them, and some programs stop at them. */
export const readerParts: PressRule = {
  id: 'reader-parts',
  level: 'error',
  source: 'ISO 15930-7 §6.10；publishing.md §5',
  judge: facts =>
    facts.readerParts.length > 0 ? [{pages: [], values: {parts: facts.readerParts.join('、')}}] : [],
}
