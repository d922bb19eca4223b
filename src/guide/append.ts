/**
 * Adds to the end of a list. Not `push(...more)`, which takes every item as an argument and gives out at some
 * hundred thousand: a hostile text makes that many faults.
 */
export function append<T>(list: T[], more: Iterable<T>): void {
  for (const one of more) list.push(one)
}
