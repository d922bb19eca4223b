import type {Files, Guide} from '../../guide/model.ts'

const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
  webp: 'image/webp',
}

/**
 * A picture of a guide as a `data:` address, so that the page asks for nothing.
 *
 * @param path relative to the guide's folder, as written in its text.
 * @returns undefined for a file that is not there or is no picture; its caption is then printed alone.
 */
export function pictureUrl(files: Files, guide: Guide, path: string): string | undefined {
  return fileUrl(files, `${guide.folder}/${path}`)
}

/** Bytes as a `data:` address. */
export function dataUrl(type: string, bytes: Uint8Array): string {
  return `data:${type};base64,${base64(bytes)}`
}

/** The address of a picture at a path of the workspace; undefined for a file that is not there or is no picture. */
export function fileUrl(files: Files, path: string): string | undefined {
  const type = TYPES[path.slice(path.lastIndexOf('.') + 1).toLowerCase()]
  const bytes = files.get(path)
  return type && bytes ? dataUrl(type, bytes) : undefined
}

function base64(bytes: Uint8Array): string {
  let binary = ''
  // In slices: the bytes of a photograph are too many to be the arguments of one call.
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(binary)
}
