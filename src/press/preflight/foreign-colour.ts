import type {PressRule} from './model.ts'
import {pagesWhere} from './pages-where.ts'

/** Everything is ink by now: what is still RGB the shop would separate by its own guess, black into all four. */
export const foreignColour: PressRule = {
  id: 'foreign-colour',
  level: 'error',
  source: 'publishing.md §5',
  judge: facts => {
    const found = ({foreign}: {foreign: ReadonlySet<string>}, ...kinds: string[]) =>
      kinds.some(kind => foreign.has(kind))
    const pictures = pagesWhere(facts, page => found(page, 'picture', 'inline-image'))
    const shadings = pagesWhere(facts, page => found(page, 'shading'))
    const colours = pagesWhere(facts, page => found(page, 'rgb', 'lab', 'indexed', 'inherited'))
    return [
      ...(colours.length > 0 ? [{pages: colours}] : []),
      ...(pictures.length > 0 ? [{variant: 'picture', pages: pictures}] : []),
      ...(shadings.length > 0 ? [{variant: 'shading', pages: shadings}] : []),
    ]
  },
}
