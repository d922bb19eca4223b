import type {GuideCheck} from './model.ts'

/** Twice what the longest of the sample's guides needs without its table of materials; nobody reads more at a counter. */
const MOST = 200

/** A guide that no leaflet, notice or poster holds. Cells of tables count as what they are: something to read. */
export const longGuide: GuideCheck = ({guide: {zh}}) => {
  const count = zh.blocks.filter(({shared, gap}) => !shared && !gap).length
  if (count <= MOST || !zh.title) return []
  return [{rule: 'long-guide', values: {count, most: MOST}, place: zh.title.place}]
}
