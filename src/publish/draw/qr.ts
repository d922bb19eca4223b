import type {Element} from 'hast'
import {s} from 'hastscript'
import {encode} from 'uqr'

/** Largest symbol we print: version 13, 69 modules, still read from 30 mm paper by an old phone. */
const VERSION = 13
/** What version 13 holds at error correction M (ISO/IEC 18004:2015, table 7), in bytes of UTF-8. */
export const QR_BYTES = 331
/** Light margin the standard asks for, in modules. */
const QUIET = 4

/** A QR symbol as modules, dark ones true. */
export interface QrSymbol {
  version: number
  modules: boolean[][]
}

/**
 * Encodes a text, error correction M.
 *
 * @param text at most QR_BYTES bytes of UTF-8; `materialsText` sees to that.
 * @returns the symbol, version 13 or lower.
 * @throws RangeError when the text is too long: a fault of ours, not of what was written.
 */
export function qrSymbol(text: string): QrSymbol {
  if (new TextEncoder().encode(text).length > QR_BYTES)
    throw new RangeError('text too long for a version 13 symbol')
  const {version, data} = encode(text, {ecc: 'M', maxVersion: VERSION, border: 0})
  return {version, modules: data}
}

/** Draws a symbol as one black path: line art that stays sharp and becomes black ink alone. Its size is set in CSS. */
export function drawQr(symbol: QrSymbol): Element {
  const size = symbol.modules.length + 2 * QUIET
  const path = symbol.modules.flatMap((row, y) =>
    runsOf(row).map(([x, length]) => `M${x + QUIET} ${y + QUIET}h${length}v1h-${length}z`),
  )
  return s('svg', {class: 'qr', viewBox: `0 0 ${size} ${size}`, 'shape-rendering': 'crispEdges'}, [
    s('path', {d: path.join('')}),
  ])
}

function runsOf(row: readonly boolean[]): [start: number, length: number][] {
  const found: [number, number][] = []
  row.forEach((dark, x) => {
    const last = found.at(-1)
    if (!dark) return
    if (last && last[0] + last[1] === x) last[1] += 1
    else found.push([x, 1])
  })
  return found
}
