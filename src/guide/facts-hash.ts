import type {Guide, Inline} from './model.ts'
import type {County} from './schema/county-file.ts'
import {sha256} from './sha256.ts'

/** Keys of guide.yaml that say something about the guide's handling, not about the service. */
const ASIDE: ReadonlySet<string> = new Set([
  'checked',
  'version',
  'status',
  'status_note',
  'audio',
  'topic',
  'picture',
])

/**
 * Every fact a guide depends on, as one stable text: its guide.yaml without `checked`, `version`, `status`,
 * `status_note`, `audio`, `topic` and `picture`, and of county.yaml its agency, its sites, the sites its text names, and the county's name and
 * phones. The order of keys in the files does not matter.
 */
export function factsOf(guide: Guide, county: County): string {
  const own = Object.fromEntries(Object.entries(guide.facts).filter(([key]) => !ASIDE.has(key)))
  const {agency} = guide.facts
  const named = new Set(guide.facts.places.map(place => place.site))
  for (const block of [...guide.zh.blocks, ...guide.ii.blocks]) {
    for (const name of factNames(block.inline)) {
      const site = /^sites\.(.+)\.[a-z]+$/.exec(name)?.[1]
      if (site !== undefined) named.add(site)
    }
  }
  const pick = <T>(all: Readonly<Record<string, T>>, keys: Iterable<string>): Record<string, T | null> =>
    Object.fromEntries([...keys].map(key => [key, Object.hasOwn(all, key) ? (all[key] ?? null) : null]))
  return stable({
    guide: own,
    county: {
      name: county.name,
      phones: county.phones,
      agencies: pick(county.agencies, agency === undefined ? [] : [agency]),
      sites: pick(county.sites, named),
    },
  })
}

/** What `checked.facts-hash` is compared with: 16 hex digits of the SHA-256 of `factsOf`. */
export function factsHash(guide: Guide, county: County): string {
  return sha256(factsOf(guide, county)).slice(0, 16)
}

/** Names of the facts placed in a text. */
export function factNames(inline: readonly Inline[]): string[] {
  return inline.flatMap(node => {
    if (node.type === 'fact') return [node.name]
    return 'children' in node ? factNames(node.children) : []
  })
}

/** JSON with the keys of every object in code-unit order. */
function stable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stable).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${stable(inner)}`).join(',')}}`
}
