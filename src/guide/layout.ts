import type {Fault} from './fault.ts'
import {fileStart} from './lines.ts'
import type {Folder} from './folder.ts'
import type {Files, GuideKind} from './model.ts'
import {nearest} from './nearest.ts'

const KINDS: ReadonlyMap<string, GuideKind> = new Map([
  ['guides', 'guide'],
  ['bundles', 'bundle'],
  ['policies', 'policy'],
])
const OWN_FILES = ['guide.yaml', 'zh.md', 'ii.md', 'pairing.jsonl', 'proofs.jsonl', 'signoff.jsonl']
const COUNTY_FILES = ['county.yaml', 'terms.csv', 'words.csv', 'ledger.csv']
/** Files of other kinds: records of what was printed, colour profiles of printers. */
const BESIDE = /^content\/(?:editions\/[^/]+\.json|press\/[^/]+\.ic[cm])$/i
/** What operating systems and office programs leave lying about. */
const LITTER = /^(?:\.|~\$|~|Thumbs\.db$|desktop\.ini$)|(?:~|\.tmp|\.bak|\.swp)$/i

/** What is where in a workspace. */
export interface Layout {
  folders: Folder[]
  /** Paths of `content/booklets/<id>.yaml`. */
  booklets: {id: string; file: string}[]
  faults: Fault[]
}

/**
 * Finds the folders and booklets among the files.
 *
 * @returns each id once, guides before bundles before policies; faults of `duplicate-id`, `folder-name`,
 * `unknown-file`, `unsafe-path`.
 */
export function layoutOf(files: Files): Layout {
  const layout: Layout = {folders: [], booklets: [], faults: []}
  const found = new Map<string, Folder>()
  const paths = [...files.keys()].sort()
  for (const path of paths) {
    const parts = path.split('/')
    if (parts[0] !== 'content' || LITTER.test(parts.at(-1) ?? '')) continue
    if (parts.some(part => part === '..' || part === '.' || part === '') || path.includes('\\')) {
      layout.faults.push({rule: 'unsafe-path', variant: 'file', values: {path}, place: fileStart(path)})
      continue
    }
    const kind = KINDS.get(parts[1] ?? '')
    const id = (parts[2] ?? '').normalize('NFC')
    if (kind !== undefined && parts.length > 3) {
      const key = parts.slice(0, 3).join('/')
      if (!found.has(key)) found.set(key, {id, kind, path: key})
    } else if (parts[1] === 'booklets' && parts.length === 3 && /\.ya?ml$/.test(id)) {
      layout.booklets.push({id: id.replace(/\.ya?ml$/, ''), file: path})
    } else if (parts[1] === 'booklets' && parts.length > 3 && parts[2] === 'pictures') {
      // Pictures of covers; those no booklet names wait for one.
      continue
    } else if (!BESIDE.test(path) && !(parts.length === 2 && COUNTY_FILES.includes(parts[1] ?? ''))) {
      layout.faults.push(stray(path, parts.length === 2 ? COUNTY_FILES : []))
    }
  }
  const order = [...KINDS.values()]
  const seen = new Map<string, Folder>()
  for (const folder of [...found.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))) {
    const named = nameFault(folder)
    if (named !== undefined) layout.faults.push(named)
    if (named?.variant === 'unusable') continue
    const earlier = seen.get(folder.id)
    if (earlier !== undefined) {
      const place = fileStart(`${folder.path}/guide.yaml`)
      const counterpart = fileStart(`${earlier.path}/guide.yaml`)
      const values = {id: folder.id, first: earlier.path, second: folder.path}
      layout.faults.push({rule: 'duplicate-id', values, place, counterpart, guide: folder.id})
      continue
    }
    seen.set(folder.id, folder)
    layout.folders.push(folder)
  }
  return layout
}

/** Ids become file names and addresses on every system. */
function nameFault(folder: Folder): Fault | undefined {
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(folder.id)) return undefined
  const usable = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,100}$/u.test(folder.id)
  const place = fileStart(`${folder.path}/guide.yaml`)
  return {
    rule: 'folder-name',
    variant: usable ? 'usable' : 'unusable',
    values: {id: folder.id},
    place,
    guide: folder.id,
  }
}

/**
 * Files in guide folders that nothing reads: `zh.docx`, `zh.md.txt`, a picture beside its folder.
 *
 * @param assets by folder path, the files its guide names.
 */
export function strayFiles(
  files: Files,
  folders: readonly Folder[],
  assets: ReadonlyMap<string, ReadonlySet<string>>,
): Fault[] {
  const byPath = new Map(folders.map(folder => [folder.path, folder]))
  const faults: Fault[] = []
  for (const path of [...files.keys()].sort()) {
    const parts = path.split('/')
    const folder = byPath.get(parts.slice(0, 3).join('/'))
    const inner = parts.slice(3).join('/')
    if (folder === undefined || inner === '' || LITTER.test(parts.at(-1) ?? '')) continue
    if (OWN_FILES.includes(inner) || /^(?:pictures|audio)\//.test(inner)) continue
    if (assets.get(folder.path)?.has(inner.normalize('NFC'))) continue
    faults.push({...stray(path, OWN_FILES), guide: folder.id})
  }
  return faults
}

/** A file nothing reads, and the name it probably should have. */
function stray(path: string, names: readonly string[]): Fault {
  const name = path.split('/').at(-1) ?? path
  const near =
    nearest(name, names) ?? names.find(known => known.startsWith(`${name.split('.')[0]?.toLowerCase()}.`))
  const place = fileStart(path)
  if (near === undefined) return {rule: 'unknown-file', values: {name}, place}
  return {rule: 'unknown-file', variant: 'near', values: {name, expected: near}, place}
}
