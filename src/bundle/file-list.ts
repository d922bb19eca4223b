import type {FileEntry, Manifest} from './manifest.ts'
import {RELEASE} from './names.ts'

/**
 * `files.txt`: `<sha256> <size> <name>` of every file of the release, one a line, CRLF. ASCII alone, so that a batch file
 * reads it whatever its code page; the last field of a line may be taken as it is.
 */
export function fileList(files: Manifest['files']): string {
  return Object.keys(files)
    .filter(name => name.slice(0, RELEASE.length) === RELEASE)
    .sort()
    .map(name => {
      const {sha256, size} = files[name] as FileEntry
      return `${sha256} ${size} ${name.slice(RELEASE.length)}\r\n`
    })
    .join('')
}
