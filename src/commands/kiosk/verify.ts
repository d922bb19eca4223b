import type {Keys} from '../../bundle/keys.ts'
import {bytesOf} from '../../bundle/manifest.ts'
import type {Problem} from '../../bundle/problem.ts'
import {checkCode, judgeAge} from '../../bundle/terminal.ts'
import {judgeWithdrawals} from '../../bundle/withdrawn.ts'
import {inspect, inspectRelease, type Inspected} from '../../bundle/inspect.ts'
import type {Folder, KioskMachine, TerminalFolder} from './machine.ts'
import {sayBundle, sayProblems} from './say.ts'
import {readTerminal, type TerminalState} from './terminal-state.ts'

/** The `--json` of `hanyi kiosk verify`. */
export interface Verified {
  ok: boolean
  version?: string
  created?: string
  reviewBy?: string
  files?: number
  bytes?: number
  signedBy: string[]
  /** Beginning of the manifest's SHA-256, the same on every screen and receipt. */
  code?: string
  problems: Problem[]
}

/**
 * Verifies a bundle from end to end and installs nothing.
 *
 * @param terminal where it is meant to go, to see whether it would be accepted there
 */
export async function verifyBundle(
  folder: Folder,
  keys: Keys,
  terminal: TerminalFolder | undefined,
  machine: KioskMachine,
): Promise<Verified> {
  const inspected = await inspect(folder, keys, machine)
  const {manifest, problems} = inspected
  await inspectRelease(folder, inspected, (done, of) => machine.progress('update.step.hash', done, of))
  if (terminal && problems.length === 0)
    problems.push(...judgeAt(inspected, await readTerminal(terminal, machine)))
  const result: Verified = {
    ok: problems.length === 0,
    ...(manifest && inspected.sha256
      ? {
          version: manifest.version,
          created: manifest.created,
          reviewBy: manifest.reviewBy,
          files: Object.keys(manifest.files).length,
          bytes: bytesOf(manifest),
          code: checkCode(inspected.sha256),
        }
      : {}),
    signedBy: inspected.signedBy,
    problems,
  }
  if (result.ok) sayBundle(result, machine)
  else sayProblems(problems, machine)
  machine.print(machine.words.say(result.ok ? 'update.verify.good' : 'update.verify.bad'))
  return result
}

/** What this terminal has against a bundle that is sound in itself: it is older, or forgets a withdrawal. */
export function judgeAt({manifest, withdrawals, sha256}: Inspected, state: TerminalState): Problem[] {
  if (!manifest || !withdrawals) return []
  return [
    ...judgeAge(manifest, state.newest, state.newest !== manifest.version || state.newestManifest === sha256),
    ...judgeWithdrawals(withdrawals, state.withdrawals),
    ...(withdrawals.sequence < state.sequence && !state.withdrawals
      ? [
          {
            reason: 'withdrawn.older' as const,
            values: {number: withdrawals.sequence, present: state.sequence},
          },
        ]
      : []),
  ]
}
