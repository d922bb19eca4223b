import {withdrawnScript, type Withdrawal} from '#bundle/withdrawn.ts'
import type {Workspace} from '#guide/model.ts'
import type {Words} from '#locale/words.ts'

/** What lies beside the releases and outlives them. Their form is fixed by docs/kiosk.md. */

/** Guides nobody may act on any more, as `guide.yaml` says it; packing adds since which release (DESIGN §2). */
export function withdrawnGuides({guides}: Workspace): Omit<Withdrawal, 'before'>[] {
  return guides
    .filter(guide => guide.facts.status !== 'current')
    .map(({id, facts: {status_note: note}}) => ({
      id,
      date: note?.date ?? '',
      reason: note?.reason ?? '',
      replaced_by: note?.replaced_by ?? '',
    }))
}

/** What is withdrawn as of this release. A terminal gets the list that `hanyi kiosk pack` numbers and signs instead. */
export function withdrawnSample(workspace: Workspace, version: string): string {
  const guides = withdrawnGuides(workspace).map(guide => ({...guide, before: version}))
  return withdrawnScript({sequence: 0, guides})
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
