import type {Workspace} from '#guide/model.ts'
import type {Words} from '#locale/words.ts'

/** What lies beside the releases and outlives them. Their form is fixed by docs/kiosk.md. */

/** Which releases the launcher tries, the newest first. */
export function currentScript(versions: readonly string[]): string {
  return `var hanyiCurrent = ${JSON.stringify(versions)};\n`
}

/** Guides nobody may act on any more: they vanish from every release, older ones too. */
export function withdrawnScript({guides}: Workspace): string {
  const withdrawn = guides
    .filter(guide => guide.facts.status !== 'current')
    .map(({id, facts: {status_note: note}}) => ({
      id,
      date: note?.date ?? '',
      reason: note?.reason ?? '',
      replaced_by: note?.replaced_by ?? '',
    }))
  return `var hanyiWithdrawn = ${JSON.stringify({guides: withdrawn}).replaceAll('<', '\\u003c')};\n`
}

/**
 * A sample of `site.js`, which staff write once at the terminal and no build or update touches there. With a byte
 * order mark, so that the Notepad of Windows 7 keeps it UTF-8, and the line ends that Notepad shows.
 */
export function siteScript({county}: Workspace, words: Words): string {
  const keys = Object.entries(county.sites).map(([key, site]) => `//   '${key}'  ${site.name}`)
  const text = words
    .han('kiosk.site-file')
    .split('\n')
    .map(line => `// ${line}`.trimEnd())
  const lines = [
    ...text,
    ...keys,
    'var hanyiSite = {',
    "  site: '',",
    "  phone: '',",
    '  hours: [],',
    '  staff: [],',
    "  clock: '',",
    "  printer: ''",
    '};',
  ]
  return `\ufeff${lines.join('\r\n')}\r\n`
}
