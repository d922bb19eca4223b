import {z} from 'zod'
import {hoursEntry, phone} from './county-file.ts'

/** `20个工作日`, `1个月`, `当场`; normal form of a time limit. */
const limit = z.string().regex(/^(当场|\d{1,4}(个工作日|个自然日|个小时|个月|年|分钟))$/)
const day = z.iso.date()

export const feeItem = z.strictObject({
  item: z.string().min(1),
  /** In yuan. */
  amount: z.number().nonnegative(),
  /** 证, 次, 本 … */
  unit: z.string().min(1),
  basis: z.string().optional(),
})

/** `guide.yaml` of a guide, bundle or policy interpretation (DESIGN §3; docs/format.md annotates every key). */
export const guideFile = z.strictObject({
  status: z.enum(['current', 'paused', 'withdrawn']).default('current'),
  /** Needed when status is not current. */
  status_note: z.strictObject({date: day, reason: z.string().min(1), replaced_by: z.string().optional()}).optional(),
  version: z.string().min(1),
  /** What people call it, for indexes: 老年证. A name, resolved through the termbase. */
  nickname: z.string().optional(),
  /** 事项类型. */
  type: z.string().optional(),
  handling: z.enum(['即办件', '承诺件']).optional(),
  audience: z.array(z.enum(['自然人', '法人', '其他组织'])).default(['自然人']),
  /** Key of county.yaml `agencies`. */
  agency: z.string().optional(),
  codes: z.strictObject({basic: z.string().optional(), impl: z.string().optional(), local: z.string().optional()}).default({}),
  time: z.strictObject({legal: limit.optional(), promise: limit, from: z.string().optional()}).optional(),
  fee: z.union([z.literal('不收费'), z.array(feeItem).min(1)]).optional(),
  places: z.array(z.strictObject({site: z.string().min(1), window: z.string().optional()})).default([]),
  /** Replaces the hours of its sites, when this service keeps its own. */
  hours: z.array(hoursEntry).optional(),
  phones: z.strictObject({consult: phone.optional(), complain: phone.optional()}).default({}),
  /** 到现场次数. */
  visits: z.int().nonnegative().optional(),
  visits_why: z.string().optional(),
  result: z.string().optional(),
  channels: z.array(z.string().min(1)).default([]),
  related: z.array(z.string().min(1)).default([]),
  /** Any other value placed in text by name: `{own.age}`. Keys are ASCII words. */
  own: z.record(z.string().regex(/^[a-z][a-z0-9_]*$/), z.union([z.string(), z.number()])).default({}),
  checked: z.strictObject({by: z.string().min(1), date: day, 'facts-hash': z.string().optional()}).optional(),
  /** Bundles: the member guides. */
  members: z.array(z.strictObject({guide: z.string().min(1), when: z.string().optional()})).optional(),
  /** Policies: the document interpreted. */
  document: z.strictObject({title: z.string().min(1), no: z.string().min(1), date: day}).optional(),
  /** Files beside the guide that its text may link to or show. */
  assets: z.array(z.string().min(1)).default([]),
})
export type GuideFacts = z.output<typeof guideFile>
