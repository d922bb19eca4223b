import type {FormatInput} from '../model.ts'
import type {FormatSettings} from '../../guide/schema/settings-file.ts'

/** Formats of one guide each that have a large-print variant; a booklet says it of itself (`size: large`). */
export type LargeFormat = 'sheet' | 'leaflet' | 'poster'

/** Is a guide wanted in large print (no text below 18 pt) besides the usual? As `hanyi.yaml` says: all, or these ids. */
export function wantsLarge({workspace}: FormatInput, format: LargeFormat, id: string): boolean {
  const large: FormatSettings['large'] = workspace.settings.formats[format]?.large
  return large === 'all' || (large?.includes(id) ?? false)
}
