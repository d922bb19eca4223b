import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Catalogue} from '#locale/words.ts'
import {MachineFault} from './fault.ts'
import {packageRoot, packageVersion} from './package-root.ts'

/** Languages of `locales/`. */
export const LOCALES = ['zh-CN', 'en', 'ii'] as const
export type LocaleTag = (typeof LOCALES)[number]

/** Files of `locales/<tag>/` whose words readers meet, on paper and on screens. */
export const READER_CATALOGUES = [
  'reader',
  'sheet',
  'form',
  'leaflet',
  'poster',
  'booklet',
  'press',
  'correction',
  'kiosk',
  'broadcast',
  'data',
  'start',
] as const

/** Version of hanyi, `0.1.0`. */
export const toolVersion = packageVersion

/**
 * Reads the words of the tool.
 * @param names files of `locales/<tag>/` without `.json`; one that does not exist in a language is empty there
 * @returns one flat catalogue a language, with the keys of all the files
 * @throws MachineFault `machine.install.broken` for a file that is no flat JSON of texts
 */
export function loadCatalogues(names: readonly string[]): Record<LocaleTag, Catalogue> {
  const load = (tag: LocaleTag) =>
    Object.assign({}, ...names.map(name => readCatalogue(tag, name))) as Catalogue
  return {'zh-CN': load('zh-CN'), en: load('en'), ii: load('ii')}
}

/** Han headings by element id, from `locales/zh-CN/headings.json`. */
export function loadHeadings(): Readonly<Record<string, readonly string[]>> {
  const file = 'locales/zh-CN/headings.json'
  const headings: Record<string, readonly string[]> = {}
  for (const [element, aliases] of Object.entries(readJson(file) ?? {})) {
    if (!Array.isArray(aliases)) throw new MachineFault('machine.install.broken', {file})
    headings[element] = aliases.map(String)
  }
  return headings
}

/** One file of `locales/<tag>/`, as `loadCatalogues` reads it. */
export function readCatalogue(tag: LocaleTag, name: string): Catalogue {
  const file = `locales/${tag}/${name}.json`
  const words: Record<string, string> = {}
  for (const [key, word] of Object.entries(readJson(file) ?? {})) {
    if (typeof word !== 'string') throw new MachineFault('machine.install.broken', {file})
    words[key] = word
  }
  return words
}

function readJson(file: string): object | undefined {
  const path = join(packageRoot(), ...file.split('/'))
  if (!existsSync(path)) return undefined
  try {
    const data: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof data === 'object' && data !== null) return data
  } catch (error) {
    throw new MachineFault('machine.install.broken', {file}, error)
  }
  throw new MachineFault('machine.install.broken', {file})
}
