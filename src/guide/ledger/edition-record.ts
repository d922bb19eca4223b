import {z} from 'zod'

/**
 * What an edition held when it was made: a file of `content/editions/`, written when the edition is entered in the
 * ledger, because `dist/` may be deleted and guides change. One JSON object; more keys may be added.
 */
const editionRecord = z.object({
  v: z.literal(1),
  /** `booklet/jiuzhu-shouce`, `sheet/gaoling-jintie`, `kiosk`. */
  product: z.string().min(1),
  title: z.string(),
  version: z.string().min(1),
  contentDate: z.string(),
  guides: z.array(
    z.object({
      id: z.string().min(1),
      title: z.string(),
      version: z.string(),
      /** Short hash of text and facts. */
      code: z.string(),
      /** Facts as they were printed in Han, by name. */
      facts: z.record(z.string(), z.string()),
    }),
  ),
})
export type EditionRecord = z.output<typeof editionRecord>

/** Reads a record; undefined for anything that is none. */
export function parseEditionRecord(text: string): EditionRecord | undefined {
  try {
    return editionRecord.safeParse(JSON.parse(text)).data
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** One guide or fact a line, so that two versions can be compared by eye. */
export function serialiseEditionRecord(record: EditionRecord): string {
  return `${JSON.stringify(record, null, 1)}\n`
}

/** Name of the file of an edition, the same on every system: `booklet-jiuzhu-shouce-2026-11-23-A7F3.json`. */
export function recordName(product: string, version: string): string {
  return `${product}-${version}`.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-') + '.json'
}
