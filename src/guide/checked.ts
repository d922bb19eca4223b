import {isMap, parseDocument} from 'yaml'

/** Facts nobody has looked at for half a year may be wrong (service-guides.md §9 element 26). In days. */
export const REVIEW_DAYS = 180

export interface CheckedRecord {
  by: string
  /** `2026-11-24`. */
  date: string
  /** Of all facts the guide depends on, see `factsHash`. */
  hash: string
}

/**
 * Records in a `guide.yaml` who checked its facts and when. Everything else in the file, comments included, stays.
 *
 * @param text the file as read, without BOM.
 * @returns the new text; undefined when the file is no YAML map and a person has to mend it first.
 */
export function withChecked(text: string, record: CheckedRecord): string | undefined {
  const document = parseDocument(text, {keepSourceTokens: true})
  if (document.errors.length > 0 || (document.contents !== null && !isMap(document.contents)))
    return undefined
  const value = document.createNode(
    {by: record.by, date: record.date, 'facts-hash': record.hash},
    {flow: true},
  )
  document.set('checked', value)
  return document.toString({lineWidth: 0, flowCollectionPadding: false})
}
