import type {Workspace} from '../guide/model.ts'
import type {Machine} from '../commands/machine.ts'
import {loadHeadings} from '../edges/locales.ts'
import {today} from '../edges/clock.ts'
import {UsageFault, type Context} from './model.ts'

/**
 * The door of a workflow to this machine, for the workspace around the folder the program was started in.
 *
 * @throws UsageFault when there is no `hanyi.yaml` here or above.
 */
export async function openMachine(context: Context): Promise<Machine & {root: string}> {
  // Loaded here, not above: `hanyi --help` has no use for a disk.
  const {findRoot, readWithFaults, writeText} = await import('../edges/files.ts')
  const root = findRoot(context.cwd)
  if (!root) throw new UsageFault('cli.usage.no-workspace', {folder: context.cwd})
  return {
    root,
    readWorkspace: async (): Promise<Workspace> => {
      const {readWorkspace} = await import('../guide/workspace.ts')
      const {files, faults} = await readWithFaults(root)
      const workspace = readWorkspace(files, loadHeadings())
      return {...workspace, faults: [...faults, ...workspace.faults]}
    },
    write: (path, text) => writeText(root, path, text),
    today: () => today(),
    words: context.words,
    print: line => context.print(`${line}\n`),
  }
}

/** The machine as `--json` wants it: nothing but the result goes to stdout. */
export function quietMachine<M extends Machine>(machine: M, json: boolean): M {
  return json ? {...machine, print: () => undefined} : machine
}

/** Runs a workflow that writes into `content/`, alone: two at once would each undo the other's lines. */
export async function writingAlone<T>(machine: {root: string}, work: () => Promise<T>): Promise<T> {
  const {withLock} = await import('../edges/lock.ts')
  return withLock(machine.root, work)
}
