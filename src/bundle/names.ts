import type {Reason} from './problem.ts'

/** Run on the terminal by hand; the only names that are not plain ASCII. */
export const BATCH = '安装到本机.cmd'
export const SHELL = '安装到本机.sh'
export const MANIFEST = 'manifest.json'
export const SIGNATURE = 'manifest.sig'
/** Hash, size and name of every file of the release, for the two scripts. */
export const LIST = 'files.txt'
export const WITHDRAWN = 'withdrawn.js'
export const WITHDRAWN_SIGNATURE = 'withdrawn.sig'
export const RELEASE = 'release/'
/** Written beside the bundle and at the terminal; GBK, which Notepad on a Chinese Windows opens as it is. */
export const RECEIPT = '安装回执.txt'
/** The folder on the stick. */
export const FOLDER = 'hanyi-更新'

/** What a bundle holds beside the release. */
const BESIDE: readonly string[] = [BATCH, SHELL, LIST, WITHDRAWN, WITHDRAWN_SIGNATURE]

/** Names Windows keeps for devices, with any ending (Naming Files, Paths, and Namespaces). */
const DEVICE = /^(?:con|prn|aux|nul|clock\$|conin\$|conout\$|com[0-9]|lpt[0-9])$/i
/** 260 characters are what Windows 7 allows a whole path. */
const LONGEST = 160
/** Only what a screen loads: nothing a double click would start. */
const KINDS = /\.(?:html|js|css|woff2|png|jpe?g|gif|webp|svg|webm|ogg|opus|mp3|wav|json|txt)$/

/**
 * Judges a name in a manifest, signed or not: it will be written to a disk (kiosk.md §7).
 *
 * @param name relative to the bundle, forward slashes
 * @returns why it is refused; undefined when it may stand
 */
export function nameFault(name: string): Reason | undefined {
  if (BESIDE.indexOf(name) !== -1) return undefined
  if (/^(?:[/\\]|[a-z]:)/i.test(name)) return 'name.absolute'
  if (name.indexOf('\\') !== -1) return 'name.backslash'
  const parts = name.split('/')
  if (parts.some(part => part === '' || part === '.' || part === '..')) return 'name.climbs'
  if (parts.some(part => DEVICE.test(part.split('.')[0] || ''))) return 'name.reserved'
  if (parts.some(part => /[. ]$/.test(part))) return 'name.ending'
  if (parts.some(part => /^autorun\.inf$/i.test(part))) return 'autorun'
  if (parts.some(part => !/^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(part))) return 'name.characters'
  if (name.length > LONGEST) return 'name.long'
  if (name.slice(0, RELEASE.length) !== RELEASE) return 'name.place'
  // These two lie beside the release once it is installed, and speak for it.
  if (name === RELEASE + MANIFEST || name === RELEASE + SIGNATURE) return 'name.place'
  return KINDS.test(name) ? undefined : 'name.kind'
}
