import {MachineFault} from '../fault.ts'
import {installedBrowsers, isExecutable} from './installed.ts'
import {shippedArchives, unpackShipped} from './shipped.ts'

/** A browser that might start. */
export interface Candidate {
  /** `given`: --browser or HANYI_BROWSER; `shipped`: with hanyi; `machine`: installed here. */
  from: 'given' | 'shipped' | 'machine'
  executable: string
  libraries: string | undefined
  /** A headless shell, which is driven by the old headless mode. */
  shell: boolean
}

/** Says by the file's name whether it is a headless shell. */
const isShell = (path: string): boolean => /headless[-_]shell/.test(path)

/**
 * Browsers to try, in the order of DESIGN §6. A given one is the only one: whoever names a browser wants that one.
 * @param given `--browser`
 * @param cacheFolder where the shipped one is unpacked
 * @param env environment of the process
 * @throws MachineFault `machine.browser.given` when the named one cannot be run, `machine.browser.none` when there is none
 */
export async function findBrowsers(
  given: string | undefined,
  cacheFolder: string,
  env: NodeJS.ProcessEnv,
): Promise<Candidate[]> {
  const named = given ?? env['HANYI_BROWSER']
  if (named) {
    if (!isExecutable(named)) throw new MachineFault('machine.browser.given', {path: named})
    return [{from: 'given', executable: named, libraries: undefined, shell: isShell(named)}]
  }
  const machine = installedBrowsers(process.platform, env).map(executable => ({
    from: 'machine' as const,
    executable,
    libraries: undefined,
    shell: isShell(executable),
  }))
  const archives = shippedArchives()
  if (archives === undefined) {
    if (machine.length === 0) throw new MachineFault('machine.browser.none')
    return machine
  }
  const shipped = await unpackShipped(archives, cacheFolder)
  return [{from: 'shipped', ...shipped, shell: true}, ...machine]
}
