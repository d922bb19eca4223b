import {createHash} from 'node:crypto'
import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {cached} from '../cache.ts'
import {cutFace, RECIPE} from './cut.ts'
import {readSource, sourcesOf, type HanStyle} from './sources.ts'

/** One face of a print set, on disk. */
export interface Face {
  family: 'Hanyi Han' | 'Hanyi Yi'
  weight: 400 | 700
  path: string
}

/** The fonts a browser prints with, and nothing else. */
export interface FontSet {
  /** For `FONTCONFIG_FILE`: names only the folder it lies in. */
  config: string
  faces: readonly Face[]
}

/**
 * Only this folder: no font of the machine is ever used, so a page prints the same everywhere. fontconfig keeps its
 * index in the browser's temporary folder.
 */
const CONFIG = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir prefix="relative">.</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`

/**
 * The print fonts for one Han style, cut on first use (about a second) and kept in the private cache. They hold every
 * ideograph the font has, not those of the corpus, so one guide's PDF does not change when another guide gains a
 * character.
 * @param han `fonts.han` of hanyi.yaml
 * @param cacheFolder see `cacheFolderOf`
 * @throws MachineFault when the cache cannot be written
 */
export async function printFonts(han: HanStyle, cacheFolder: string): Promise<FontSet> {
  const sources = sourcesOf(han)
  const fonts = await Promise.all(sources.map(readSource))
  const hash = createHash('sha256').update(`${RECIPE}\n${CONFIG}`)
  for (const font of fonts) hash.update(font)
  const faces = sources.map(source => ({
    family: source.script === 'yi' ? ('Hanyi Yi' as const) : ('Hanyi Han' as const),
    weight: source.weight,
    file: `hanyi-${source.script}-${source.weight}.ttf`,
  }))
  const folder = await cached(cacheFolder, `fonts-${han}-${hash.digest('hex').slice(0, 32)}`, async to => {
    for (const [index, source] of sources.entries()) {
      const font = fonts[index]
      const file = faces[index]?.file
      if (font && file) await writeFile(join(to, file), await cutFace(source, font), {mode: 0o600})
    }
    await writeFile(join(to, 'fonts.conf'), CONFIG, {mode: 0o600})
    return [...faces.map(face => face.file), 'fonts.conf']
  })
  return {
    config: join(folder, 'fonts.conf'),
    faces: faces.map(({family, weight, file}) => ({family, weight, path: join(folder, file)})),
  }
}
