import {z} from 'zod'

/** `0000-5550101`, `13800000000`, `400-000-0000`, `12345`; normal form with an ASCII hyphen (service-guides §4). */
export const phone = z
  .string()
  .regex(/^(0\d{2,3}-\d{7,8}(-\d{1,6})?|1[3-9]\d{9}|400-\d{3}-\d{4}|1\d{2,4}|9\d{4,5})$/)
  .meta({description: '电话：区号-号码、手机号或短号', examples: ['0000-5550101']})

/** `20个工作日`, `1个月`, `当场`; normal form of a time limit. */
export const limit = z
  .string()
  .regex(/^(当场|\d{1,4}(个工作日|个自然日|个小时|个月|年|分钟))$/)
  .meta({
    description: '时限：N个工作日、N个自然日、N个小时、N个月、N年、N分钟、当场',
    examples: ['15个工作日'],
  })

/** `9:00–12:00`: 24-hour clock, en dash. */
export const clock = z
  .string()
  .regex(/^([01]?\d|2[0-4]):[0-5]\d–([01]?\d|2[0-4]):[0-5]\d$/)
  .meta({description: '起止时间，24小时制', examples: ['9:00–12:00']})

/** `07-01`: month and day. */
export const monthDay = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  .meta({description: '月-日', examples: ['07-01']})

/** `2026-11-20`. */
export const day = z.iso.date().meta({description: '日期：年-月-日', examples: ['2026-11-20']})

/** Whether a text is a day of the calendar written `2026-11-20`. */
export function isDay(text: string): boolean {
  return day.safeParse(text).success
}
