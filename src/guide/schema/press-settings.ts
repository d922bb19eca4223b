import {z} from 'zod'

/** Sheets an office's printer takes. Larger ones are the shop's, which imposes for itself. */
export const OFFICE_SHEETS = ['A4', 'A3'] as const

/** Grams a square metre: from bible paper to board. Beyond it someone wrote micrometres. */
const weight = z.number().min(40).max(400)

/**
 * What a print shop asks before it prints, in its words. Nothing has to be filled in: what is empty is a line to write
 * on in the 印刷说明. Stands in `hanyi.yaml` for all booklets, in a booklet's own file for one.
 */
export const pressSettings = z.strictObject({
  ink: z
    .strictObject({
      cover: z
        .enum(['1+0', '4+0'])
        .optional()
        .meta({description: '封面印色：1+0 单黑，4+0 彩色；里面不印', examples: ['4+0']}),
      inner: z
        .enum(['1+1', '4+4'])
        .optional()
        .meta({description: '内页印色：1+1 单黑，4+4 彩色', examples: ['1+1']}),
    })
    .optional()
    .meta({description: '印色', examples: ['{cover: 4+0, inner: 1+1}']}),
  stock: z
    .strictObject({
      cover: weight.optional().meta({description: '封面用纸克重', examples: ['157']}),
      cover_paper: z
        .string()
        .min(1)
        .optional()
        .meta({description: '封面用什么纸', examples: ['铜版纸']}),
      inner: weight.optional().meta({description: '内页用纸克重', examples: ['80']}),
      inner_paper: z
        .string()
        .min(1)
        .optional()
        .meta({description: '内页用什么纸', examples: ['双胶纸']}),
    })
    .optional()
    .meta({description: '用纸', examples: ['{cover: 157, inner: 80}']}),
  /** Of one leaf of the inner paper: decides the spine, and creep. */
  caliper: z
    .number()
    .min(0.03)
    .max(0.5)
    .optional()
    .meta({description: '一张内页纸有多厚，毫米；问印刷厂', examples: ['0.1']}),
  lamination: z
    .enum(['不覆膜', '覆亮膜', '覆哑膜'])
    .optional()
    .meta({description: '封面覆膜', examples: ['覆哑膜']}),
  copies: z
    .int()
    .min(1)
    .max(1_000_000)
    .optional()
    .meta({description: '印多少份', examples: ['3000']}),
  delivery: z
    .array(
      z.strictObject({
        to: z
          .string()
          .min(1)
          .meta({description: '送到哪里：county.yaml 里 sites 的键，或写明单位地址', examples: ['zhongxin']}),
        copies: z
          .int()
          .min(1)
          .max(1_000_000)
          .optional()
          .meta({description: '送多少份', examples: ['500']}),
      }),
    )
    .min(1)
    .optional()
    .meta({description: '分发地点，列表', examples: ['[{to: zhongxin, copies: 500}]']}),
  contact: z
    .strictObject({
      name: z
        .string()
        .min(1)
        .meta({description: '姓名', examples: ['张三']}),
      phone: z
        .string()
        .min(1)
        .meta({description: '电话', examples: ['0000-5550101']}),
    })
    .optional()
    .meta({description: '印刷厂有事找谁', examples: ['{name: 张三, phone: 0000-5550101}']}),
  /** Who signs the proof (付印签样): a name or a post. */
  proof_by: z
    .string()
    .min(1)
    .optional()
    .meta({description: '谁在打样上签“付印”', examples: ['县政务服务中心主任']}),
  marks: z
    .boolean()
    .optional()
    .meta({description: '交印厂的文件带裁切线', examples: ['true']}),
  office_sheet: z
    .enum(OFFICE_SHEETS)
    .optional()
    .meta({description: '自己的打印机用多大的纸；不写就用放得下两页的', examples: ['A3']}),
  duplex: z
    .enum(['短边', '长边'])
    .optional()
    .meta({description: '自己的打印机双面时沿哪边翻', examples: ['短边']}),
})
export type PressSettings = z.output<typeof pressSettings>
