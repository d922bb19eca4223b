import type {Fault, Place} from './fault.ts'
import {fileStart} from './lines.ts'
import type {Block, Booklet, Guide, Inline, Workspace} from './model.ts'
import {nearest} from './nearest.ts'

/**
 * Everything that names something else: related guides, members, replacements, booklets, agency, sites and links.
 *
 * @param countyKnown false when county.yaml could not be read: then agencies and sites are not judged.
 * @returns faults of `unknown-reference` and `withdrawn-without-note`.
 */
export function referenceFaults(
  workspace: Pick<Workspace, 'guides' | 'booklets' | 'county'>,
  known: {
    ids: ReadonlySet<string>
    countyKnown: boolean
    bookletPlaces: ReadonlyMap<string, ReadonlyMap<string, Place>>
  },
): Fault[] {
  const {county} = workspace
  const agencies = new Set(Object.keys(county.agencies))
  const sites = new Set(Object.keys(county.sites))
  const ofGuides = workspace.guides.flatMap(guide => {
    const faults: Fault[] = []
    const {facts} = guide
    const at = (key: string): Place => guide.factPlaces.get(key) ?? fileStart(`${guide.folder}/guide.yaml`)
    const need = (variant: string, name: string, among: ReadonlySet<string>, place: Place): void => {
      if (!among.has(name)) faults.push({...unknown(variant, name, among, place), guide: guide.id})
    }
    for (const id of facts.related) need('related', id, known.ids, at('related'))
    facts.members?.forEach(({guide: id}, n) => need('member', id, known.ids, at(`members.${n}.guide`)))
    const replacedBy = facts.status_note?.replaced_by
    if (replacedBy !== undefined) need('replaced-by', replacedBy, known.ids, at('status_note.replaced_by'))
    if (known.countyKnown) {
      if (facts.agency !== undefined) need('agency', facts.agency, agencies, at('agency'))
      facts.places.forEach(({site}, n) => need('site', site, sites, at(`places.${n}.site`)))
    }
    for (const half of [guide.zh, guide.ii]) {
      for (const block of half.blocks) {
        for (const id of linkedGuides(block.inline)) need('link', id, known.ids, block.place)
      }
    }
    if (facts.status !== 'current' && facts.status_note === undefined) {
      faults.push({
        rule: 'withdrawn-without-note',
        values: {status: facts.status},
        place: at('status'),
        guide: guide.id,
      })
    }
    return faults
  })
  const ofBooklets = workspace.booklets.flatMap(booklet => bookletFaults(booklet, known))
  return [...ofGuides, ...ofBooklets]
}

function bookletFaults(
  booklet: Booklet,
  known: {ids: ReadonlySet<string>; bookletPlaces: ReadonlyMap<string, ReadonlyMap<string, Place>>},
): Fault[] {
  if (booklet.guides === 'all') return []
  const place = known.bookletPlaces.get(booklet.id)?.get('guides') ?? fileStart(booklet.file)
  return booklet.guides.filter(id => !known.ids.has(id)).map(id => unknown('booklet', id, known.ids, place))
}

function unknown(variant: string, name: string, among: ReadonlySet<string>, place: Place): Fault {
  const near = nearest(name, among)
  const values = {name, near: near ?? '', known: near === undefined ? 'no' : 'yes'}
  return {
    rule: 'unknown-reference',
    variant,
    values,
    place,
    ...(near === undefined ? {} : {expected: [near]}),
  }
}

/** Ids that links in the content lead to. */
export function linkedGuides(inline: Block['inline']): string[] {
  return inline.flatMap((node: Inline) => {
    if (!('children' in node)) return []
    const inner = linkedGuides(node.children)
    return node.type === 'link' && node.target.to === 'guide' ? [node.target.id, ...inner] : inner
  })
}

/**
 * Bundles that contain themselves by way of their members.
 *
 * @returns a fault of `bundle-cycle` for each cycle, at the member that closes it.
 */
export function cycleFaults(guides: readonly Guide[]): Fault[] {
  const byId = new Map(guides.map(guide => [guide.id, guide]))
  const faults: Fault[] = []
  const done = new Set<string>()
  for (const start of guides) {
    // Depth first with a stack of its own: a chain of bundles may be longer than the call stack.
    const path: {guide: Guide; next: number}[] = done.has(start.id) ? [] : [{guide: start, next: 0}]
    while (path.length > 0) {
      const top = path.at(-1)
      const member = top?.guide.facts.members?.[top.next]
      if (top === undefined || member === undefined) {
        if (top !== undefined) done.add(top.guide.id)
        path.pop()
        continue
      }
      top.next += 1
      const from = path.findIndex(step => step.guide.id === member.guide)
      const guide = byId.get(member.guide)
      if (from >= 0) {
        const names = [...path.slice(from).map(step => step.guide), guide].map(
          one => one?.zh.title?.text ?? one?.id ?? '',
        )
        const key = `members.${top.next - 1}.guide`
        const place = top.guide.factPlaces.get(key) ?? fileStart(`${top.guide.folder}/guide.yaml`)
        faults.push({rule: 'bundle-cycle', values: {path: names.join(' → ')}, place, guide: top.guide.id})
      } else if (guide !== undefined && !done.has(guide.id)) {
        path.push({guide, next: 0})
      }
    }
  }
  return faults
}
