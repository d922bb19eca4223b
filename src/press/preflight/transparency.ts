import type {PressRule} from './model.ts'
import {pagesWhere} from './pages-where.ts'

/** Where nothing may shine through, nothing does; and nowhere is anything blended, which every program does otherwise. */
export const transparency: PressRule = {
  id: 'transparency',
  level: 'error',
  source: 'ISO 15930-7 §6.15；ISO 15930-4',
  judge: (facts, expected) => {
    const plain = (kind: string) => kind === 'SMask' || kind === 'opacity'
    const blended = pagesWhere(facts, page => [...page.transparency].some(kind => !plain(kind)))
    const shining = pagesWhere(facts, page => [...page.transparency].some(plain))
    return [
      ...(blended.length > 0 ? [{variant: 'blend', pages: blended}] : []),
      ...(!expected.transparency && shining.length > 0 ? [{pages: shining}] : []),
    ]
  },
}
