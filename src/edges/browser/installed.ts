import {accessSync, constants, statSync} from 'node:fs'
import {delimiter, join} from 'node:path'

/** Names on the PATH, those that cost least first: a headless shell needs half the CPU of a full browser. */
const COMMANDS = [
  'chrome-headless-shell',
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]

const MAC_APPS = ['Google Chrome', 'Microsoft Edge', 'Chromium']

const WINDOWS_PROGRAMS = [
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
]

/** May this file be run? */
export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    // Every failure means the same here: this is not a browser that could be started.
    return false
  }
}

/** Where a browser usually is on this system, whether or not it is there. */
export function usualPlaces(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter(
      root => root !== undefined,
    )
    return WINDOWS_PROGRAMS.flatMap(program => roots.map(root => join(root, ...program)))
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter(folder => folder.startsWith('/'))
  const commands = COMMANDS.flatMap(command => folders.map(folder => join(folder, command)))
  if (platform !== 'darwin') return commands
  const apps = ['/Applications', join(env['HOME'] ?? '/', 'Applications')]
  return [
    ...commands,
    ...MAC_APPS.flatMap(app => apps.map(at => join(at, `${app}.app`, 'Contents', 'MacOS', app))),
  ]
}

/** Browsers of the machine, best first. */
export const installedBrowsers = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] =>
  usualPlaces(platform, env).filter(isExecutable)
