import {z} from 'zod'

export const LAYOUTS = ['stacked', 'columns', 'facing'] as const

/** `content/booklets/<id>.yaml`. */
export const bookletFile = z.strictObject({
  title: z.strictObject({zh: z.string().min(1), ii: z.string().optional()}),
  subtitle: z.string().optional(),
  layout: z.enum(LAYOUTS).default('stacked'),
  paper: z.enum(['A5', '大度16开', '大度32开']).optional(),
  binding: z.enum(['骑马订', '胶装']).default('骑马订'),
  /** Ids of guides, bundles and policies, in order; `all` for every current one. */
  guides: z.union([z.literal('all'), z.array(z.string().min(1)).min(1)]),
})
export type BookletFile = z.output<typeof bookletFile>
