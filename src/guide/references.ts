import type {Fault, Place} from './fault.ts'
import {fileStart} from './lines.ts'
import type {Block, Booklet, Guide, Inline, Workspace} from './model.ts'
import {nearest} from './nearest.ts'
import type {Settings} from './schema/settings-file.ts'

/** Place of the single value with these words under a key of a YAML file; undefined when there is none. */
export type ValuePlaces = (key: string, text: string) => Place | undefined

/** What references are judged by. */
export interface Known {
  ids: ReadonlySet<string>
  /** False when county.yaml could not be read: then agencies and sites are not judged. */
  county: boolean
  /** Of each YAML file, by its path. */
  values: ReadonlyMap<string, ValuePlaces>
}

/**
 * Everything that names something else: related guides, members, replacements, booklets, agency, sites and links.
 *
 * @returns faults of `unknown-reference` and `withdrawn-without-note`.
 */
export function referenceFaults(
  {guides, booklets, county, settings}: Pick<Workspace, 'guides' | 'booklets' | 'county' | 'settings'>,
  known: Known,
): Fault[] {
  const agencies = new Set(Object.keys(county.agencies))
  const sites = new Set(Object.keys(county.sites))
  const ofGuides = guides.flatMap(guide => {
    const faults = [
      ...ofFile(`${guide.folder}/guide.yaml`, namesOf(guide), {ids: known.ids, agencies, sites}, known),
      ...linkFaults(guide, known.ids),
      ...noteFaults(guide),
    ]
    return faults.map(fault => ({...fault, guide: guide.id}))
  })
  return [
    ...ofGuides,
    ...booklets.flatMap(booklet => bookletFaults(booklet, known)),
    ...largeFaults(settings, known),
  ]
}

interface Name {
  variant: string
  /** Key of the YAML file under which it stands. */
  key: string
  name: string
  among: 'ids' | 'agencies' | 'sites'
}

function namesOf({facts}: Guide): Name[] {
  const id = (variant: string, key: string, name: string): Name => ({variant, key, name, among: 'ids'})
  const {agency, members = [], places, related, status_note: note} = facts
  return [
    ...related.map(name => id('related', 'related', name)),
    ...members.map(({guide}) => id('member', 'members', guide)),
    ...(note?.replaced_by === undefined
      ? []
      : [id('replaced-by', 'status_note.replaced_by', note.replaced_by)]),
    ...(agency === undefined
      ? []
      : [{variant: 'agency', key: 'agency', name: agency, among: 'agencies'} as const]),
    ...places.map(({site}): Name => ({variant: 'site', key: 'places', name: site, among: 'sites'})),
  ]
}

function ofFile(
  file: string,
  names: readonly Name[],
  among: Readonly<Record<Name['among'], ReadonlySet<string>>>,
  known: Known,
): Fault[] {
  return names
    .filter(one => !among[one.among].has(one.name) && (one.among === 'ids' || known.county))
    .map(one => {
      const place = known.values.get(file)?.(one.key, one.name)
      return unknown(one.variant, one.name, among[one.among], place ?? fileStart(file), place !== undefined)
    })
}

function bookletFaults(booklet: Booklet, known: Known): Fault[] {
  if (booklet.guides === 'all') return []
  const names = booklet.guides.map((name): Name => ({variant: 'booklet', key: 'guides', name, among: 'ids'}))
  const none = new Set<string>()
  return ofFile(booklet.file, names, {ids: known.ids, agencies: none, sites: none}, known)
}

/** Guides that shall have large print. */
function largeFaults({formats}: Settings, known: Known): Fault[] {
  const none = new Set<string>()
  return Object.entries(formats).flatMap(([format, {large}]) => {
    if (large === undefined || large === 'all') return []
    const names = large.map((name): Name => ({
      variant: 'large',
      key: `formats.${format}.large`,
      name,
      among: 'ids',
    }))
    return ofFile('hanyi.yaml', names, {ids: known.ids, agencies: none, sites: none}, known)
  })
}

function linkFaults(guide: Guide, ids: ReadonlySet<string>): Fault[] {
  return [...guide.zh.blocks, ...guide.ii.blocks].flatMap(block =>
    linkedGuides(block.inline)
      .filter(id => !ids.has(id))
      .map(id => unknown('link', id, ids, block.place, false)),
  )
}

/** A guide that is not current says since when and why. */
function noteFaults({facts, factPlaces, folder}: Guide): Fault[] {
  if (facts.status === 'current' || facts.status_note !== undefined) return []
  const place = factPlaces.get('status') ?? fileStart(`${folder}/guide.yaml`)
  return [{rule: 'withdrawn-without-note', values: {status: facts.status}, place}]
}

/** @param exact the place holds the name and nothing else, so that a better one may replace it. */
function unknown(
  variant: string,
  name: string,
  among: ReadonlySet<string>,
  place: Place,
  exact: boolean,
): Fault {
  const near = nearest(name, among)
  const values = {name, near: near ?? '', known: near === undefined ? 'no' : 'yes'}
  const expected = near === undefined || !exact ? {} : {expected: [near]}
  return {rule: 'unknown-reference', variant, values, place, ...expected}
}

/** Ids that links in the content lead to. */
function linkedGuides(inline: Block['inline']): string[] {
  return inline.flatMap((node: Inline) => {
    if (!('children' in node)) return []
    const inner = linkedGuides(node.children)
    return node.type === 'link' && node.target.to === 'guide' ? [node.target.id, ...inner] : inner
  })
}
