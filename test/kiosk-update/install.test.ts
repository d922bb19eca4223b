import {readdir, readFile, rm, truncate, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterEach, describe, expect, it} from 'vitest'
import {FOLDER} from '../../src/bundle/names.ts'
import {copyOf, installed, NEW, OLD, packed, prepared, snapshot, type Stick} from './fixture.ts'

const made: string[] = []
afterEach(async () => {
  await Promise.all(made.splice(0).map(folder => rm(folder, {recursive: true, force: true})))
})
const start = async (): Promise<Stick> => {
  const stick = await prepared()
  made.push(stick.root)
  return stick
}
const text = (stick: Stick, name: string): Promise<string> => readFile(join(stick.terminal, name), 'utf8')
const releases = async (stick: Stick): Promise<string[]> =>
  (await readdir(join(stick.terminal, 'releases'))).sort()

describe('an installation', () => {
  it('switches to the new release and keeps the one before', async () => {
    const stick = await start()
    await installed(stick.bundle, stick.terminal)
    expect(await text(stick, 'current.js')).toBe(`var hanyiCurrent = ["${NEW}","${OLD}"]\n`)
    expect(await text(stick, 'current.old.js')).toBe(`var hanyiCurrent = ["${OLD}"]\n`)
    expect(await text(stick, 'installed.txt')).toBe(`VERSION=${NEW}\r\nPREVIOUS=${OLD}\r\nWITHDRAWALS=1\r\n`)
    expect(await text(stick, 'plain.html')).toContain(`releases/${NEW}/html/zh/index.html`)
    expect(await releases(stick)).toEqual([OLD, NEW])
    expect(await text(stick, 'site.js')).toBe('site.js of the terminal\n')
  })

  it('takes the third release away, and nothing of the two it keeps', async () => {
    const stick = await start()
    await installed(stick.bundle, stick.terminal)
    await packed(stick.root, '2026-12-01.1', {sequence: 1})
    const result = await installed(stick.bundle, stick.terminal)
    expect(result).toMatchObject({result: 'installed', previous: NEW, removed: [OLD]})
    expect(await releases(stick)).toEqual([NEW, '2026-12-01.1'])
  })

  it('a second time is no second installation', async () => {
    const stick = await start()
    await installed(stick.bundle, stick.terminal)
    const before = await snapshot(stick.terminal)
    expect(await installed(stick.bundle, stick.terminal)).toMatchObject({result: 'again', previous: OLD})
    expect(await snapshot(stick.terminal)).toEqual(before)
  })

  it('mends the running release, going back to the one before meanwhile', async () => {
    const stick = await start()
    await installed(stick.bundle, stick.terminal)
    const before = await snapshot(stick.terminal)
    await truncate(join(stick.terminal, 'releases', NEW, 'fonts/han.woff2'), 7)
    const seen: string[] = []
    const result = await installed(stick.bundle, stick.terminal, [], folder => ({
      ...folder,
      remove: async name => {
        if (name === `releases/${NEW}`) seen.push(await text(stick, 'current.js'))
        await folder.remove(name)
      },
    }))
    expect(result).toMatchObject({result: 'installed', previous: OLD})
    expect(seen).toEqual([`var hanyiCurrent = ["${OLD}"]\n`])
    expect(await snapshot(stick.terminal)).toEqual(before)
  })

  it.each(['', 'var hanyiCurrent = ["2026-1', 'hello'])(
    'reads the list before a damaged %j',
    async damage => {
      const stick = await start()
      await installed(stick.bundle, stick.terminal)
      await writeFile(join(stick.terminal, 'current.js'), damage)
      await packed(stick.root, '2026-12-01.1', {sequence: 1})
      const result = await installed(stick.bundle, stick.terminal)
      expect(result).toMatchObject({result: 'installed', previous: NEW})
    },
  )

  it('a version once installed is remembered when its list and its release are gone', async () => {
    const stick = await start()
    await installed(stick.bundle, stick.terminal)
    await rm(join(stick.terminal, 'current.js'))
    await rm(join(stick.terminal, 'releases', NEW), {recursive: true})
    const result = await installed(join(stick.root, 'old', FOLDER), stick.terminal)
    expect(result.problems.map(({reason}) => reason)).toContain('version.older')
  })

  it('a withdrawal outlives the release it came with', async () => {
    const stick = await start()
    await packed(stick.root, NEW, {sequence: 1, withdrawn: ['gone']})
    await installed(stick.bundle, stick.terminal)
    expect(await text(stick, 'withdrawn.js')).toContain(
      `"sequence":2,"guides":[{"id":"gone","before":"${NEW}"`,
    )
  })

  it('leaves a receipt at the terminal and beside the bundle that Notepad can read', async () => {
    const stick = await start()
    const {code} = await installed(stick.bundle, stick.terminal)
    for (const folder of [stick.terminal, join(stick.root, 'stick')]) {
      const receipt = new TextDecoder('gbk').decode(await readFile(join(folder, '安装回执.txt')))
      for (const line of [
        '安装回执',
        '时间：2026-11-27 09:41',
        `版本：${NEW}`,
        `原来的版本：${OLD}`,
        `校验码：${code}`,
      ])
        expect(receipt).toContain(`${line}\r\n`)
      expect(receipt).toContain('签名：张三\r\n结果：已装好\r\n')
    }
  })

  it('is refused before a byte is copied when the disk has no room', async () => {
    const stick = await start()
    const before = await snapshot(stick.terminal)
    const result = await installed(stick.bundle, stick.terminal, [], folder => ({
      ...folder,
      free: async () => 1e6,
      bring: () => Promise.reject(new Error('nothing may be copied')),
    }))
    expect(result.problems).toMatchObject([{reason: 'disk.full', values: {free: 1}}])
    expect(await snapshot(stick.terminal)).toEqual(before)
  })

  it('of two at once the second waits for nobody and says so', async () => {
    const stick = await start()
    const other = await copyOf(stick)
    made.push(other.root)
    let second: unknown
    await installed(stick.bundle, stick.terminal, [], folder => ({
      ...folder,
      free: async () => {
        second ??= await installed(other.bundle, stick.terminal).catch((error: unknown) => error)
        return folder.free()
      },
    }))
    expect(second).toMatchObject({key: 'machine.lock.held'})
  })
})

describe('the same build, list and key', () => {
  it('give the same bundle, byte for byte', async () => {
    const stick = await start()
    const first = await snapshot(stick.bundle)
    await packed(stick.root, NEW, {sequence: 1, where: 'again'})
    expect(await snapshot(join(stick.root, 'again', FOLDER))).toEqual(first)
  })
})
