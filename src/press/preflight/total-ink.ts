import type {PressRule} from './model.ts'
import {pagesWhere} from './pages-where.ts'

/** No place gets more ink than its paper dries; beyond it, pages stick together and set off on each other. */
export const totalInk: PressRule = {
  id: 'total-ink',
  level: 'error',
  source: 'ISO 12647-2',
  judge: (facts, {mostInk}) => {
    const pages = pagesWhere(facts, ({total}) => total > mostInk + 0.5)
    const most = Math.max(0, ...facts.pages.map(({total}) => total))
    return pages.length > 0 ? [{pages, values: {most: Math.round(most), limit: mostInk}}] : []
  },
}
