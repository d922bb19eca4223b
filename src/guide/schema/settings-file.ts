import {z} from 'zod'

/** Formats of DESIGN §4 that exist; `unapproved` says what a format does with a block that is not approved. */
export const FORMATS = ['sheet', 'form', 'booklet', 'kiosk', 'broadcast', 'data'] as const
export type FormatId = (typeof FORMATS)[number]

const unapproved = z.enum(['hold', 'han'])
const formatSettings = z.strictObject({unapproved: unapproved.optional()})

/** `hanyi.yaml`. */
export const settingsFile = z.strictObject({
  order: z.enum(['han-first', 'yi-first']).default('han-first'),
  /** The ruling the order rests on, printed nowhere, kept for whoever asks. */
  order_basis: z.string().default(''),
  fonts: z.strictObject({han: z.enum(['sans', 'serif']).default('sans')}).prefault({}),
  paper: z.strictObject({sheet: z.enum(['A4']).default('A4'), booklet: z.enum(['A5', '大度16开', '大度32开']).default('A5')}).prefault({}),
  formats: z.partialRecord(z.enum(FORMATS), formatSettings).default({}),
  /** Roles that must have signed exactly this content before a release. */
  sign: z.array(z.string().min(1)).default(['经办', '业务审核', '彝文审校', '签发']),
  /** May translator and reviewer be one person? */
  same_person: z.boolean().default(false),
  /** Printed on every page when set: 示例 · 请勿使用, 公开译文，仅供排版测试 … */
  label: z.string().default(''),
  /** One of the county's own: whether the Han version governs; printed in colophons when set. */
  han_governs: z.boolean().default(false),
  kiosk: z.strictObject({counter: z.int().nonnegative().default(1), yi_only: z.boolean().default(false)}).prefault({}),
  /** Han words that may stand in Yi text (names, form titles). */
  allow_han: z.array(z.string().min(1)).default([]),
})
export type Settings = z.output<typeof settingsFile>
