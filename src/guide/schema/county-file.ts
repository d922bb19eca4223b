import {z} from 'zod'
import {clock, monthDay, phone} from './values.ts'

/** One line of opening hours. Either weekdays or market days (逢场), with an optional season. */
export const hoursEntry = z.strictObject({
  days: z
    .array(z.enum(['周一', '周二', '周三', '周四', '周五', '周六', '周日']))
    .min(1)
    .optional()
    .meta({description: '星期几，列表', examples: ['[周一, 周二]']}),
  market: z
    .strictObject({
      /** 公历 or 农历. */
      calendar: z.enum(['solar', 'lunar']).meta({description: 'solar 公历，lunar 农历', examples: ['lunar']}),
      /** Last digits of the day of the month: [3, 6, 9] is 逢三、六、九. */
      digits: z
        .array(z.int().min(0).max(9))
        .min(1)
        .meta({description: '赶场日的尾数，逢三、六、九写 [3, 6, 9]', examples: ['[3, 6, 9]']}),
    })
    .optional()
    .meta({description: '赶场日，与 days 二选一', examples: ['{calendar: lunar, digits: [3, 6, 9]}']}),
  season: z
    .strictObject({
      name: z
        .string()
        .min(1)
        .meta({description: '季节名称', examples: ['夏季']}),
      from: monthDay.meta({description: '从哪天起，月-日', examples: ['07-01']}),
      to: monthDay.meta({description: '到哪天止（含），月-日；可以跨年', examples: ['09-30']}),
    })
    .optional()
    .meta({description: '只在这个季节', examples: ['{name: 夏季, from: 07-01, to: 09-30}']}),
  /** 24-hour, en dash: `9:00–12:00`. */
  times: z
    .array(clock)
    .min(1)
    .meta({description: '起止时间，24小时制，列表', examples: ['["9:00–12:00", "14:00–17:30"]']}),
  /** Not on public holidays. */
  holidays_off: z
    .boolean()
    .default(true)
    .meta({description: '法定节假日不办，写 true；照常办理，写 false', examples: ['true']}),
})
export type HoursEntry = z.output<typeof hoursEntry>

export const person = z.strictObject({
  name: z
    .string()
    .min(1)
    .meta({description: '姓名', examples: ['张三']}),
  role: z.enum(['双语通', '代办员', '窗口', '驻村干部']).meta({description: '身份', examples: ['双语通']}),
  phone: phone.optional().meta({description: '电话', examples: ['0000-5550111']}),
  /** 汉语, 彝语, 彝语（圣乍） … */
  speaks: z
    .array(z.string().min(1))
    .default([])
    .meta({description: '会说的语言，列表', examples: ['[汉语, 彝语]']}),
})
export type Person = z.output<typeof person>

export const site = z.strictObject({
  name: z
    .string()
    .min(1)
    .meta({description: '地点名称', examples: ['示例县政务服务中心']}),
  kind: z
    .enum(['center', 'station', 'office'])
    .meta({description: 'center 中心，station 服务站，office 单位', examples: ['station']}),
  address: z
    .string()
    .min(1)
    .meta({description: '地址', examples: ['示例县示例镇幸福路1号']}),
  directions: z
    .string()
    .optional()
    .meta({description: '怎么走', examples: ['客运站往东200米']}),
  hours: z
    .array(hoursEntry)
    .min(1)
    .meta({description: '办理时间，列表', examples: ['[{days: [周一, 周二], times: ["9:00–12:00"]}]']}),
  phone: phone.optional().meta({description: '电话', examples: ['0000-5550100']}),
  staff: z
    .array(person)
    .default([])
    .meta({description: '工作人员，列表', examples: ['[{name: 张三, role: 双语通, speaks: [彝语]}]']}),
})
export type Site = z.output<typeof site>

/** `content/county.yaml`. */
export const countyFile = z.strictObject({
  name: z
    .string()
    .min(1)
    .meta({description: '县名', examples: ['示例县']}),
  /** A sample county: 示例 stands on everything made from it. */
  sample: z
    .boolean()
    .default(false)
    .meta({description: '样例县写 true，处处印“示例”', examples: ['false']}),
  agencies: z
    .record(
      z.string(),
      z.strictObject({
        name: z
          .string()
          .min(1)
          .meta({description: '单位名称', examples: ['示例县民政局']}),
        code: z
          .string()
          .optional()
          .meta({description: '统一社会信用代码', examples: ['"11650000010183859F"']}),
      }),
    )
    .default({})
    .meta({description: '单位，按自定的键', examples: ['{minzheng: {name: 示例县民政局}}']}),
  sites: z
    .record(z.string(), site)
    .default({})
    .meta({description: '办事地点，按自定的键', examples: ['zhongxin: {…}']}),
  phones: z
    .strictObject({
      /** 纠错电话, on every printed page. */
      correction: phone.meta({description: '纠错电话，每页都印', examples: ['0000-5550199']}),
      hotline: phone.optional().meta({description: '热线', examples: ['"12345"']}),
    })
    .meta({description: '全县共用的电话', examples: ['{correction: 0000-5550199}']}),
})
export type County = z.output<typeof countyFile>
