import type {FormatId} from '#guide/schema/settings-file.ts'

/** Something made, as the page links to it. */
export interface Made {
  format: FormatId
  id: string
  /** Relative to the output folder. */
  path: string
  title: string
}

/** Names of files by what their path looks like; the first that fits. Keys of start.json, and the order of links. */
const LABELS: readonly (readonly [FormatId, RegExp, string])[] = [
  ['sheet', /\/[^./]+\.pdf$/, 'sheet.pdf'],
  ['sheet', /\.brief\.pdf$/, 'sheet.brief.pdf'],
  ['sheet', /\.notice\.pdf$/, 'sheet.notice.pdf'],
  ['sheet', /\/[^./]+\.large\.pdf$/, 'sheet.large'],
  ['sheet', /\.brief\.large\.pdf$/, 'sheet.brief.large'],
  ['sheet', /\.notice\.large\.pdf$/, 'sheet.notice.large'],
  ['form', /\/审签单[^/]*\.pdf$/, 'form.signoff'],
  ['form', /\/补正材料告知单[^/]*\.pdf$/, 'form.missing'],
  ['leaflet', /\/[^./]+\.pdf$/, 'leaflet.pdf'],
  ['leaflet', /\.large\.pdf$/, 'leaflet.large'],
  ['poster', /\/[^./]+\.pdf$/, 'poster.pdf'],
  ['poster', /\.large\.pdf$/, 'poster.large'],
  ['booklet', /\/read\.pdf$/, 'booklet.read'],
  ['booklet', /\/03印刷说明\.pdf$/, 'booklet.job-sheet'],
  ['booklet', /\/01封面\.pdf$/, 'booklet.cover'],
  ['booklet', /\/02内页\.pdf$/, 'booklet.inner'],
  ['booklet', /\/询价单\.pdf$/, 'booklet.quotation'],
  ['booklet', /\/imposed\.pdf$/, 'booklet.imposed'],
  ['booklet', /自印用[^/]*\/封面\.pdf$/, 'booklet.imposed-cover'],
  ['kiosk', /^kiosk\/index\.html$/, 'kiosk.index'],
  ['kiosk', /^kiosk\/releases\/[^/]+\/html\/zh\/index\.html$/, 'kiosk.plain'],
  ['broadcast', /\.zh\.txt$/, 'broadcast.zh.txt'],
  ['broadcast', /\.ii\.txt$/, 'broadcast.ii.txt'],
  ['data', /\.xlsx$/, 'data.xlsx'],
  ['data', /\.html$/, 'data.html'],
  ['data', /\.csv$/, 'data.csv'],
  ['data', /\.json$/, 'data.json'],
  ['data', /\.jsonld$/, 'data.jsonld'],
]

/**
 * What a link to a file says.
 *
 * @returns a key of start.json, or the file's name where it has no name of its own; undefined for a file that is a
 * part of another and not opened by itself.
 */
export function fileLabel({format, path}: Made): {key: string} | {name: string} | undefined {
  const known = LABELS.find(([id, pattern]) => id === format && pattern.test(path))
  if (known) return {key: `start.file.${known[2]}`}
  if (path.endsWith('/job.json')) return undefined // for programs
  // Scripts, fonts and pictures of the kiosk, and its single plain pages.
  if (format === 'kiosk') return undefined
  return {name: path.slice(path.lastIndexOf('/') + 1)}
}

/** In the order people want them, the most used first. */
export function inOrder(files: readonly Made[]): Made[] {
  const place = ({format, path}: Made) => {
    const at = LABELS.findIndex(([id, pattern]) => id === format && pattern.test(path))
    return at === -1 ? LABELS.length : at
  }
  return files.toSorted((a, b) => place(a) - place(b))
}

/** A path as a link from the page beside it. */
export function href(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
