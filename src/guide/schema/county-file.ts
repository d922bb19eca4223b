import {z} from 'zod'

/** `0000-5550101`, `13800000000`, `400-000-0000`, `12345`; normal form with an ASCII hyphen (service-guides §4). */
export const phone = z.string().regex(/^(0\d{2,3}-\d{7,8}(-\d{1,6})?|1[3-9]\d{9}|400-\d{3}-\d{4}|1\d{2,4}|9\d{4,5})$/)

const clock = z.string().regex(/^([01]?\d|2[0-4]):[0-5]\d–([01]?\d|2[0-4]):[0-5]\d$/)
const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)

/** One line of opening hours. Either weekdays or market days (逢场), with an optional season. */
export const hoursEntry = z.strictObject({
  days: z.array(z.enum(['周一', '周二', '周三', '周四', '周五', '周六', '周日'])).min(1).optional(),
  market: z
    .strictObject({
      /** 公历 or 农历. */
      calendar: z.enum(['solar', 'lunar']),
      /** Last digits of the day of the month: [3, 6, 9] is 逢三、六、九. */
      digits: z.array(z.int().min(0).max(9)).min(1),
    })
    .optional(),
  season: z.strictObject({name: z.string().min(1), from: monthDay, to: monthDay}).optional(),
  /** 24-hour, en dash: `9:00–12:00`. */
  times: z.array(clock).min(1),
  /** Not on public holidays. */
  holidays_off: z.boolean().default(true),
})
export type HoursEntry = z.output<typeof hoursEntry>

export const person = z.strictObject({
  name: z.string().min(1),
  role: z.enum(['双语通', '代办员', '窗口', '驻村干部']),
  phone: phone.optional(),
  /** 汉语, 彝语, 彝语（圣乍） … */
  speaks: z.array(z.string().min(1)).default([]),
})
export type Person = z.output<typeof person>

export const site = z.strictObject({
  name: z.string().min(1),
  kind: z.enum(['center', 'station', 'office']),
  address: z.string().min(1),
  directions: z.string().optional(),
  hours: z.array(hoursEntry).min(1),
  phone: phone.optional(),
  staff: z.array(person).default([]),
})
export type Site = z.output<typeof site>

/** `content/county.yaml`. */
export const countyFile = z.strictObject({
  name: z.string().min(1),
  /** A sample county: 示例 stands on everything made from it. */
  sample: z.boolean().default(false),
  agencies: z.record(z.string(), z.strictObject({name: z.string().min(1), code: z.string().optional()})).default({}),
  sites: z.record(z.string(), site).default({}),
  phones: z.strictObject({
    /** 纠错电话, on every printed page. */
    correction: phone,
    hotline: phone.optional(),
  }),
})
export type County = z.output<typeof countyFile>
