import subsetFont from 'subset-font'
import {readCmap} from './cmap.ts'
import {renameFont} from './names.ts'
import {moveOutline, readOutlines, rectangle, writeOutlines} from './outlines.ts'
import {isHanFace, isYi, keepsSpacing, LOOK_ALIKES} from './repertoire.ts'
import {separateGlyphs, setAdvance} from './separate.ts'
import {readTables, tableOf, viewOf, writeTables, type Tables} from './sfnt.ts'
import type {Source} from './sources.ts'

/**
 * How the Yi face is fitted to the Han face. Measured on the Declaration, weighted by frequency, in em: Han ink −.072
 * to .827, Yi −.007 to .720 and .880 with the arch of the x-tone. At 118 % (yi-script.md §7) and lowered by .055 em, Yi
 * ink is −.063 to .795 (x-tone .983): the same foot as Han, the same visual middle (.378 both), and .95 of its height
 * without the arch, 1.09 with it; .98 over a whole text. This is the one place where the two scripts are fitted: no style
 * sheet sets Yi to another size than the Han beside it. `optical-size.test.ts` measures it.
 */
export const YI_SCALE = 1.18
const YI_DROP = 0.055

/**
 * Line metrics of every face in em, those of Noto Sans SC: a line is as high whether its first font is Han or Yi, so
 * facing pages stay in step.
 */
const ASCENT = 1.16
const DESCENT = 0.288

/**
 * Layout rules kept: kerning, accents, half-width punctuation. No ligatures and no composition: they change what is read
 * back (Noto's `ccmp` makes ⸺ of ——).
 */
const FEATURES = ['kern', 'mark', 'mkmk', 'palt', 'halt', 'chws', 'vert']

/** Changes with every change in how fonts are cut; part of the cache key. */
export const RECIPE = 2

/** Units per em of the face as cut: the Yi face is enlarged by claiming a smaller em. */
const unitsPerEm = (source: Source): number => (source.script === 'yi' ? Math.round(1000 / YI_SCALE) : 1000)

/** Does the face as cut hold this character, if the source font has it? */
export const keepsCharacter = (source: Source, code: number): boolean =>
  source.script === 'yi' ? isYi(code) : isHanFace(code)

/**
 * Makes the face hanyi prints with from a shipped font: static TrueType outlines (anything else becomes Type 3 in the
 * PDF), every character with a glyph of its own, fitted to the other script, named `Hanyi Han` or `Hanyi Yi`.
 * The same source gives the same bytes.
 */
export async function cutFace(source: Source, font: Uint8Array): Promise<Uint8Array> {
  const codes = [...readCmap(readTables(font)).keys()].filter(code => keepsCharacter(source, code))
  const cut = await subsetFont(Buffer.from(font), String.fromCodePoint(...codes), {
    targetFormat: 'truetype',
    keepFeatures: FEATURES,
    noLayoutClosure: false,
    noHinting: true,
    // Style attributes of the Noto family and vertical metrics, which no page of ours uses.
    dropTables: ['STAT', 'BASE', 'vhea', 'vmtx'],
    preserveNameIds: [0, 5, 13, 14],
  })
  const tables = readTables(cut)
  if (source.script === 'yi') dropOutlines(tables)
  else joinDashes(tables)
  separateGlyphs(tables, keepsSpacing, source.script === 'han' ? LOOK_ALIKES : [])
  renameFont(tables, {
    family: source.script === 'yi' ? 'Hanyi Yi' : 'Hanyi Han',
    style: source.weight === 700 ? 'Bold' : 'Regular',
  })
  setMetrics(tables, unitsPerEm(source))
  return writeTables(tables)
}

/** U+2014. The Chinese dash —— is two of them and has no gap; Noto draws .894 em with air on both sides. */
export const DASH = 0x2014

/** Makes the dash one em wide, its line from edge to edge and a little beyond, so that no seam shows. */
function joinDashes(tables: Tables): void {
  const glyph = readCmap(tables).get(DASH)
  const outlines = readOutlines(tables)
  const outline = outlines[glyph ?? -1]
  if (glyph === undefined || !outline) throw new RangeError('font without a dash')
  const view = viewOf(outline)
  outlines[glyph] = rectangle({left: -10, bottom: view.getInt16(4), right: 1010, top: view.getInt16(8)})
  writeOutlines(tables, outlines)
  setAdvance(tables, glyph, 1000, -10)
}

function dropOutlines(tables: Tables): void {
  const dy = -Math.round((YI_DROP * 1000) / YI_SCALE)
  writeOutlines(
    tables,
    readOutlines(tables).map(outline => moveOutline(outline, dy)),
  )
}

/** Em size in `head`, line metrics in `hhea` and, all three alike, in `OS/2`. */
function setMetrics(tables: Tables, em: number): void {
  const ascent = Math.round(ASCENT * em)
  const descent = Math.round(DESCENT * em)
  viewOf(tableOf(tables, 'head')).setUint16(18, em)
  const hhea = viewOf(tableOf(tables, 'hhea'))
  hhea.setInt16(4, ascent)
  hhea.setInt16(6, -descent)
  hhea.setInt16(8, 0)
  const os2 = viewOf(tableOf(tables, 'OS/2'))
  os2.setInt16(68, ascent)
  os2.setInt16(70, -descent)
  os2.setInt16(72, 0)
  os2.setUint16(74, ascent)
  os2.setUint16(76, descent)
}
