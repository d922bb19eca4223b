import {readdirSync, readFileSync} from 'node:fs'

/** Ticks a second in which Linux counts CPU time for programs (`getconf CLK_TCK`; 100 wherever Node runs). */
const TICKS = 100

interface Process {
  pid: number
  parent: number
  /** Own CPU time and that of children it has already waited for, in ticks. */
  ticks: number
}

/**
 * CPU seconds, user and system, that a process, all living below it, and all they have waited for have used so far.
 * A child that died unwaited-for is lost, so a browser is still open at both ends of a measurement.
 *
 * @returns undefined where there is no `/proc`
 */
export function treeCpu(root: number): number | undefined {
  const tree = treeOf(root)
  return tree && tree.reduce((sum, {ticks}) => sum + ticks, 0) / TICKS
}

/**
 * Memory of a process and all below it, in MB: shared pages counted once, in parts (PSS).
 *
 * @returns undefined where there is no `/proc`
 */
export function treeMemory(root: number): number | undefined {
  return treeOf(root)?.reduce((sum, {pid}) => sum + pssOf(pid), 0)
}

function treeOf(root: number): Process[] | undefined {
  let names: string[]
  try {
    names = readdirSync('/proc')
  } catch {
    return undefined
  }
  const all = names.flatMap(name => (/^\d+$/.test(name) ? (processOf(name) ?? []) : []))
  const below = new Set([root])
  // Parents need not come before their children in the listing.
  for (let before = 0; before !== below.size;) {
    before = below.size
    for (const {pid, parent} of all) if (below.has(parent)) below.add(pid)
  }
  return all.filter(({pid}) => below.has(pid))
}

function processOf(name: string): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'latin1')
    // The program's name stands in brackets and may hold anything; fields are counted after it (man 5 proc).
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + (fields[at] ?? 0), 0)
    return {pid: Number(name), parent: fields[1] ?? 0, ticks}
  } catch {
    return undefined // it ended while we looked
  }
}

function pssOf(pid: number): number {
  try {
    const found = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'latin1'))
    return Number(found?.[1] ?? 0) / 1024
  } catch {
    return 0 // it ended while we looked
  }
}
