import type {GuideCheck} from './model.ts'

/** More than twice the longest of the sample's guides; nobody reads more at a counter. */
const MOST = 200

/** A guide that no leaflet, notice or poster holds. Cells do not count: in a long table one looks up one row. */
export const longGuide: GuideCheck = ({guide: {zh}}) => {
  const count = zh.blocks.filter(({kind, gap}) => kind !== 'cell' && !gap).length
  if (count <= MOST || !zh.title) return []
  return [{rule: 'long-guide', values: {count, most: MOST}, place: zh.title.place}]
}
