import type {Fault} from './fault.ts'
import {fileStart} from './lines.ts'
import type {Guide} from './model.ts'

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
