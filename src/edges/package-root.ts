import {existsSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {MachineFault} from './fault.ts'

/**
 * Folder of hanyi itself, where `locales/`, `templates/` and `package.json` are. Found by walking up from this file,
 * so that it is the same from `src/` and from `build/`.
 * @throws MachineFault when the installation has lost its package.json
 */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new MachineFault('machine.install.broken', {file: 'package.json'})
    folder = parent
  }
  return folder
}

/** Version of hanyi, `0.1.0`, from its package.json. */
export function packageVersion(): string {
  const data: unknown = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'))
  if (typeof data === 'object' && data && 'version' in data && typeof data.version === 'string')
    return data.version
  throw new MachineFault('machine.install.broken', {file: 'package.json'})
}
