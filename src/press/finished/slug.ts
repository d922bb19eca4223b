import {fontsIn, readFont} from '../content/fonts.ts'
import {contentOwners} from '../content/owners.ts'
import {copyObject} from '../copy-objects.ts'
import type {PdfFile} from '../pdf-file.ts'
import {asRef} from '../syntax.ts'

/** Size of slug text in pt; smaller where a line would not fit, never below the second. */
const SIZE = 7
const LEAST = 4

/** Widths of the spaces, in thousandths of the size. */
const SPACES: ReadonlyMap<string, number> = new Map([
  [' ', 300],
  ['\u3000', 1000],
])

interface Run {
  font: string
  /** Inside of a `TJ` array, from the first glyph to the last. */
  shown: string
}

/** Sets lines of slug text in the fonts of a print. */
export interface SlugSetter {
  /** Names and numbers of the fonts, for the resources of what shows the lines. */
  fonts: ReadonlyMap<string, number>
  /**
   * Operators that show a line; '' for an empty one.
   * @param x,y where its baseline begins, in points
   * @param width what it may take, in points
   * @returns also the characters that the print did not hold; they are left out
   */
  line: (text: string, x: number, y: number, width: number) => {operators: string; missing: string[]}
}

/**
 * Slug text needs fonts that hold its characters and are embedded as any other: those of a page that the browser printed
 * with all of these characters on it (any layout; it is not shown).
 * @param print such a page
 * @param file the press file, into which the fonts are copied
 * @throws UnreadablePdf
 */
export async function slugSetter(print: PdfFile, file: PdfFile): Promise<SlugSetter> {
  const fonts = new Map<string, number>()
  const glyphs = new Map<string, {font: string; code: number; advance: number}>()
  const known = new Map<number, number>()
  for (const {resources} of contentOwners(print)) {
    for (const value of fontsIn(print, resources).values()) {
      const number = asRef(value)
      if (number === undefined || known.has(number)) continue
      const font = await readFont(print, value)
      if (font.width !== 2) continue
      const name = `HanyiSlug${fonts.size + 1}`
      fonts.set(name, copyObject(print, file, number, known))
      for (const [code, text] of font.unicode)
        if (!glyphs.has(text)) glyphs.set(text, {font: name, code, advance: font.advance(code)})
    }
  }
  return {
    fonts,
    line: (text, x, y, width) => {
      const runs: Run[] = []
      const missing: string[] = []
      let length = 0
      for (const character of text) {
        const glyph = glyphs.get(character)
        const advance = glyph?.advance ?? SPACES.get(character)
        if (advance === undefined) missing.push(character)
        else length += advance / 1000
        const last = runs.at(-1)
        if (glyph && last?.font === glyph.font) last.shown += hex(glyph.code)
        else if (glyph) runs.push({font: glyph.font, shown: hex(glyph.code)})
        // The browser gives a space no glyph at the end of a line: it is a move to the right then.
        else if (last && advance !== undefined) last.shown += `> ${-advance} <`
      }
      if (runs.length === 0) return {operators: '', missing}
      const size = Number(Math.max(LEAST, Math.min(SIZE, width / length)).toFixed(2))
      const shown = runs.map(run => `/${run.font} ${size} Tf [<${run.shown}>] TJ`)
      return {operators: `BT 0 Tr ${at(x)} ${at(y)} Td\n${shown.join('\n')}\nET`, missing}
    },
  }
}

const hex = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0')

const at = (value: number): string => String(Number(value.toFixed(3)))
