import {z} from 'zod'
import {pressSettings} from './press-settings.ts'

/** Formats of DESIGN §4 that exist; `unapproved` says what a format does with a block that is not approved. */
export const FORMATS = [
  'sheet',
  'form',
  'leaflet',
  'poster',
  'booklet',
  'kiosk',
  'broadcast',
  'data',
] as const
export type FormatId = (typeof FORMATS)[number]

const unapproved = z.enum(['hold', 'han'])
const formatSettings = z.strictObject({
  unapproved: unapproved
    .optional()
    .meta({description: '有未通过的段落时：hold 整份不出，han 只印汉文', examples: ['han']}),
  /** Sheets, leaflets and posters only; a booklet says it in its own file. */
  large: z
    .union([z.literal('all'), z.array(z.string().min(1))])
    .optional()
    .meta({
      description:
        '哪些指南另出大字版（不小于18磅）：编号的列表，或 all（全部）；用于 sheet、leaflet、poster',
      examples: ['[gaoling-jintie]', 'all'],
    }),
})
export type FormatSettings = z.output<typeof formatSettings>

/** `hanyi.yaml`. */
export const settingsFile = z.strictObject({
  order: z
    .enum(['han-first', 'yi-first'])
    .default('han-first')
    .meta({description: '语序：han-first 汉文在前，yi-first 彝文在前', examples: ['han-first']}),
  /** The ruling the order rests on, printed nowhere, kept for whoever asks. */
  order_basis: z
    .string()
    .default('')
    .meta({description: '语序的依据：谁、哪天、哪个文件定的', examples: ['县民语委2026年3号文']}),
  fonts: z
    .strictObject({
      han: z
        .enum(['sans', 'serif'])
        .default('sans')
        .meta({description: '汉文字体：sans 黑体，serif 宋体', examples: ['sans']}),
    })
    .prefault({})
    .meta({description: '字体', examples: ['{han: sans}']}),
  paper: z
    .strictObject({
      sheet: z
        .enum(['A4'])
        .default('A4')
        .meta({description: '单页指南的纸张', examples: ['A4']}),
      booklet: z
        .enum(['A5', '大度16开', '大度32开'])
        .default('A5')
        .meta({description: '小册子的开本', examples: ['A5']}),
    })
    .prefault({})
    .meta({description: '纸张', examples: ['{booklet: A5}']}),
  /** For all booklets; each may have its own. */
  press: pressSettings.prefault({}).meta({
    description: '交印厂印的要求，全县一样的写在这里',
    examples: ['{ink: {cover: 4+0, inner: 1+1}}'],
  }),
  pdf: z
    .strictObject({
      intent: z
        .string()
        .min(1)
        .optional()
        .meta({
          description: '印刷厂给的 CMYK 色彩特性文件（ICC），放在 content/press 里',
          examples: ['content/press/yinchang.icc'],
        }),
    })
    .prefault({})
    .meta({description: '交印厂的 PDF', examples: ['{intent: content/press/yinchang.icc}']}),
  formats: z
    .partialRecord(z.enum(FORMATS), formatSettings)
    .default({})
    .meta({description: '每种产品怎样处理未通过的段落', examples: ['{booklet: {unapproved: hold}}']}),
  /** Roles that must have signed exactly this content before a release. */
  sign: z
    .array(z.string().min(1))
    .default(['经办', '业务审核', '彝文审校', '签发'])
    .meta({description: '发布前必须签的人，列表', examples: ['[经办, 业务审核, 彝文审校, 签发]']}),
  /** May translator and reviewer be one person? */
  same_person: z
    .boolean()
    .default(false)
    .meta({description: '译者和审校可以是同一个人吗', examples: ['false']}),
  /** Printed on every page when set: 示例 · 请勿使用, 公开译文，仅供排版测试 … */
  label: z
    .string()
    .default('')
    .meta({description: '印在每页的标注', examples: ['示例 · 请勿使用']}),
  /** One of the county's own: whether the Han version governs; printed in colophons when set. */
  han_governs: z
    .boolean()
    .default(false)
    .meta({description: '版权页注明以汉文为准', examples: ['false']}),
  kiosk: z
    .strictObject({
      counter: z
        .int()
        .nonnegative()
        .default(1)
        .meta({description: '终端版本的序号，每发一次加一', examples: ['1']}),
      yi_only: z
        .boolean()
        .default(false)
        .meta({description: '允许只显示彝文的画面', examples: ['false']}),
      /** The room decides the sizes: letters of 0.7° and targets a finger hits (publish/kiosk/room). */
      diagonal: z
        .number()
        .min(7)
        .max(150)
        .default(21.5)
        .meta({description: '屏幕对角线，单位英寸（寸）', examples: ['21.5']}),
      width: z
        .int()
        .min(600)
        .max(8000)
        .default(1080)
        .meta({description: '屏幕宽，单位像素（浏览器里看到的）', examples: ['1080']}),
      height: z
        .int()
        .min(600)
        .max(8000)
        .default(1920)
        .meta({description: '屏幕高，单位像素（浏览器里看到的）', examples: ['1920']}),
      distance: z
        .number()
        .min(20)
        .max(500)
        .default(50)
        .meta({description: '眼睛离屏幕多远，单位厘米', examples: ['50']}),
    })
    .prefault({})
    .meta({description: '自助终端', examples: ['{counter: 1}']}),
  /** Han words that may stand in Yi text (names, form titles). */
  allow_han: z
    .array(z.string().min(1))
    .default([])
    .meta({description: '彝文里可以保留的汉文词，列表', examples: ['[身份证]']}),
  /** Wordings a rule says nothing about, by rule; only what does not hold a guide back. */
  ignore: z
    .record(z.string(), z.array(z.string().min(1)))
    .default({})
    .meta({
      description: '哪条检查不用管哪些字样：规则名和字样的列表；“必改”的不能免',
      examples: ['{ascii-beside-yi: [A4]}'],
    }),
})
export type Settings = z.output<typeof settingsFile>
