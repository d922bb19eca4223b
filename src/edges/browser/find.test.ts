import {chmod, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {findBrowsers} from './find.ts'
import {installedBrowsers, usualPlaces} from './installed.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hanyi-test-'))
})
afterEach(() => rm(folder, {recursive: true, force: true}))

const plant = async (name: string, mode = 0o755) => {
  await writeFile(join(folder, name), '#!/bin/sh\n')
  await chmod(join(folder, name), mode)
  return join(folder, name)
}

test('a named browser is the only one tried', async () => {
  const chrome = await plant('my-chrome')
  const other = await plant('chromium-headless-shell')
  expect(await findBrowsers(chrome, folder, {HANYI_BROWSER: other})).toEqual([
    {from: 'given', executable: chrome, libraries: undefined, shell: false},
  ])
  expect(await findBrowsers(undefined, folder, {HANYI_BROWSER: other})).toMatchObject([
    {executable: other, shell: true},
  ])
})

test('a named browser that cannot be run is a fault', async () => {
  for (const path of [join(folder, 'nothing'), await plant('notes.txt', 0o644), folder]) {
    await expect(findBrowsers(path, folder, {})).rejects.toMatchObject({
      key: 'machine.browser.given',
      values: {path},
    })
  }
})

test('on the machine, a headless shell comes before a full browser', async () => {
  const chrome = await plant('google-chrome')
  const shell = await plant('chromium-headless-shell')
  await plant('chromium', 0o644)
  expect(installedBrowsers('linux', {PATH: `${folder}:relative`})).toEqual([shell, chrome])
})

test('Windows is looked through where Edge and Chrome install', () => {
  const places = usualPlaces('win32', {ProgramFiles: 'C:/Program Files', LOCALAPPDATA: 'C:/Users/a'})
  expect(places[0]).toBe(join('C:/Program Files', 'Microsoft', 'Edge', 'Application', 'msedge.exe'))
  expect(places).toHaveLength(6)
})
