import type {InkSet} from '../colour/inks.ts'
import {PT_PER_MM, type Box} from '../pages.ts'
import {name, ref, type Dict, type Value} from '../syntax.ts'
import type {PdfFile} from '../pdf-file.ts'

/** Crop marks: thin enough to cut on, long enough to find (mm; line width in pt). */
const LENGTH = 5
const WIDTH = 0.25
/** Marks stand this far beyond the bleed, or from the trim where there is none. */
const AWAY = 0.5
/** Radius of the cross-hairs on which the plates are laid over each other. */
const CROSS = 2

/** Room that marks and slug need around the bleed, in mm on every side. */
export const MARGIN = AWAY + LENGTH + 3.5

/** Name under which the colour of all plates stands in the resources of what is drawn here. */
export const ALL_PLATES = 'HanyiAll'

/**
 * The colour that appears on every plate: Separation /All (ISO 32000-2 §8.6.6.4). A job of black alone has one plate, and
 * a program that composes all four would show `/All` in cyan too; there it is plain black.
 * @returns operators that choose it for lines and fills, and the resources they need
 */
export function allPlates(file: PdfFile, set: InkSet): {operators: string; resources: Dict} {
  if (set === 'black') return {operators: '0 0 0 1 K 0 0 0 1 k', resources: new Map()}
  const transform = new Map<string, Value>([
    ['FunctionType', 2],
    ['Domain', [0, 1]],
    ['C0', [0, 0, 0, 0]],
    ['C1', [1, 1, 1, 1]],
    ['N', 1],
  ])
  const space: Value = [name('Separation'), name('All'), name('DeviceCMYK'), transform]
  return {
    operators: `/${ALL_PLATES} CS 1 SCN /${ALL_PLATES} cs 1 scn`,
    resources: new Map([['ColorSpace', new Map([[ALL_PLATES, ref(file.add(space))]])]]),
  }
}

/**
 * Crop marks at the four corners and a cross-hair at the middle of each side.
 * @param trim in points
 * @param bleed in mm
 * @returns operators in the coordinates of the page; they need `allPlates`
 */
export function cropMarks(trim: Box, bleed: number): string {
  const near = (bleed + AWAY) * PT_PER_MM
  const far = near + LENGTH * PT_PER_MM
  const lines: string[] = [`${WIDTH} w`]
  for (const x of [trim.left, trim.right]) {
    lines.push(line(x, trim.bottom - far, x, trim.bottom - near), line(x, trim.top + near, x, trim.top + far))
  }
  for (const y of [trim.bottom, trim.top]) {
    lines.push(line(trim.left - far, y, trim.left - near, y), line(trim.right + near, y, trim.right + far, y))
  }
  const [middle, centre] = [(trim.left + trim.right) / 2, (trim.bottom + trim.top) / 2]
  const out = near + (LENGTH / 2) * PT_PER_MM
  lines.push(
    cross(middle, trim.bottom - out),
    cross(middle, trim.top + out),
    cross(trim.left - out, centre),
    cross(trim.right + out, centre),
  )
  return lines.join('\n')
}

const point = (value: number): string => String(Number(value.toFixed(3)))

const line = (...[x1, y1, x2, y2]: [number, number, number, number]): string =>
  `${point(x1)} ${point(y1)} m ${point(x2)} ${point(y2)} l S`

/** A circle by four curves, and the two lines through it. */
function cross(x: number, y: number): string {
  const arm = CROSS * PT_PER_MM
  const r = arm * 0.6
  const bend = r * 0.5523
  const curve = (...numbers: number[]) => `${numbers.map(point).join(' ')} c`
  return [
    line(x - arm, y, x + arm, y),
    line(x, y - arm, x, y + arm),
    `${point(x + r)} ${point(y)} m`,
    curve(x + r, y + bend, x + bend, y + r, x, y + r),
    curve(x - bend, y + r, x - r, y + bend, x - r, y),
    curve(x - r, y - bend, x - bend, y - r, x, y - r),
    curve(x + bend, y - r, x + r, y - bend, x + r, y),
    'S',
  ].join('\n')
}
