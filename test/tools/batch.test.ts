import {execFile, execFileSync} from 'node:child_process'
import {appendFile, copyFile, cp, mkdir, readFile, rm, truncate, unlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {
  copyOf,
  installed,
  NEW,
  OLD,
  packed,
  prepared,
  scratch,
  snapshot,
  type Stick,
} from '../kiosk-update/fixture.ts'

/**
 * Runs the batch file with the cmd.exe of Wine, which calls itself Windows 7. Its certutil does nothing, so a double
 * that prints as the one of Windows 7 does is put in its place (certutil.c).
 */
let prefix: string
let clean: Stick
const made: string[] = []
const env = (): NodeJS.ProcessEnv => ({
  ...process.env,
  WINEPREFIX: prefix,
  WINEDEBUG: '-all',
  WINEDLLOVERRIDES: 'certutil.exe=n;mscoree=;mshtml=',
  DISPLAY: '',
  LC_ALL: 'zh_CN.UTF-8',
})

beforeAll(async () => {
  prefix = join(await scratch(), 'prefix')
  made.push(prefix)
  // The code page of a Chinese Windows comes from the locale.
  execFileSync('localedef', ['-i', 'zh_CN', '-f', 'UTF-8', 'zh_CN.UTF-8'], {stdio: 'ignore'})
  const certutil = join(await scratch(), 'certutil.exe')
  const source = join(import.meta.dirname, 'certutil.c')
  execFileSync('x86_64-w64-mingw32-gcc', ['-O2', '-municode', '-s', '-o', certutil, source])
  await mkdir(prefix)
  // Stays, so that not every run starts Windows anew.
  execFileSync('wineserver', ['-p600'], {env: env(), stdio: 'ignore'})
  execFileSync('wineboot', ['-i'], {env: env(), stdio: 'ignore'})
  const there = join(prefix, 'drive_c/windows/system32/certutil.exe')
  await unlink(there).catch(() => undefined)
  await copyFile(certutil, there)
  clean = await prepared()
  made.push(clean.root)
})
afterAll(async () => {
  execFileSync('wineserver', ['-k'], {env: env(), stdio: 'ignore'})
  await Promise.all(made.map(folder => rm(folder, {recursive: true, force: true})))
})

const fresh = async (): Promise<Stick> => {
  const stick = await copyOf(clean)
  made.push(stick.root)
  return stick
}

/** Starts the batch file where it lies, as a double click does; the terminal's folder is named behind it. */
function run(
  stick: Stick,
  args = [`Z:${stick.terminal.replaceAll('/', '\\')}`],
): Promise<{status: number; said: string}> {
  return new Promise(resolve => {
    const child = execFile(
      'wine',
      ['cmd', '/c', '安装到本机.cmd', ...args],
      {cwd: stick.bundle, env: env(), encoding: 'buffer'},
      (error, stdout) => {
        const status = error === null ? 0 : typeof error.code === 'number' ? error.code : -1
        resolve({status, said: new TextDecoder('gbk').decode(stdout)})
      },
    )
    child.stdin?.end()
  })
}

/** The terminal without what the two write differently: line ends of the list and of the plain page. */
async function settled(terminal: string): Promise<unknown> {
  const found = await snapshot(terminal)
  for (const name of ['current.js', 'plain.html', 'current.old.js']) {
    const text = await readFile(join(terminal, name), 'utf8')
    found.set(name, text.replaceAll('\r\n', '\n'))
  }
  return found
}

describe('the batch file, run', () => {
  it('leaves what the program leaves, and a receipt in GBK', async () => {
    const stick = await fresh()
    const other = await fresh()
    await installed(other.bundle, other.terminal)
    const {status, said} = await run(stick)
    expect(said).toContain('已装好')
    expect(status).toBe(0)
    expect(await settled(stick.terminal)).toEqual(await settled(other.terminal))
    for (const folder of [stick.terminal, join(stick.root, 'stick')]) {
      const receipt = new TextDecoder('gbk').decode(await readFile(join(folder, '安装回执.txt')))
      expect(receipt).toMatch(
        new RegExp(`版本：${NEW}\r\n原来的版本：${OLD}\r\n校验码：[0-9a-f-]{19}\r\n结果：已装好`),
      )
    }
  })

  it('a second time finds it there', async () => {
    const stick = await fresh()
    await run(stick)
    const before = await settled(stick.terminal)
    const {status, said} = await run(stick)
    expect([status, said]).toEqual([0, expect.stringContaining('这一版以前装过')])
    expect(await settled(stick.terminal)).toEqual(before)
  })

  it('finishes what was cut off before the switch, and mends what was spoilt', async () => {
    const stick = await fresh()
    const whole = await fresh()
    await installed(whole.bundle, whole.terminal)
    const releases = join(stick.terminal, 'releases')
    await mkdir(join(releases, `incoming-${NEW}`))
    await writeFile(join(releases, `incoming-${NEW}`, 'app.js'), 'half')
    await cp(join(whole.terminal, 'releases', NEW), join(releases, NEW), {recursive: true})
    await truncate(join(releases, NEW, 'fonts/han.woff2'), 100)
    expect((await run(stick)).status).toBe(0)
    expect(await settled(stick.terminal)).toEqual(await settled(whole.terminal))
  })

  it('keeps two releases and takes the third away', async () => {
    const stick = await fresh()
    await installed(stick.bundle, stick.terminal)
    await packed(stick.root, '2026-12-01.1', {sequence: 1})
    expect((await run(stick)).status).toBe(0)
    expect(await readFile(join(stick.terminal, 'current.js'), 'utf8')).toBe(
      `var hanyiCurrent = ["2026-12-01.1","${NEW}"]\r\n`,
    )
    expect([...(await snapshot(stick.terminal)).keys()].filter(name => name.includes(OLD))).toEqual([])
  })

  it.each([
    [
      'a changed file',
      '文件的内容不对',
      (s: Stick) => writeFile(join(s.bundle, 'release/app.js'), 'app.js of 2026-11-23.2\n'),
    ],
    ['a longer file', '文件的内容不对', (s: Stick) => appendFile(join(s.bundle, 'release/meta.js'), 'x')],
    [
      'an empty file that is not',
      '文件的内容不对',
      (s: Stick) => writeFile(join(s.bundle, 'release/empty.js'), 'x'),
    ],
    ['a changed list', '文件的内容不对', (s: Stick) => appendFile(join(s.bundle, 'files.txt'), '\r\n')],
    [
      'a changed withdrawal list',
      '文件的内容不对',
      (s: Stick) => appendFile(join(s.bundle, 'withdrawn.js'), '\n'),
    ],
    ['a missing file', '少了文件', (s: Stick) => rm(join(s.bundle, 'release/meta.js'))],
    ['an extra file', '多了文件', (s: Stick) => writeFile(join(s.bundle, 'release/x.js'), 'x')],
    ['an extra file beside', '多了文件', (s: Stick) => writeFile(join(s.bundle, 'x.exe'), 'x')],
    ['autorun.inf', 'autorun.inf', (s: Stick) => writeFile(join(s.root, 'stick', 'autorun.inf'), 'x')],
    ['an older version', '版本太旧', (s: Stick) => packed(s.root, '2026-10-01.12', {sequence: 1})],
    ['an older counter', '版本太旧', (s: Stick) => packed(s.root, '2026-11-01.0', {sequence: 1})],
    [
      'the same version with other content',
      '内容不同',
      (s: Stick) => packed(s.root, OLD, {sequence: 1, extra: new Map([['app.js', new Uint8Array([1])]])}),
    ],
    [
      'an older withdrawal list',
      '撤下名单太旧',
      async (s: Stick) => {
        await packed(s.root, '2026-11-02.1', {where: 'between', sequence: 8})
        await installed(join(s.root, 'between', 'hanyi-更新'), s.terminal)
      },
    ],
  ])('refuses %s and touches nothing', async (_what, sentence, tamper) => {
    const stick = await fresh()
    await tamper(stick)
    const before = await snapshot(stick.terminal)
    const {status, said} = await run(stick)
    expect([status, said]).toEqual([1, expect.stringContaining(sentence)])
    expect(said).toContain('没有装，本机原来的照常使用')
    expect(await snapshot(stick.terminal)).toEqual(before)
  })

  it('finds the folder hanyi on a disk by itself', async () => {
    const stick = await fresh()
    const disk = join(prefix, 'drive_c/hanyi')
    await cp(stick.terminal, disk, {recursive: true})
    const {status, said} = await run(stick, [])
    await rm(disk, {recursive: true})
    expect([status, said]).toEqual([0, expect.stringContaining('装到：C:\\hanyi')])
  })

  it('says so where there is no terminal', async () => {
    const stick = await fresh()
    const {status, said} = await run({...stick, terminal: join(stick.root, 'nowhere')})
    expect([status, said]).toEqual([1, expect.stringContaining('没有找到终端文件夹')])
  })
})

describe('minisign', () => {
  it('verifies what hanyi signed, and sees a change', async () => {
    const stick = await fresh()
    const {KEYS} = await import('../kiosk-update/fixture.ts')
    const verify = (): string =>
      execFileSync('minisign', [
        '-V',
        '-m',
        join(stick.bundle, 'manifest.json'),
        '-x',
        join(stick.bundle, 'manifest.sig'),
        '-P',
        KEYS.holders[0]!.key,
      ]).toString()
    expect(verify()).toContain(`Trusted comment: hanyi ${NEW}`)
    await appendFile(join(stick.bundle, 'manifest.json'), ' ')
    expect(verify).toThrow()
  })
})
