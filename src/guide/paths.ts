/** Is this a path below its folder that every system reads the same way: no `..`, no root, drive or backslash? */
export function isSafePath(path: string): boolean {
  if (path === '' || /[\\:*?"<>|\u0000-\u001f]/.test(path) || path.startsWith('/')) return false
  return path.split('/').every(part => part !== '' && part !== '.' && part !== '..')
}

/** The files a guide may show: those its `assets` names, and which of them are there. */
export interface AssetTable {
  declared: ReadonlySet<string>
  existing: ReadonlySet<string>
}

/**
 * What a picture's or link's path is worth.
 *
 * @param path as written in Markdown, relative to the guide's folder.
 */
export function judgeAsset(path: string, assets: AssetTable): 'fine' | 'unsafe' | 'undeclared' | 'missing' {
  if (!isSafePath(path)) return 'unsafe'
  if (!assets.declared.has(path)) return 'undeclared'
  return assets.existing.has(path) ? 'fine' : 'missing'
}

/** A path as it is compared: NFC, since a Mac writes file names decomposed; `./` in front is nothing. */
export function normalPath(path: string): string {
  return path.normalize('NFC').replace(/^(?:\.\/)+/, '')
}

/** Percent-encoding taken back; the text itself where it is not valid. */
export function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
