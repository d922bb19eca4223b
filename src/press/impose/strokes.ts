/** Points of a line that is drawn without lifting the pen, x and y in turn. */
type Stroke = readonly number[]

/** Lengths in units of which a sign is six high. */
interface Sign {
  /** Width of the sign and the space after it. */
  advance: number
  /** Its lines as path operators. */
  ops: string
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
  const ops = strokes.flatMap(stroke => [
    ...stroke.flatMap((x, n) => (n % 2 === 0 ? [`${x} ${stroke[n + 1] ?? 0} ${n === 0 ? 'm' : 'l'}`] : [])),
    'S',
  ])
  return {advance: width + 1.6, ops: ops.join('\n')}
}

/** A line of digits, `/`, `-`, blank, 正 and 反. */
export interface Strokes {
  /** In points. */
  width: number
  /** Operators that draw it from the given start of its base line on, and leave no trace in the graphics state. */
  at: (x: number, y: number) => string
}

/**
 * @param height of a digit, and width of the pen, in points
 * @throws RangeError for any other character
 */
export function drawStrokes(text: string, height: number, pen: number): Strokes {
  const unit = height / 6
  const signs = [...text].map(character => {
    const found = SIGNS[character]
    if (!found) throw new RangeError(`no strokes for ${character}`)
    return found
  })
  const path = signs.flatMap(({ops, advance}) => [...(ops === '' ? [] : [ops]), `1 0 0 1 ${advance} 0 cm`])
  return {
    width: signs.reduce((sum, {advance}) => sum + advance, 0) * unit,
    at: (x, y) =>
      [
        `q ${unit.toFixed(4)} 0 0 ${unit.toFixed(4)} ${x.toFixed(2)} ${y.toFixed(2)} cm`,
        `${(pen / unit).toFixed(3)} w 1 J 1 j`,
        ...path.slice(0, -1),
        'Q',
      ].join('\n'),
  }
}
