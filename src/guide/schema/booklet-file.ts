import {z} from 'zod'
import {pressSettings} from './press-settings.ts'

export const LAYOUTS = ['stacked', 'columns', 'facing'] as const

/** `content/booklets/<id>.yaml`. */
export const bookletFile = z.strictObject({
  title: z
    .strictObject({
      zh: z
        .string()
        .min(1)
        .meta({description: '书名（汉文）', examples: ['办事指南汇编']}),
      ii: z
        .string()
        .optional()
        .meta({description: '书名（彝文），由审校人确认', examples: ['']}),
    })
    .meta({description: '书名', examples: ['{zh: 办事指南汇编}']}),
  subtitle: z
    .string()
    .optional()
    .meta({description: '副书名', examples: ['2026年版']}),
  layout: z
    .enum(LAYOUTS)
    .default('stacked')
    .meta({description: 'stacked 上下对照，columns 左右对照，facing 对页', examples: ['stacked']}),
  paper: z
    .enum(['A5', '大度16开', '大度32开'])
    .optional()
    .meta({description: '开本', examples: ['A5']}),
  binding: z
    .enum(['骑马订', '胶装'])
    .default('骑马订')
    .meta({description: '装订', examples: ['骑马订']}),
  /** `both` makes a second book, `<id>.large`. */
  size: z
    .enum(['normal', 'large', 'both'])
    .default('normal')
    .meta({
      description: '字号：normal 正文12磅起，large 大字版（不小于18磅），both 两种各出一本',
      examples: ['normal'],
    }),
  cover: z
    .strictObject({
      picture: z
        .string()
        .min(1)
        .optional()
        .meta({
          description: '封面图，content/booklets 里的文件（.svg、.png、.jpg）；不写用工具自带的山和窗口',
          examples: ['pictures/fengmian.svg'],
        }),
      number: z
        .string()
        .min(1)
        .optional()
        .meta({description: '印在封面的编号', examples: ['示例办〔2026〕1号']}),
      free: z
        .boolean()
        .default(true)
        .meta({description: '封面、封底印“免费发放”', examples: ['true']}),
      permit: z
        .string()
        .min(1)
        .optional()
        .meta({description: '准印证号，有才写', examples: ['（示）2026-001']}),
    })
    .prefault({})
    .meta({description: '封面', examples: ['{picture: pictures/fengmian.svg, free: true}']}),
  press: pressSettings.prefault({}).meta({
    description: '这一本交印厂印的要求；不写的用 hanyi.yaml 的',
    examples: ['{copies: 3000, caliper: 0.1}'],
  }),
  /** Ids of guides, bundles and policies, in order; `all` for every current one. */
  guides: z.union([z.literal('all'), z.array(z.string().min(1)).min(1)]).meta({
    description: '收哪些指南：编号的列表，或 all（全部现行指南）',
    examples: ['all', '[gaoling-jintie]'],
  }),
})
export type BookletFile = z.output<typeof bookletFile>
