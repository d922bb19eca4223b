import type {Duration} from './elements/model.ts'

/**
 * A time limit in its normal form (`15个工作日`, `1个月`, `当场`) as a number and unit; 当场 is 0 minutes.
 *
 * @returns undefined when the text is none.
 */
export function parseDuration(limit: string): Duration | undefined {
  if (limit === '当场') return {n: 0, unit: '分钟'}
  const match = /^(\d{1,4})(?:个?(工作日|自然日|小时)|(个月|年|分钟))$/.exec(limit)
  const unit = match?.[2] ?? match?.[3]
  return unit === undefined ? undefined : {n: Number(match?.[1]), unit: unit as Duration['unit']}
}
