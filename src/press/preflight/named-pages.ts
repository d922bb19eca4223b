/** Pages named in one sentence; a fault on every page of a book names the first of them. */
const MOST_NAMED = 12

/** Pages as a sentence names them: `3、4、7`. */
export const namedPages = (pages: readonly number[]): string =>
  pages.slice(0, MOST_NAMED).join('、') + (pages.length > MOST_NAMED ? '…' : '')

/** Faults that differ in their page alone, told once; in the order in which each was first found. */
export function gatheredByPage<T extends {page: number}>(
  faults: readonly T[],
): (Omit<T, 'page'> & {pages: string})[] {
  const groups = Map.groupBy(faults, ({page: _, ...rest}) => JSON.stringify(rest))
  return [...groups.values()].flatMap(group => {
    const [first] = group
    if (!first) return []
    const {page: _, ...rest} = first
    return [{...rest, pages: namedPages([...new Set(group.map(({page}) => page))])}]
  })
}
