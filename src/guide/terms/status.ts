import type {Term} from '../model.ts'

/** Whether translators must use it: 审定 by the prefecture's office, or decided by the county for the time being. */
export function isInUse({status}: Term): boolean {
  return status === '审定' || status === '本县暂用'
}

/** Whether it must not be used any more. */
export function isRetired({status}: Term): boolean {
  return status === '停用'
}

/**
 * The terms that a retired one gives way to. `replaced_by` names them by their Yi or by their Han.
 *
 * @returns rows that are not retired themselves; none when nothing, or nothing that exists, is named.
 */
export function successorsOf(term: Term, terms: readonly Term[]): Term[] {
  if (term.replacedBy === '') return []
  const alive = terms.filter(other => other !== term && !isRetired(other) && other.yi !== '')
  const byYi = alive.filter(other => other.yi === term.replacedBy)
  return byYi.length > 0 ? byYi : alive.filter(other => other.han === term.replacedBy)
}
