import {appendFile, mkdir, readFile, rename, rm, stat, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {NEW, releaseFiles, scratch} from '../kiosk-update/fixture.ts'
import {hanyi, workspaceCopy, type Ran} from './process.ts'

const OPEN = {HANYI_PASSPHRASE: '一二三四五六七八'}
let root: string
let keys: string
const run = (args: readonly string[], env: Record<string, string> = OPEN): Promise<Ran> =>
  hanyi(root, ['kiosk', ...args], env)
const key = (name: string): string => join(keys, `${name}.key`)

/** Puts a built kiosk where `hanyi build` puts it. */
async function built(mode = 'release'): Promise<void> {
  const folder = join(root, 'dist/kiosk')
  await rm(folder, {recursive: true, force: true})
  for (const [name, bytes] of releaseFiles(NEW)) {
    const path = join(folder, 'releases', NEW, name)
    await mkdir(join(path, '..'), {recursive: true})
    await writeFile(
      path,
      name === 'release.json' ? Buffer.from(bytes).toString().replace('"release"', `"${mode}"`) : bytes,
    )
  }
  await writeFile(join(folder, 'current.js'), `var hanyiCurrent = ["${NEW}"]\n`)
  for (const name of ['index.html', 'launch.js', 'check.html', 'check.js', 'site.js'])
    await writeFile(join(folder, name), `${name}\n`)
}

beforeAll(async () => {
  root = await workspaceCopy()
  keys = await scratch()
  await built()
})
afterAll(() => Promise.all([root, keys].map(folder => rm(folder, {recursive: true, force: true}))))

describe('hanyi kiosk, from the first key to a terminal', () => {
  it('makes a key for each of two holders, sealed, and never in the project', async () => {
    const first = await run(['keygen', '--name', '张三', '--key', key('zhang')])
    expect([first.status, first.stderr]).toEqual([0, ''])
    expect(first.stdout).toContain('已为张三做好密钥')
    expect(first.stdout).toContain('还只有一位持钥人')
    const second = await run(['keygen', '--name', '李四', '--key', key('li'), '--json'])
    expect(JSON.parse(second.stdout)).toMatchObject({
      name: '李四',
      needed: 1,
      holders: [{name: '张三'}, {name: '李四'}],
    })
    expect((await readFile(key('zhang'), 'utf8')).length).toBeGreaterThan(200)
    const inside = await run(['keygen', '--name', '王五', '--key', 'wang.key'])
    expect([inside.status, inside.stderr]).toEqual([2, expect.stringContaining('私钥不能放在项目文件夹里')])
    const twice = await run(['keygen', '--name', '张三', '--key', key('other')])
    expect([twice.status, twice.stdout]).toEqual([1, expect.stringContaining('已经有一把密钥')])
    const over = await run(['keygen', '--name', '赵六', '--key', key('li')])
    expect([over.status, over.stdout]).toEqual([1, expect.stringContaining('没有覆盖')])
    const short = await run(['keygen', '--name', '赵六', '--key', key('zhao')], {HANYI_PASSPHRASE: '短'})
    expect([short.status, short.stderr]).toEqual([2, expect.stringContaining('口令太短')])
  })

  it('packs, verifies and installs, and tells the same code each time', async () => {
    const packed = JSON.parse((await run(['pack', '--key', key('zhang'), '--json'])).stdout) as {code: string}
    expect(packed).toMatchObject({version: NEW, signedBy: ['张三'], problems: []})
    const verified = await run(['verify'])
    expect([verified.status, verified.stdout]).toEqual([0, expect.stringContaining(`校验码：${packed.code}`)])
    const terminal = join(root, 'terminal')
    const none = await run(['install', '--to', terminal])
    expect([none.status, none.stderr]).toEqual([2, expect.stringContaining('第一次安装请加上 --first')])
    const first = await run(['install', '--to', terminal, '--first', '--json'])
    expect(JSON.parse(first.stdout)).toMatchObject({result: 'installed', version: NEW, code: packed.code})
    expect(await readFile(join(terminal, 'current.js'), 'utf8')).toBe(`var hanyiCurrent = ["${NEW}"]\n`)
    await writeFile(join(terminal, 'site.js'), '填好了\n')
    const again = await run(['install', '--to', terminal, '--first'])
    expect([again.status, again.stdout]).toEqual([0, expect.stringContaining('本机已经是这一版')])
    expect(await readFile(join(terminal, 'site.js'), 'utf8')).toBe('填好了\n')
    expect((await stat(join(root, 'dist/安装回执.txt'))).size).toBeGreaterThan(100)
  })

  it('refuses what was tampered with, in Chinese, in English and in JSON, with status 1', async () => {
    await appendFile(join(root, 'dist/hanyi-更新/release/app.js'), 'x')
    const chinese = await run(['install', '--to', 'terminal'])
    expect([chinese.status, chinese.stdout]).toEqual([
      1,
      expect.stringContaining('“release/app.js”的大小不对'),
    ])
    expect(chinese.stdout).toContain('没有装，本机原来的照常使用')
    const english = await run(['verify', '--locale', 'en'])
    expect([english.status, english.stdout]).toEqual([
      1,
      expect.stringContaining('release/app.js has the wrong size'),
    ])
    const json = await run(['verify', '--to', 'terminal', '--json'])
    expect(JSON.parse(json.stdout)).toMatchObject({
      ok: false,
      problems: [{reason: 'file.size', file: 'release/app.js'}],
    })
  })

  it('packs no draft, with no stranger’s key, over nothing that is not a bundle', async () => {
    await built('draft')
    expect((await run(['pack', '--key', key('zhang')])).stdout).toContain('这是送审稿')
    await built()
    const on = await run(['pack', '--key', key('zhang'), '--out', keys])
    expect([on.status, on.stderr]).toEqual([2, expect.stringContaining('不能和更新放在一起')])
    const wrong = await run(['pack', '--key', key('zhang')], {HANYI_PASSPHRASE: '八七六五四三二一'})
    expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('口令不对')])
    await mkdir(join(root, 'stick/hanyi-更新'), {recursive: true})
    await writeFile(join(root, 'stick/hanyi-更新/照片.jpg'), 'x')
    const taken = await run(['pack', '--key', key('li'), '--out', 'stick'])
    expect([taken.status, taken.stdout]).toEqual([1, expect.stringContaining('里放着别的东西')])
    expect(await readFile(join(root, 'stick/hanyi-更新/照片.jpg'), 'utf8')).toBe('x')
    await rename(join(root, 'kiosk/keys.json'), join(root, 'keys.json'))
    const nobody = await run(['pack', '--key', key('li')])
    expect([nobody.status, nobody.stderr]).toEqual([2, expect.stringContaining('请先做密钥')])
    await rename(join(root, 'keys.json'), join(root, 'kiosk/keys.json'))
  })

  it.each([
    [['fly'], '应为下列之一：keygen、pack、verify、install'],
    [['verify', '--key', 'x'], '--key 不能用在 hanyi kiosk verify'],
    [['install'], '必须写选项“--to”'],
    [['pack'], '必须写选项“--key”'],
    [['pack', '--key', 'nothing.key'], '不是私钥文件'],
  ])('%j is wrong use: %s', async (args, sentence) => {
    const {status, stderr} = await run(args)
    expect([status, stderr]).toEqual([2, expect.stringContaining(sentence)])
  })

  it('asks nobody for a passphrase where nobody sits', async () => {
    const {status, stderr} = await run(['pack', '--key', key('zhang')], {})
    expect([status, stderr]).toEqual([2, expect.stringContaining('HANYI_PASSPHRASE')])
  })
})
