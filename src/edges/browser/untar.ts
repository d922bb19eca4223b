/** A regular file of a tar archive. */
export interface TarFile {
  path: string
  bytes: Uint8Array
}

const BLOCK = 512

/**
 * Reads the regular files of a ustar archive; folders are implied by the paths.
 * @param archive the whole archive, uncompressed
 * @returns files in archive order
 * @throws RangeError for anything but plain files and folders, and for a path that leaves the folder: the archives are
 *   ours, so this is a damaged installation
 */
export function untar(archive: Uint8Array): TarFile[] {
  const files: TarFile[] = []
  let at = 0
  while (at + BLOCK <= archive.length && archive[at] !== 0) {
    const header = archive.subarray(at, at + BLOCK)
    const prefix = textOf(header.subarray(345, 500))
    const name = textOf(header.subarray(0, 100))
    const path = prefix ? `${prefix}/${name}` : name
    const size = Number.parseInt(textOf(header.subarray(124, 136)).trim() || '0', 8)
    const kind = String.fromCharCode(header[156] ?? 0)
    at += BLOCK
    if (kind === '0' || kind === '\0') {
      if (path.startsWith('/') || path.split('/').includes('..'))
        throw new RangeError(`path leaves folder: ${path}`)
      if (at + size > archive.length) throw new RangeError('archive ends early')
      files.push({path, bytes: archive.subarray(at, at + size)})
    } else if (kind !== '5') {
      throw new RangeError(`unexpected entry of type ${kind}: ${path}`)
    }
    at += Math.ceil(size / BLOCK) * BLOCK
  }
  return files
}

const textOf = (field: Uint8Array): string => {
  const end = field.indexOf(0)
  return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end))
}
