import {FOLDER, MANIFEST} from '#bundle/names.ts'

/** What staff chose: the bundle's own files, and what lay about it. */
export interface Picked {
  files: {name: string; file: Blob & {size: number}}[]
  /** Names outside the bundle, as `../autorun.inf`. */
  besides: string[]
}

/** A file as the browser hands it over after a folder was chosen. */
export interface ChosenFile extends Blob {
  name: string
  webkitRelativePath?: string
}

/**
 * Finds the bundle in what was chosen: the folder itself, or the whole stick. Names become relative to the folder of the
 * highest `manifest.json`; of two, the one in a folder of the name the bundle has.
 */
export function readCheckedFiles(chosen: ArrayLike<ChosenFile>): Picked {
  const all: {path: string; file: ChosenFile}[] = []
  for (let at = 0; at < chosen.length; at += 1) {
    const file = chosen[at] as ChosenFile
    all.push({path: file.webkitRelativePath || file.name, file})
  }
  const depth = (path: string): number => path.split('/').length
  const tops = all
    .map(({path}) => path)
    .filter(path => path === MANIFEST || path.slice(-MANIFEST.length - 1) === `/${MANIFEST}`)
    .sort((a, b) => rank(a) - rank(b) || depth(a) - depth(b))
  const base = (tops[0] || '').slice(0, -MANIFEST.length)
  const picked: Picked = {files: [], besides: []}
  for (const {path, file} of all) {
    if (path.slice(0, base.length) === base) picked.files.push({name: path.slice(base.length), file})
    else picked.besides.push(`../${path.slice(path.lastIndexOf('/') + 1)}`)
  }
  return picked
}

const rank = (path: string): number =>
  path
    .slice(0, -MANIFEST.length - 1)
    .split('/')
    .pop() === FOLDER
    ? 0
    : 1
