import type {Code} from './data/guide.ts'
import {svg} from './dom.ts'

/** Light margin the standard asks for, in modules (ISO/IEC 18004). */
const QUIET = 4

/** Draws a QR symbol as one path: black on white in every contrast, because a telephone reads no other. */
export function drawCode(code: Code): SVGElement {
  const whole = code.size + 2 * QUIET
  const path = code.rows
    .map((row, y) =>
      runsOf(bitsOf(row, code.size))
        .map(([x, length]) => `M${x + QUIET} ${y + QUIET}h${length}v1h-${length}z`)
        .join(''),
    )
    .join('')
  const drawn = svg(
    {
      view: `0 0 ${whole} ${whole}`,
      shapes: [
        ['rect', {width: String(whole), height: String(whole), fill: '#fff'}],
        ['path', {d: path, fill: '#000', 'shape-rendering': 'crispEdges'}],
      ],
    },
    'code',
  )
  return drawn
}

/** Four modules a digit, from the left; what the last digit has too much is cut off. */
function bitsOf(row: string, size: number): boolean[] {
  const bits: boolean[] = []
  for (const digit of row.split('')) {
    const value = parseInt(digit, 16)
    for (const bit of [8, 4, 2, 1]) bits.push((value & bit) !== 0)
  }
  return bits.slice(0, size)
}

function runsOf(bits: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = []
  bits.forEach((dark, x) => {
    const last = runs[runs.length - 1]
    if (!dark) return
    if (last && last[0] + last[1] === x) last[1] += 1
    else runs.push([x, 1])
  })
  return runs
}
