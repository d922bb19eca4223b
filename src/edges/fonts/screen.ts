import {createHash} from 'node:crypto'
import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import subsetFont from 'subset-font'
import {cached} from '../cache.ts'
import type {FontSet} from './print-fonts.ts'
import {readCmap} from './cmap.ts'
import {readTables, tableOf, viewOf, writeTables} from './sfnt.ts'

/** Fonts for screens: WOFF2 bytes by face. */
export interface ScreenFonts {
  han: Uint8Array
  yi: Uint8Array
}

/** Always in the Han face: what staff may type into a search box or a late correction may need. */
const ALWAYS =
  /[\x20-\x7e\xa0-\xff\u2010-\u2027\u2030-\u203b\u2190-\u2193\u2460-\u2473\u25a0-\u25ef\u3000-\u303f\uff01-\uff5e\uffe5]/u

/** Changes when the way screen fonts are cut changes; part of the cache key. */
const RECIPE = 2

/**
 * Cuts the print fonts down to what a site shows: the Yi face whole, the Han face to these characters, Latin and
 * punctuation. WOFF2 packing costs about a second for a thousand characters, so each set is kept in the cache.
 * @param characters every character the site may show, in any order, repeated or not
 * @param fonts the print set they are cut from
 * @throws MachineFault when the cache cannot be written
 */
export async function cutScreenFonts(
  characters: string,
  fonts: FontSet,
  cacheFolder: string,
): Promise<ScreenFonts> {
  const [han, yi] = await Promise.all([readFace(fonts, 'Hanyi Han'), readFace(fonts, 'Hanyi Yi')])
  const shown = new Set(Array.from(characters, character => character.codePointAt(0) ?? 0))
  const keep = [...readCmap(readTables(han)).keys()]
    .filter(code => shown.has(code) || ALWAYS.test(String.fromCodePoint(code)))
    .sort((a, b) => a - b)
  const key = createHash('sha256').update(`${RECIPE} ${keep.join()}`).update(han).update(yi).digest('hex')
  const folder = await cached(cacheFolder, `screen-${key.slice(0, 32)}`, async to => {
    const texts = {han: keep, yi: [...readCmap(readTables(yi)).keys()]}
    for (const [name, font] of [
      ['han', han],
      ['yi', yi],
    ] as const) {
      const woff2 = await subsetFont(unfitted(font), String.fromCodePoint(...texts[name]), {
        targetFormat: 'woff2',
      })
      await writeFile(join(to, `${name}.woff2`), woff2, {mode: 0o600})
    }
    return ['han.woff2', 'yi.woff2']
  })
  const read = async (name: string) => new Uint8Array(await readFile(join(folder, name)))
  return {han: await read('han.woff2'), yi: await read('yi.woff2')}
}

/**
 * Smooth edges at every size (SCANCTRL 511, SCANTYPE 4), and a constant that nobody needs: FreeType takes a font whose
 * whole program is seven bytes or less for one that nobody fitted to pixels, and fits every sign to them by itself.
 */
const PREP = [0xb8, 0x01, 0xff, 0x85, 0xb0, 0x04, 0x8d, 0xb0, 0x00, 0x21]

/**
 * Keeps browsers on Linux from fitting outlines to pixels: at the sizes of a kiosk nobody sees it, and of the first text
 * in a new size it took a quarter of the time (docs/browser-and-fonts.md).
 */
export function unfitted(font: Uint8Array): Buffer {
  const tables = readTables(font)
  tables.set('prep', Uint8Array.from(PREP))
  viewOf(tableOf(tables, 'maxp')).setUint16(24, 1) // maxStackElements
  return Buffer.from(writeTables(tables))
}

async function readFace(fonts: FontSet, family: FontSet['faces'][number]['family']): Promise<Buffer> {
  const face = fonts.faces.find(one => one.family === family && one.weight === 400)
  if (!face) throw new RangeError(`font set without ${family}`)
  return readFile(face.path)
}
