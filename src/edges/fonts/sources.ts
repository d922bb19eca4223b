import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {MachineFault} from '../fault.ts'

/** The Han face a workspace asks for (`fonts.han` of hanyi.yaml). */
export type HanStyle = 'sans' | 'serif'

/** A font as its package ships it, and what hanyi makes of it. */
export interface Source {
  script: 'han' | 'yi'
  weight: 400 | 700
  package: string
  /** Path inside the package. */
  path: string
}

const HAN: Readonly<Record<HanStyle, {package: string; name: string}>> = {
  sans: {package: '@expo-google-fonts/noto-sans-sc', name: 'NotoSansSC'},
  serif: {package: '@expo-google-fonts/noto-serif-sc', name: 'NotoSerifSC'},
}

/**
 * The faces of a print set. Yi has no bold with a usable licence (yi-script.md §7): emphasis in Yi is by size, colour
 * or rule.
 */
export function sourcesOf(han: HanStyle): readonly Source[] {
  const {package: name, name: file} = HAN[han]
  return [
    {script: 'han', weight: 400, package: name, path: `400Regular/${file}_400Regular.ttf`},
    {script: 'han', weight: 700, package: name, path: `700Bold/${file}_700Bold.ttf`},
    YI_SOURCE,
  ]
}

/** Noto Sans Yi 2.002: all 1,165 syllables, OFL-1.1. */
export const YI_SOURCE: Source = {
  script: 'yi',
  weight: 400,
  package: '@expo-google-fonts/noto-sans-yi',
  path: '400Regular/NotoSansYi_400Regular.ttf',
}

/** The Han face used where only one weight is needed: on screens, for coverage and for measuring. */
export function regularHan(han: HanStyle): Source {
  const [regular] = sourcesOf(han)
  if (!regular) throw new RangeError(`no source for ${han}`)
  return regular
}

/**
 * Reads a shipped font.
 * @throws MachineFault `machine.install.broken` when its package is missing
 */
export async function readSource(source: Source): Promise<Uint8Array> {
  try {
    const entry = createRequire(import.meta.url).resolve(`${source.package}/package.json`)
    return await readFile(join(dirname(entry), source.path))
  } catch (error) {
    throw new MachineFault('machine.install.broken', {file: `${source.package}/${source.path}`}, error)
  }
}
