import {rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {WriteFolder} from '../../src/edges/terminal-folder.ts'
import {copyOf, installed, snapshot, type Stick} from '../kiosk-update/fixture.ts'
import {mustRun, twoReleases, undisturbed} from './terminal.ts'

let clean: Stick
let whole: Map<string, string>
beforeAll(async () => {
  clean = await twoReleases()
  whole = await undisturbed(clean)
})
afterAll(() => rm(clean.root, {recursive: true, force: true}))

/** A terminal whose nth change fails, and every one after it: the disk is gone. */
function failing(folder: WriteFolder, at: number, half: boolean): WriteFolder & {changes: () => number} {
  let changes = 0
  const guard =
    <A extends unknown[], R>(act: (...args: A) => Promise<R>, begin?: (...args: A) => Promise<void>) =>
    async (...args: A): Promise<R> => {
      changes += 1
      if (changes >= at) {
        if (half && changes === at) await begin?.(...args)
        throw new Error('the disk is gone')
      }
      return act(...args)
    }
  return {
    ...folder,
    write: guard(folder.write),
    // What was copied so far stays there, as after a cut.
    bring: guard(folder.bring, async (_from, _name, to) => {
      await folder.write(to, new Uint8Array([1, 2, 3]))
    }),
    rename: guard(folder.rename),
    remove: guard(folder.remove),
    append: guard(folder.append),
    changes: () => changes,
  }
}

describe('a disk that is gone from the nth change on', () => {
  it.each([false, true])(
    'leaves the old release or the new one, whole, at every n (half a file left: %s)',
    async half => {
      const count = await copyOf(clean)
      let door: ReturnType<typeof failing> | undefined
      await installed(count.bundle, count.terminal, [], folder => (door = failing(folder, Infinity, false)))
      const changes = door?.changes() ?? 0
      await rm(count.root, {recursive: true, force: true})
      expect(changes).toBeGreaterThan(20)
      const seen = {old: 0, new: 0}
      for (let at = 1; at <= changes; at++) {
        const stick = await copyOf(clean)
        const failed = installed(stick.bundle, stick.terminal, [], folder => failing(folder, at, half))
        await expect(failed, `change ${at}`).rejects.toThrow('the disk is gone')
        seen[await mustRun(stick.terminal)] += 1
        await installed(stick.bundle, stick.terminal)
        expect(await snapshot(stick.terminal), `after change ${at}`).toEqual(whole)
        await rm(stick.root, {recursive: true, force: true})
      }
      expect(seen.old).toBeGreaterThan(10)
      expect(seen.new).toBeGreaterThan(2)
    },
  )
})

describe('a stick that is pulled', () => {
  it('at any file leaves the terminal as it was', async () => {
    const before = await snapshot(clean.terminal)
    for (let at = 0; at < 11; at++) {
      const stick = await copyOf(clean)
      let files = 0
      const result = await installed(stick.bundle, stick.terminal, [], folder => ({
        ...folder,
        bring: async (from, name, to) => {
          if (files === at) await rm(stick.bundle, {recursive: true})
          files += 1
          return folder.bring(from, name, to)
        },
      }))
      expect(result.problems, `file ${at}`).toMatchObject([{reason: 'file.unreadable'}])
      expect(await snapshot(stick.terminal)).toEqual(before)
      await rm(stick.root, {recursive: true, force: true})
    }
  })

  it('and a file changed between the look and the copy is found in the copy', async () => {
    const before = await snapshot(clean.terminal)
    const stick = await copyOf(clean)
    const result = await installed(stick.bundle, stick.terminal, [], folder => ({
      ...folder,
      bring: async (from, name, to) => {
        if (name === 'release/meta.js') await writeFile(join(stick.bundle, name), 'alert(1)')
        return folder.bring(from, name, to)
      },
    }))
    expect(result.problems.map(({file}) => file)).toEqual(['release/meta.js'])
    expect(await snapshot(stick.terminal)).toEqual(before)
    await rm(stick.root, {recursive: true, force: true})
  })
})
