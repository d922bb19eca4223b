import {appendFile, cp, readFile, rename, rm, symlink, truncate, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {Reason} from '../../src/bundle/problem.ts'
import {verifyBundle} from '../../src/commands/kiosk/verify.ts'
import {openFolder} from '../../src/edges/bundle-folder.ts'
import {openTerminal} from '../../src/edges/terminal-folder.ts'
import {
  copyOf,
  installed,
  KEYS,
  li,
  machineOf,
  NEW,
  OLD,
  packed,
  prepared,
  resigned,
  signatureOf,
  signerOf,
  snapshot,
  words,
  zhang,
  type Stick,
} from './fixture.ts'

let clean: Stick
const made: string[] = []
const fresh = async (): Promise<Stick> => {
  const stick = await copyOf(clean)
  made.push(stick.root)
  return stick
}
beforeAll(async () => {
  clean = await prepared()
  made.push(clean.root)
})
afterAll(() => Promise.all(made.map(folder => rm(folder, {recursive: true, force: true}))))

const HAN = 'release/fonts/han.woff2'
const flip = async (path: string, at: number): Promise<void> => {
  const bytes = await readFile(path)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  await writeFile(path, bytes)
}
const inManifest = (name: string) => (stick: Stick) =>
  resigned(stick.bundle, ({files}) => {
    files[name] = {size: 1, sha256: '0'.repeat(64)}
  })

/** What is done to the stick, and why it is refused. */
const TAMPERS: readonly [what: string, reason: Reason, tamper: (stick: Stick) => Promise<unknown>][] = [
  ['a flipped byte', 'file.hash', ({bundle}) => flip(join(bundle, HAN), 20_000)],
  ['a flipped byte in the batch file', 'file.hash', ({bundle}) => flip(join(bundle, '安装到本机.cmd'), 900)],
  [
    'two files of one size swapped',
    'file.hash',
    async ({bundle}) => {
      const [one, other] = ['data.js', 'meta.js'].map(name => join(bundle, 'release', name)) as [
        string,
        string,
      ]
      await rename(one, `${one}.tmp`)
      await rename(other, one)
      await rename(`${one}.tmp`, other)
    },
  ],
  ['a missing file', 'file.missing', ({bundle}) => rm(join(bundle, 'release/app.js'))],
  ['an extra file', 'file.extra', ({bundle}) => writeFile(join(bundle, 'release/extra.js'), '')],
  [
    'an extra file beside the release',
    'file.extra',
    ({bundle}) => writeFile(join(bundle, 'setup.exe'), 'MZ'),
  ],
  ['autorun.inf in the bundle', 'autorun', ({bundle}) => writeFile(join(bundle, 'AutoRun.inf'), '[autorun]')],
  [
    'autorun.inf on the stick',
    'autorun',
    ({root}) => writeFile(join(root, 'stick', 'autorun.inf'), '[autorun]'),
  ],
  [
    'an edited manifest',
    'signature.wrong',
    async ({bundle}) => {
      const path = join(bundle, 'manifest.json')
      await writeFile(path, (await readFile(path, 'utf8')).replace(NEW, '2026-12-24.1'))
    },
  ],
  [
    'an attacker who signs with a key of their own',
    'signature.stranger',
    ({bundle}) => resigned(bundle, () => undefined, signerOf('00000000000000EE'), '00000000000000EE'),
  ],
  [
    'an attacker who gives their key the id of a holder',
    'signature.wrong',
    ({bundle}) => resigned(bundle, () => undefined, signerOf('00000000000000A1')),
  ],
  [
    'a signature over something else',
    'signature.wrong',
    ({bundle}) =>
      writeFile(
        join(bundle, 'manifest.sig'),
        signatureOf(new TextEncoder().encode('x'), zhang, '00000000000000A1'),
      ),
  ],
  [
    'an older version, signed',
    'version.older',
    async ({root, bundle}) => {
      await packed(root, '2026-10-31.7', {sequence: 1})
      expect(await snapshot(bundle)).not.toEqual(await snapshot(clean.bundle))
    },
  ],
  [
    'the same version with other content, signed',
    'version.other',
    ({root}) => packed(root, OLD, {sequence: 1, extra: new Map([['app.js', new Uint8Array([1])]])}),
  ],
  [
    'a withdrawal list that goes back',
    'withdrawn.older',
    async ({root, bundle, terminal}) => {
      await packed(root, '2026-11-02.1', {where: 'between', sequence: 4, withdrawn: ['gone']})
      expect((await installed(join(root, 'between', 'hanyi-更新'), terminal)).result).toBe('installed')
      expect(bundle).toContain('stick')
    },
  ],
  [
    'a withdrawal list that forgets',
    'withdrawn.shorter',
    async ({root, terminal}) => {
      await packed(root, '2026-11-02.1', {where: 'between', withdrawn: ['gone']})
      expect((await installed(join(root, 'between', 'hanyi-更新'), terminal)).result).toBe('installed')
      await packed(root, NEW, {sequence: 7})
    },
  ],
  [
    'a withdrawal list of the same number with other content',
    'withdrawn.other',
    async ({root, terminal}) => {
      await packed(root, '2026-11-02.1', {where: 'between', withdrawn: ['gone']})
      expect((await installed(join(root, 'between', 'hanyi-更新'), terminal)).result).toBe('installed')
      await packed(root, NEW, {withdrawn: ['another']})
    },
  ],
  [
    'a withdrawal list from another stick',
    'file.hash',
    ({root, bundle}) => cp(join(root, 'old', 'hanyi-更新', 'withdrawn.sig'), join(bundle, 'withdrawn.sig')),
  ],
  [
    'a link in place of a file',
    'file.link',
    async ({bundle, root}) => {
      await rename(join(bundle, 'release/app.js'), join(root, 'app.js'))
      await symlink(join(root, 'app.js'), join(bundle, 'release/app.js'))
    },
  ],
  [
    'a link in place of a folder',
    'file.link',
    async ({bundle, root}) => {
      await rename(join(bundle, 'release/g'), join(root, 'g'))
      await symlink(join(root, 'g'), join(bundle, 'release/g'))
    },
  ],
  [
    'a link in place of the bundle',
    'manifest.missing',
    async ({bundle, root}) => {
      await rename(bundle, join(root, 'elsewhere'))
      await symlink(join(root, 'elsewhere'), bundle)
    },
  ],
  ['../ in a signed manifest', 'name.climbs', inManifest('release/../../launch.js')],
  ['./ in a signed manifest', 'name.climbs', inManifest('release/./app.js')],
  ['an absolute name, signed', 'name.absolute', inManifest('/etc/passwd')],
  ['a drive letter, signed', 'name.absolute', inManifest('C:/Windows/x.js')],
  ['a share, signed', 'name.absolute', inManifest('\\\\host\\share.js')],
  ['a backslash, signed', 'name.backslash', inManifest('release\\app.js')],
  ['CON, signed', 'name.reserved', inManifest('release/CON')],
  ['aux.txt, signed', 'name.reserved', inManifest('release/aux.txt')],
  ['LPT1.a.js, signed', 'name.reserved', inManifest('release/LPT1.a.js')],
  ['a trailing dot, signed', 'name.ending', inManifest('release/app.js.')],
  ['a trailing space, signed', 'name.ending', inManifest('release/app.js ')],
  ['a stream of NTFS, signed', 'name.characters', inManifest('release/app.js:x.js')],
  ['a program, signed', 'name.kind', inManifest('release/run.exe')],
  ['autorun.inf, signed', 'autorun', inManifest('release/autorun.inf')],
  ['a name outside the release, signed', 'name.place', inManifest('launch.js')],
  ['a manifest within the release, signed', 'name.place', inManifest('release/manifest.json')],
  ['names that differ by case, signed', 'name.case', inManifest('release/App.js')],
  ['folders that differ by case, signed', 'name.case', inManifest('release/G/other.js')],
  ['a name of 300 letters, signed', 'name.long', inManifest(`release/${'a'.repeat(300)}.js`)],
  ['a truncated file', 'file.size', ({bundle}) => truncate(join(bundle, HAN), 39_999)],
  ['a longer file', 'file.size', ({bundle}) => appendFile(join(bundle, HAN), 'x')],
  ['an empty signature', 'signature.missing', ({bundle}) => truncate(join(bundle, 'manifest.sig'), 0)],
  ['no signature', 'signature.missing', ({bundle}) => rm(join(bundle, 'manifest.sig'))],
  ['a truncated signature', 'signature.broken', ({bundle}) => truncate(join(bundle, 'manifest.sig'), 120)],
  [
    'a signature without its last line end',
    'signature.broken',
    async ({bundle}) => {
      const text = await readFile(join(bundle, 'manifest.sig'), 'utf8')
      await writeFile(join(bundle, 'manifest.sig'), text.trimEnd())
    },
  ],
  [
    'another comment under the signature',
    'signature.wrong',
    async ({bundle}) => {
      const text = await readFile(join(bundle, 'manifest.sig'), 'utf8')
      await writeFile(join(bundle, 'manifest.sig'), text.replace(`hanyi ${NEW}`, 'hanyi 2099-01-01.1'))
    },
  ],
  ['no manifest', 'manifest.missing', ({bundle}) => rm(join(bundle, 'manifest.json'))],
  [
    'a manifest of rubbish, signed',
    'manifest.unreadable',
    async ({bundle}) => {
      const bytes = new TextEncoder().encode('{"format":"hanyi-kiosk-1"}')
      await writeFile(join(bundle, 'manifest.json'), bytes)
      await writeFile(join(bundle, 'manifest.sig'), signatureOf(bytes, zhang, '00000000000000A1'))
    },
  ],
  [
    'a manifest that says a name twice, signed',
    'manifest.unreadable',
    async ({bundle}) => {
      const text = (await readFile(join(bundle, 'manifest.json'), 'utf8')).replace(
        '"files": {\n',
        `"files": {\n    "release/app.js": {"size": 1, "sha256": "${'0'.repeat(64)}"},\n`,
      )
      const bytes = new TextEncoder().encode(text)
      await writeFile(join(bundle, 'manifest.json'), bytes)
      await writeFile(join(bundle, 'manifest.sig'), signatureOf(bytes, zhang, '00000000000000A1'))
    },
  ],
  [
    'a file of 300 MB, signed',
    'limit.file',
    ({bundle}) =>
      resigned(bundle, ({files}) => {
        files['release/big.webm'] = {size: 300 * 2 ** 20, sha256: '0'.repeat(64)}
      }),
  ],
  [
    'five thousand million bytes, signed',
    'limit.bytes',
    ({bundle}) =>
      resigned(bundle, ({files}) => {
        for (let at = 0; at < 25; at++) files[`release/${at}.webm`] = {size: 2e8, sha256: '0'.repeat(64)}
      }),
  ],
  [
    'twenty thousand files, signed',
    'limit.files',
    ({bundle}) =>
      resigned(bundle, ({files}) => {
        for (let at = 0; at < 20_001; at++) files[`release/${at}.js`] = {size: 1, sha256: '0'.repeat(64)}
      }),
  ],
  [
    'a list for the scripts that says otherwise, signed',
    'list.differs',
    async ({bundle}) => {
      const path = join(bundle, 'files.txt')
      const bytes = Buffer.from((await readFile(path, 'utf8')).replace('app.js', 'api.js'))
      await writeFile(path, bytes)
      const {createHash} = await import('node:crypto')
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      await resigned(bundle, ({files}) => {
        files['files.txt'] = {size: bytes.length, sha256}
      })
    },
  ],
]

describe('what was tampered with is found before anything is installed', () => {
  it.each(TAMPERS)('%s: %s', async (_what, reason, tamper) => {
    const stick = await fresh()
    await tamper(stick)
    const before = await snapshot(stick.terminal)
    const verified = await verifyBundle(
      openFolder(stick.bundle),
      KEYS,
      openTerminal(stick.terminal),
      machineOf(),
    )
    expect(verified.problems.map(problem => problem.reason)).toContain(reason)
    const said: string[] = []
    const result = await installed(stick.bundle, stick.terminal, said)
    expect(result.result).toBe('refused')
    expect(result.problems.map(problem => problem.reason)).toContain(reason)
    expect(await snapshot(stick.terminal)).toEqual(before)
    // A sentence of its own in Chinese, with every value filled in, and the receipt that says so.
    const problem = result.problems.find(one => one.reason === reason)
    const sentence = words.say(`update.problem.${reason}`, {
      ...problem?.values,
      ...(problem?.file === undefined ? {} : {file: problem.file.slice(0, 200)}),
    })
    expect(said.join('\n')).toContain(sentence)
    expect(sentence).toMatch(/\p{Script=Han}/u)
    const receipt = new TextDecoder('gbk').decode(await readFile(join(stick.terminal, '安装回执.txt')))
    expect(receipt).toContain('结果：没有装，原来的照常使用')
  })

  it('a stick that nobody touched is installed', async () => {
    const stick = await fresh()
    const result = await installed(stick.bundle, stick.terminal)
    expect(result).toMatchObject({result: 'installed', version: NEW, previous: OLD, problems: []})
  })

  it('two holders must sign where two are needed', async () => {
    const stick = await fresh()
    const both = {...KEYS, needed: 2}
    expect((await packed(stick.root, NEW, {keys: both})).refused).toBe('signers')
    const alone = await verifyBundle(openFolder(stick.bundle), both, undefined, machineOf())
    expect(alone.problems).toMatchObject([{reason: 'signature.few'}])
    expect((await packed(stick.root, NEW, {keys: both, signers: [zhang, li]})).refused).toBeUndefined()
    const together = await verifyBundle(openFolder(stick.bundle), both, undefined, machineOf())
    expect(together).toMatchObject({ok: true, signedBy: ['张三', '李四']})
  })

  it('one holder who signs twice is one holder', async () => {
    const stick = await fresh()
    const path = join(stick.bundle, 'manifest.sig')
    const text = await readFile(path, 'utf8')
    await writeFile(path, text + text)
    const result = await verifyBundle(openFolder(stick.bundle), {...KEYS, needed: 2}, undefined, machineOf())
    expect(result.problems).toMatchObject([{reason: 'signature.few'}])
  })

  it('a folder of more files than any bundle has is not looked through', async () => {
    const folder = openFolder(clean.bundle)
    const many = Array.from({length: 20_200}, (_, at) => ({name: `${at}.js`, kind: 'file' as const, size: 0}))
    const asked: string[] = []
    const result = await verifyBundle(
      {...folder, list: async () => many, read: async name => void asked.push(name)},
      KEYS,
      undefined,
      machineOf(),
    )
    expect(result.problems).toMatchObject([{reason: 'limit.files'}])
    expect(asked).toEqual([])
  })
})
