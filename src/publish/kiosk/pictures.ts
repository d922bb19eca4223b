import type {Files, Guide} from '#guide/model.ts'

/** What a screen can show (kiosk.md §3); another file is left out and its caption stands alone. */
const SHOWN = /\.(png|jpe?g|gif|webp|svg)$/i

/**
 * The pictures of a guide as files of the kiosk.
 *
 * @returns `address` gives a picture's place in the kiosk by its path beside the guide; undefined when the workspace
 * has no such file.
 */
export function pictures(
  guide: Guide,
  files: Files,
): {files: ReadonlyMap<string, Uint8Array>; address: (path: string) => string | undefined} {
  const addresses = new Map<string, string>()
  const found = new Map<string, Uint8Array>()
  for (const path of guide.assets) {
    const bytes = files.get(`${guide.folder}/${path}`)
    if (!bytes || !SHOWN.test(path)) continue
    // Numbered, so that no name made by people reaches the disk of a terminal.
    const address = `pictures/${guide.id}-${addresses.size + 1}${SHOWN.exec(path)?.[0].toLowerCase() ?? ''}`
    addresses.set(path, address)
    found.set(address, bytes)
  }
  return {files: found, address: path => addresses.get(path)}
}
