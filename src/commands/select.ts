import type {Guide, Workspace} from '../guide/model.ts'

/** The Han title of a guide as typed, or its id when it has none. */
export function titleOf(guide: Guide): string {
  return guide.zh.title?.text || guide.id
}

/** Guides asked for by id or by title; all when nothing was asked. `unknown` lists what names no guide. */
export function selectGuides(
  workspace: Workspace,
  asked: readonly string[],
): {guides: Guide[]; unknown: string[]} {
  if (asked.length === 0) return {guides: workspace.guides, unknown: []}
  const named = (name: string) =>
    workspace.guides.filter(guide => guide.id === name || titleOf(guide) === name)
  return {
    guides: workspace.guides.filter(guide => asked.some(name => named(name).includes(guide))),
    unknown: asked.filter(name => named(name).length === 0),
  }
}
