import type {Manifest} from './manifest.ts'
import type {Problem} from './problem.ts'
import {compareVersions, readVersion} from './version.ts'

/** Names at a terminal (kiosk.md §3). */
export const CURRENT = 'current.js'
/** The list before the last change: what the launcher reads when `current.js` is damaged. */
export const CURRENT_BEFORE = 'current.old.js'
export const RELEASES = 'releases'
export const KEYS = 'key.js'
/** What is installed, for the scripts, which cannot read JavaScript. */
export const INSTALLED = 'installed.txt'
/** The plain pages of the newest release, for browsers without scripts. */
export const PLAIN = 'plain.html'
/** A release on its way in; the launcher never looks at a name like this. */
export const INCOMING = 'incoming-'
/** What an installation that was cut off may leave right in the terminal's folder, by Node or by either script. */
export const isLeftover = (name: string): boolean => /^(?:\.[0-9a-f]{12}\.tmp|new\.tmp|hash\.tmp)$/.test(name)
/** Releases kept: the newest, and the one to fall back to. */
export const KEEP = 2

const LIST = /^var hanyiCurrent = (\[[^\n]*\]);?\r?\n?$/

/** @param versions newest first */
export const currentScript = (versions: readonly string[]): string =>
  `var hanyiCurrent = ${JSON.stringify(versions)}\n`

/** @returns newest first; undefined when the text is damaged. The batch file ends its line as Windows does. */
export function readCurrent(text: string): string[] | undefined {
  const [, json] = LIST.exec(text) || []
  if (json === undefined) return undefined
  try {
    const versions = JSON.parse(json) as unknown[]
    const all = versions.every(one => typeof one === 'string' && readVersion(one) !== undefined)
    return all ? (versions as string[]) : undefined
  } catch (fault) {
    return undefined
  }
}

/** `KEY=value` lines, CRLF, ASCII: read by `for /f` and by `read`. */
export const installedText = (version: string, previous: string, withdrawals: number): string =>
  `VERSION=${version}\r\nPREVIOUS=${previous}\r\nWITHDRAWALS=${withdrawals}\r\n`

/** The versions `installed.txt` names. */
export function readInstalled(text: string): {version: string; previous: string} {
  const value = (key: string): string => {
    const [, found = ''] = new RegExp(`^${key}=(\\S*)\\s*$`, 'm').exec(text) || []
    return readVersion(found) ? found : ''
  }
  return {version: value('VERSION'), previous: value('PREVIOUS')}
}

/** Opens the plain pages of a release where no script runs. Both scripts write the same line. */
export const plainPage = (version: string): string =>
  '<!doctype html><meta charset="utf-8"><title>-</title>' +
  `<meta http-equiv="refresh" content="0; url=${plainAddress(version)}">` +
  `<a href="${plainAddress(version)}">${version}</a>\n`

/** The page of a release that needs no script. */
export const plainAddress = (version: string): string => `${RELEASES}/${version}/html/zh/index.html`

/**
 * Is the release new here?
 *
 * @param newest the newest version this terminal ever had; '' for none
 * @param sameBytes the manifest of that version is the one being installed
 */
export function judgeAge({version}: Manifest, newest: string, sameBytes: boolean): Problem[] {
  const order = newest === '' ? 1 : compareVersions(version, newest)
  if (order < 0) return [{reason: 'version.older', values: {version, present: newest}}]
  if (order === 0 && !sameBytes) return [{reason: 'version.other', values: {version}}]
  return []
}

/** `9f86-d081-884c-7d65`: the beginning of the manifest's SHA-256, for two people to compare. */
export const checkCode = (sha256: string): string => (sha256.slice(0, 16).match(/.{4}/g) || []).join('-')
