import {cacheFolderOf} from '../cache.ts'
import {fontFacts} from './font-facts.ts'
import {printFonts, type FontSet} from './print-fonts.ts'
import {cutScreenFonts, type ScreenFonts} from './screen.ts'
import type {HanStyle} from './sources.ts'

/** The fonts of a workspace. What needs cutting is cut when first asked for. */
export interface Fonts {
  /** True when the fonts that will be used have a glyph of its own for this code point. */
  covered: (codePoint: number) => boolean
  /** Advance width of a text in em, regular weight. */
  measure: (text: string) => number
  /** The print set, for `openBrowser`. */
  print: () => Promise<FontSet>
  /** WOFF2 for screens: all of Yi; of Han these characters, Latin and punctuation. */
  screenFonts: (characters: string) => Promise<ScreenFonts>
}

/**
 * Opens the fonts. Coverage and widths are read at once and need no writable cache.
 * @param options `han`: `fonts.han` of hanyi.yaml, default sans; `cacheFolder`: default `cacheFolderOf(process.env)`
 * @throws MachineFault `machine.install.broken` when a font package is missing
 */
export async function openFonts(options: {han?: HanStyle; cacheFolder?: string} = {}): Promise<Fonts> {
  const han = options.han ?? 'sans'
  const cacheFolder = options.cacheFolder ?? cacheFolderOf(process.env)
  const {covers, measure} = await fontFacts(han)
  const print = () => printFonts(han, cacheFolder)
  return {
    covered: covers,
    measure,
    print,
    screenFonts: async characters => cutScreenFonts(characters, await print(), cacheFolder),
  }
}
