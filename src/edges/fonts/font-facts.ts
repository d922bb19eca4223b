import {readCmap} from './cmap.ts'
import {DASH, keepsCharacter, YI_SCALE} from './cut.ts'
import {LOOK_ALIKES} from './repertoire.ts'
import {readTables, tableOf, viewOf} from './sfnt.ts'
import {readSource, regularHan, YI_SOURCE, type HanStyle, type Source} from './sources.ts'

/** What is known of the fonts without a browser. */
export interface FontFacts {
  /** True when the fonts that will be used have a glyph of its own for this code point. */
  covers: (codePoint: number) => boolean
  /** Advance width of a text in em of its font size, set solid in the regular faces; 1 em for what they lack. */
  measure: (text: string) => number
}

/**
 * Reads coverage and widths from the shipped fonts, without cutting them: a check needs no writable cache.
 * @throws MachineFault `machine.install.broken`
 */
export async function fontFacts(han: HanStyle): Promise<FontFacts> {
  const widths = new Map([
    ...(await readWidths(regularHan(han), 1)),
    ...(await readWidths(YI_SOURCE, YI_SCALE)),
  ])
  for (const [code, like] of LOOK_ALIKES) widths.set(code, widths.get(code) ?? widths.get(like) ?? 1)
  widths.set(DASH, 1)
  return {
    covers: code => widths.has(code),
    measure: text => {
      let sum = 0
      for (const character of text) sum += widths.get(character.codePointAt(0) ?? 0) ?? 1
      return sum
    },
  }
}

async function readWidths(source: Source, scale: number): Promise<Map<number, number>> {
  const tables = readTables(await readSource(source))
  const em = viewOf(tableOf(tables, 'head')).getUint16(18)
  const hmtx = viewOf(tableOf(tables, 'hmtx'))
  const long = viewOf(tableOf(tables, 'hhea')).getUint16(34)
  const widths = new Map<number, number>()
  for (const [code, glyph] of readCmap(tables)) {
    if (!keepsCharacter(source, code)) continue
    widths.set(code, (hmtx.getUint16(Math.min(glyph, long - 1) * 4) / em) * scale)
  }
  return widths
}
