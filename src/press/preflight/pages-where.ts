import type {PageFacts, PressFacts} from './model.ts'

/** 1-based pages for which something holds. */
export const pagesWhere = ({pages}: PressFacts, holds: (page: PageFacts) => boolean): number[] =>
  pages.flatMap((page, index) => (holds(page) ? [index + 1] : []))
