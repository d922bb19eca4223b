import type {EditionRecord} from '#guide/ledger/edition-record.ts'
import {factNames as namesIn} from '#guide/facts-hash.ts'
import {sha256} from '#guide/sha256.ts'
import {factNames} from '#locale/fact-format.ts'
import type {FormatInput} from '../model.ts'
import {plain} from './edition.ts'
import type {Edition} from './model.ts'

type RecordedGuide = EditionRecord['guides'][number]

/** What a product holds of one guide: its version, its code, and every fact as it is printed in Han. */
export function recordedGuide(
  {guide, title, code}: Edition,
  {workspace, resolve}: Pick<FormatInput, 'workspace' | 'resolve'>,
): RecordedGuide {
  const named = [...guide.zh.blocks, ...guide.ii.blocks].flatMap(({inline}) => namesIn(inline))
  const sites = new Set([
    ...guide.facts.places.map(({site}) => site),
    ...named.flatMap(name => /^sites\.(.+)\.[a-z]+$/.exec(name)?.[1] ?? []),
  ])
  // Of the county's places those this guide sends people to.
  const isUsed = (name: string) => {
    const site = /^sites\.(.+)\.[a-z]+$/.exec(name)?.[1]
    return site === undefined || sites.has(site)
  }
  const facts = factNames(guide, workspace.county).filter(isUsed).flatMap((name): [string, string][] => {
    const text = resolve(name, guide, 'zh')?.text
    return text === undefined ? [] : [[name, text]]
  })
  return {
    id: guide.id,
    title: plain(title.han),
    version: guide.facts.version,
    code,
    facts: Object.fromEntries(facts),
  }
}

/** Four capital hex digits that follow what several guides hold together, as a guide has them for itself. */
export function codeOf(title: string, guides: readonly {id: string; code: string}[]): string {
  const parts = [title, ...guides.map(({id, code}) => `${id}:${code}`)]
  return sha256(parts.join('\n')).slice(0, 4).toUpperCase()
}

/** Version of a product made of several guides: the day its content was last looked at, and its code. */
export const versionOf = (contentDate: string, code: string): string => `${contentDate}-${code}`
