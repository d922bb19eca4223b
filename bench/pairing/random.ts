/** Numbers that are the same on every machine for the same seed (mulberry32, public domain). */
export interface Random {
  /** A whole number from 0 up to, not including, `n`. */
  int: (n: number) => number
  pick: <T>(all: readonly T[]) => T
}

export function randomOf(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (n: number): number => Math.floor(next() * n)
  return {int, pick: all => all[int(all.length)]!}
}
