import {MANIFEST, WITHDRAWN} from '../../bundle/names.ts'
import {
  CURRENT,
  CURRENT_BEFORE,
  INCOMING,
  INSTALLED,
  isLeftover,
  readCurrent,
  readInstalled,
  RELEASES,
} from '../../bundle/terminal.ts'
import {compareVersions, readVersion} from '../../bundle/version.ts'
import {readWithdrawnScript, type WithdrawalList} from '../../bundle/withdrawn.ts'
import {textOf} from '../../bundle/inspect.ts'
import type {KioskMachine, TerminalFolder} from './machine.ts'

/** What a terminal is found with, by Node or by either script, perhaps after one of them was cut off. */
export interface TerminalState {
  /** What the launcher opens, newest first; empty before the first release. */
  current: readonly string[]
  /** The newest version ever installed here; '' for none. */
  newest: string
  /** SHA-256 of that release's manifest. */
  newestManifest: string | undefined
  /** Releases that lie there whole, by their manifest; not necessarily sound. */
  releases: readonly string[]
  /** Half-copied releases and temporary files that an interrupted installation left. */
  leftovers: readonly string[]
  withdrawals: WithdrawalList | undefined
  /** Highest number a withdrawal list ever had here. */
  sequence: number
}

/** Reads it all; what is damaged is as if it were not there. */
export async function readTerminal(folder: TerminalFolder, machine: KioskMachine): Promise<TerminalState> {
  const text = async (name: string): Promise<string> => textOf(await folder.read(name)) ?? ''
  const installedText = await text(INSTALLED)
  const installed = readInstalled(installedText)
  const current = readCurrent(await text(CURRENT)) ?? readCurrent(await text(CURRENT_BEFORE)) ?? []
  const names = await folder.names(RELEASES)
  const releases: string[] = []
  for (const name of names) {
    if (readVersion(name) && (await folder.read(`${RELEASES}/${name}/${MANIFEST}`))) releases.push(name)
  }
  const newest = [...current, installed.version, installed.previous].reduce(
    (best, one) => (one !== '' && compareVersions(one, best) > 0 ? one : best),
    '',
  )
  const manifest = newest === '' ? undefined : await folder.read(`${RELEASES}/${newest}/${MANIFEST}`)
  const withdrawals = readWithdrawnScript(await text(WITHDRAWN))
  const [, number = '0'] = /^WITHDRAWALS=(\d+)\s*$/m.exec(installedText) ?? []
  return {
    current,
    newest,
    newestManifest: manifest && machine.sha256(manifest),
    releases: releases.sort(compareVersions).reverse(),
    leftovers: [
      ...names.filter(name => name.startsWith(INCOMING)).map(name => `${RELEASES}/${name}`),
      ...(await folder.names('')).filter(isLeftover),
    ],
    withdrawals,
    sequence: Math.max(Number(number), withdrawals?.sequence ?? 0),
  }
}
