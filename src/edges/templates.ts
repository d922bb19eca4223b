import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {MachineFault} from './fault.ts'
import {packageRoot} from './package-root.ts'

/**
 * Opens the templates that come with hanyi.
 * @returns a function from a path below `templates/`, forward slashes, to its text; it throws MachineFault
 *   `machine.install.broken` for a file that is not there
 */
export function openTemplates(): (path: string) => string {
  const folder = join(packageRoot(), 'templates')
  const read = new Map<string, string>()
  return path => {
    const known = read.get(path)
    if (known !== undefined) return known
    try {
      const text = readFileSync(join(folder, ...path.split('/')), 'utf8')
      read.set(path, text)
      return text
    } catch (error) {
      throw new MachineFault('machine.install.broken', {file: `templates/${path}`}, error)
    }
  }
}

/**
 * All style sheets, by name.
 * @returns paths below `templates/`, forward slashes
 * @throws MachineFault `machine.install.broken` when the folder is not there
 */
export function styleSheets(): string[] {
  try {
    const names = readdirSync(join(packageRoot(), 'templates'), {recursive: true, encoding: 'utf8'})
    return names
      .map(name => name.replaceAll('\\', '/'))
      .filter(name => name.endsWith('.css'))
      .sort()
  } catch (error) {
    throw new MachineFault('machine.install.broken', {file: 'templates'}, error)
  }
}

/**
 * Reads the browser-side code of the kiosk as compiled by `npm run compile`.
 * @returns text by file name; empty when it has not been compiled
 */
export function readKioskApp(): ReadonlyMap<string, string> {
  const folder = join(packageRoot(), 'build', 'kiosk-app')
  if (!existsSync(folder)) return new Map()
  const files = readdirSync(folder, {withFileTypes: true}).filter(entry => entry.isFile())
  return new Map(files.map(({name}) => [name, readFileSync(join(folder, name), 'utf8')]))
}

/**
 * Text of a script that installs from a stick, as it stands beside the code that fills it in.
 * @throws MachineFault `machine.install.broken`
 */
export function readInstallScript(name: 'install.cmd' | 'install.sh'): string {
  const file = `src/bundle/${name}`
  try {
    return readFileSync(join(packageRoot(), ...file.split('/')), 'utf8')
  } catch (error) {
    throw new MachineFault('machine.install.broken', {file}, error)
  }
}
