import type {Guide, Workspace} from '../../guide/model.ts'
import {titleOf} from '../select.ts'

/** What is asked about: a guide, or a fact of one guide or of all. */
export interface Target {
  /** Id of the guide; undefined for a fact wherever it stands. */
  guide: string | undefined
  /** Name of the fact; undefined for everything the guide says. */
  fact: string | undefined
}

/**
 * Reads what a person typed: a guide's id or title, a fact as it stands between braces (`county.phones.correction`), or
 * both (`gaoling-jintie.phones.consult`).
 * @returns undefined for what is neither, among guides and editions
 */
export function targetOf(typed: string, {guides, records}: Workspace): Target | undefined {
  const asked = typed.trim().replace(/^\{(.*)\}$/, '$1')
  const ids = new Set([...guides.map(({id}) => id), ...records.flatMap(one => one.guides.map(({id}) => id))])
  const guideOf = (name: string) => guideNamed(name, guides) ?? (ids.has(name) ? name : undefined)
  const named = guideOf(asked)
  if (named !== undefined) return {guide: named, fact: undefined}
  const facts = new Set(records.flatMap(one => one.guides.flatMap(guide => Object.keys(guide.facts))))
  if (facts.has(asked)) return {guide: undefined, fact: asked}
  const dot = asked.indexOf('.')
  if (dot < 0) return undefined
  const [guide, fact] = [guideOf(asked.slice(0, dot)), asked.slice(dot + 1)]
  return guide !== undefined && facts.has(fact) ? {guide, fact} : undefined
}

const guideNamed = (name: string, guides: readonly Guide[]): string | undefined =>
  guides.find(guide => guide.id === name || titleOf(guide) === name)?.id
