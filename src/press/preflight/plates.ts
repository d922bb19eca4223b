import type {PressRule} from './model.ts'
import {pagesWhere} from './pages-where.ts'

const OF_SET = {black: new Set(['K']), process: new Set(['C', 'M', 'Y', 'K'])} as const

/** A page needs no plate that the job does not pay for. */
export const plates: PressRule = {
  id: 'plates',
  level: 'error',
  source: 'service-guides.md §7（印色）',
  judge: (facts, {inks}) => {
    const allowed: ReadonlySet<string> = OF_SET[inks]
    const pages = pagesWhere(facts, page => [...page.plates].some(plate => !allowed.has(plate)))
    const extra = new Set(facts.pages.flatMap(page => [...page.plates].filter(plate => !allowed.has(plate))))
    return pages.length > 0 ? [{pages, values: {plates: [...extra].join('、')}}] : []
  },
}
