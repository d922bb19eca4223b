import {join, relative, sep} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'

/** Files of a workspace that are read; anything else an editor may have open is none of ours. */
const READ = /^(?:hanyi\.yaml|content\/.+)$/
/** Names that reading passes over. */
const LITTER = /(?:^|\/)(?:\.|~\$)|~$|\.tmp$/

/** Path of a `file:` address on this machine; undefined for every other address. */
export function fileOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined
  } catch {
    return undefined
  }
}

/** Path of a file relative to its workspace, forward slashes, NFC; undefined for a file that is not read. */
export function workspacePath(root: string, file: string): string | undefined {
  const path = relative(root, file).split(sep).join('/').normalize('NFC')
  return READ.test(path) && !LITTER.test(path) ? path : undefined
}

/** Address of a file of a workspace. */
export function addressOf(root: string, path: string): string {
  return pathToFileURL(join(root, ...path.split('/'))).href
}
