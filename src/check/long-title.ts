import type {GuideCheck} from './model.ts'
import {charactersOf} from '#guide/characters.ts'

/** 99 of 100 real names are no longer (service-guides.md §1: 1,135 items, p99 42). */
const MOST = 42

/** A title that will not fit where titles stand: tiles, running heads, the notice board. */
export const longTitle: GuideCheck = ({guide: {zh}}) => {
  if (!zh.title) return []
  const count = [...charactersOf([zh.title])].length
  return count > MOST ? [{rule: 'long-title', values: {count, most: MOST}, place: zh.title.place}] : []
}
