/** Points of a line that is drawn without lifting the pen, x and y in turn. */
type Stroke = readonly number[]

/** Width of a sign and the space after it, in units of which a sign is six high. */
interface Sign {
  advance: number
  strokes: readonly Stroke[]
}

/**
 * The signs of a sheet's number, as lines: a font would have to be embedded, and no font of the book may be looked for in
 * vain. 正 is the front of a sheet, 反 its back.
 */
const SIGNS: Readonly<Record<string, Sign>> = {
  0: sign(4, [1, 0, 3, 0, 4, 1.5, 4, 4.5, 3, 6, 1, 6, 0, 4.5, 0, 1.5, 1, 0]),
  1: sign(4, [0.8, 4.8, 2.2, 6, 2.2, 0], [0.8, 0, 3.6, 0]),
  2: sign(4, [0, 4.7, 0.6, 5.7, 1.4, 6, 2.8, 6, 3.8, 5.2, 3.9, 4.2, 3.2, 3, 0, 0, 4, 0]),
  3: sign(4, [0.2, 6, 3.8, 6, 1.9, 3.6, 3.2, 3.3, 4, 2.2, 4, 1.3, 3.2, 0.3, 2, 0, 1, 0, 0, 0.8]),
  4: sign(4, [3, 0, 3, 6, 0, 1.8, 4.2, 1.8]),
  5: sign(4, [3.7, 6, 0.6, 6, 0.3, 3.3, 1.6, 3.8, 2.8, 3.6, 4, 2.6, 4, 1.4, 3, 0.2, 1.6, 0, 0, 0.7]),
  6: sign(
    4,
    [
      3.6, 5.6, 2.4, 6, 1.3, 5.6, 0.3, 4, 0, 2, 0.6, 0.6, 1.6, 0, 2.6, 0, 3.7, 0.7, 4, 1.9, 3.4, 3.2, 2.2,
      3.6, 1, 3.2, 0, 2,
    ],
  ),
  7: sign(4, [0, 6, 4, 6, 1.5, 0]),
  8: sign(
    4,
    [
      2, 3.2, 0.7, 3.8, 0.3, 4.8, 0.9, 5.7, 2, 6, 3.1, 5.7, 3.7, 4.8, 3.3, 3.8, 2, 3.2, 0.5, 2.5, 0, 1.5, 0.6,
      0.4, 2, 0, 3.4, 0.4, 4, 1.5, 3.5, 2.5, 2, 3.2,
    ],
  ),
  9: sign(
    4,
    [
      0.4, 0.4, 1.6, 0, 2.7, 0.4, 3.7, 2, 4, 4, 3.4, 5.4, 2.4, 6, 1.4, 6, 0.3, 5.3, 0, 4.1, 0.6, 2.8, 1.8,
      2.4, 3, 2.8, 4, 4,
    ],
  ),
  '/': sign(3, [0, -0.6, 3, 6.6]),
  '-': sign(3, [0.2, 2.8, 2.8, 2.8]),
  ' ': sign(1.4),
  正: sign(
    6,
    [0.3, 5.6, 5.7, 5.6],
    [3, 5.6, 3, 0.2],
    [3, 3.1, 5.2, 3.1],
    [1.3, 3.6, 1.3, 0.2],
    [0, 0.2, 6, 0.2],
  ),
  反: sign(
    6,
    [5.3, 6, 3.2, 5.6, 1, 5.5, 1, 3.4, 0.7, 1.5, 0, 0],
    [1, 3.9, 5, 3.9, 4.4, 2.6, 3.4, 1.4, 1.3, 0],
    [1.9, 3.1, 3, 1.7, 4.4, 0.6, 5.8, 0],
  ),
}

function sign(width: number, ...strokes: Stroke[]): Sign {
  return {advance: width + 1.6, strokes}
}

/**
 * A line of digits, `/`, `-`, blank, 正 and 反 as path operators.
 * @param height of a digit, and start of the base line, in points
 * @returns operators that stroke the lines with whatever pen is set, and how wide the line is
 * @throws RangeError for any other character
 */
export function drawStrokes(
  text: string,
  at: {x: number; y: number},
  height: number,
): {ops: string; width: number} {
  const unit = height / 6
  let x = at.x
  const ops: string[] = []
  for (const character of text) {
    const found = SIGNS[character]
    if (!found) throw new RangeError(`no strokes for ${character}`)
    for (const stroke of found.strokes) {
      for (let n = 0; n < stroke.length; n += 2) {
        const [px, py] = [x + (stroke[n] ?? 0) * unit, at.y + (stroke[n + 1] ?? 0) * unit]
        ops.push(`${px.toFixed(2)} ${py.toFixed(2)} ${n === 0 ? 'm' : 'l'}`)
      }
      ops.push('S')
    }
    x += found.advance * unit
  }
  return {ops: ops.join('\n'), width: x - at.x}
}
