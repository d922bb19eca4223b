import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {readWorkspace} from '../guide/workspace.ts'
import {createWords} from '../locale/create-words.ts'
import type {Machine} from './machine.ts'
import {pairGuide} from '../pairing/pair.ts'
import {proofOf} from '../pairing/proof.ts'
import {mark} from './mark.ts'
import {sign} from './sign.ts'
import {status} from './status.ts'
import {sync} from './sync.ts'

const root = new URL('../../', import.meta.url)
const json = (path: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(path, root), 'utf8')) as Record<string, string>
const headings = json('locales/zh-CN/headings.json') as unknown as Record<string, string[]>
const catalogue = (tag: string) => json(`locales/${tag}/pairing.json`)

const ZH = '# 老年证\n\n年满60周岁可办。\n\n## 受理条件\n\n- 户籍在本县。'
const II = '# ꆈꌠꁱꂷ\n\nꃰꊿꑱꈐ60。\n\n## ꌅꅍ\n\n- 〔待译〕'
const PATH = 'content/guides/laonianzheng'

interface Desk extends Machine {
  files: Map<string, string>
  said: string[]
}

/** A machine of texts in memory. */
function desk(files: Record<string, string>, messages: 'zh-CN' | 'en' = 'zh-CN'): Desk {
  const texts = new Map(
    Object.entries({
      'hanyi.yaml': 'sign: [经办, 签发]\n',
      'content/county.yaml': 'name: 示例县\nphones: {correction: 0000-5550199}\n',
      [`${PATH}/guide.yaml`]: 'version: "1" # 第一版\nown: {age: 60}\n',
      ...files,
    }),
  )
  const said: string[] = []
  return {
    files: texts,
    said,
    readWorkspace: async () =>
      readWorkspace(
        new Map([...texts].map(([path, text]) => [path, new TextEncoder().encode(text)])),
        headings,
      ),
    write: async (path, text) => void texts.set(path, text),
    today: () => '2026-11-24',
    words: createWords({
      messages,
      catalogues: {'zh-CN': catalogue('zh-CN'), en: catalogue('en'), ii: {}},
      countyWords: new Map(),
    }),
    print: line => void said.push(line),
  }
}

const guide = (zh = ZH, ii: string | null = II) => ({
  [`${PATH}/zh.md`]: zh,
  ...(ii === null ? {} : {[`${PATH}/ii.md`]: ii}),
})
const all = {ids: [], fill: false}

describe('sync', () => {
  test('writes the lock once and says how every unit stands', async () => {
    const machine = desk(guide())
    const {guides} = await sync(all, machine)
    expect(guides).toMatchObject([
      {
        id: 'laonianzheng',
        changed: true,
        counts: {draft: 3, missing: 1, approved: 0},
        units: [
          {state: 'draft', zh: [{line: 1, text: '老年证'}], ii: [{line: 1, text: 'ꆈꌠꁱꂷ'}]},
          {state: 'draft'},
          {state: 'draft'},
          {state: 'missing', zh: [{line: 7, text: '户籍在本县。'}], ii: []},
        ],
      },
    ])
    expect(machine.said[0]).toBe('【老年证】（laonianzheng）共 4 段：初稿 3，未译 1。')
    const lock = machine.files.get(`${PATH}/pairing.jsonl`)
    expect((await sync(all, machine)).guides[0]!.changed).toBe(false)
    expect(machine.files.get(`${PATH}/pairing.jsonl`)).toBe(lock)
  })

  test('fills the Yi half, by title, and says what changed', async () => {
    const machine = desk(guide(ZH, null))
    const {guides} = await sync({ids: ['老年证'], fill: true}, machine)
    expect(guides[0]).toMatchObject({filled: 4, counts: {missing: 4}})
    expect(machine.files.get(`${PATH}/ii.md`)).toBe('# 〔待译〕\n\n〔待译〕\n\n## 〔待译〕\n\n- 〔待译〕\n')
    expect((await sync({ids: ['x'], fill: true}, machine)).unknown).toEqual(['x'])
    machine.files.set(`${PATH}/zh.md`, `${ZH}\n- 本人申请。`)
    machine.said.length = 0
    await sync(all, machine)
    expect(machine.said[1]).toBe(`  第 5 段 未译：${PATH}/zh.md 第 8 行“本人申请。”`)
  })

  test('keeps damaged lines beside the lock', async () => {
    const machine = desk(guide())
    await sync(all, machine)
    const lock = machine.files.get(`${PATH}/pairing.jsonl`)!
    machine.files.set(`${PATH}/pairing.jsonl`, lock.replace('"rev":1', '"rev":'))
    expect(
      (
        await mark(
          {id: 'laonianzheng', units: 'all', as: 'approved', by: '乙', proof: undefined, checked: false},
          machine,
        )
      ).refused[0]!.reason,
    ).toBe('damaged')
    const {guides} = await sync(all, machine)
    expect(guides[0]!.counts.draft).toBe(3)
    expect(machine.files.get(`${PATH}/pairing.jsonl.rej`)).toContain('"rev":,')
    expect(machine.files.get(`${PATH}/pairing.jsonl`)).toBe(lock)
  })

  test('does not follow a Yi half that was lost or cannot be read', async () => {
    const machine = desk(guide())
    await sync(all, machine)
    const lock = machine.files.get(`${PATH}/pairing.jsonl`)!
    machine.files.delete(`${PATH}/ii.md`)
    expect((await sync({ids: [], fill: true}, machine)).refused).toEqual([
      {id: 'laonianzheng', reason: 'lost', file: `${PATH}/ii.md`},
    ])
    expect(machine.files.has(`${PATH}/ii.md`)).toBe(false)
    expect(machine.files.get(`${PATH}/pairing.jsonl`)).toBe(lock)
  })
})

describe('mark', () => {
  const approve = {
    id: '老年证',
    units: ['1-2', '4'],
    as: 'approved',
    by: '乙',
    proof: undefined,
    checked: false,
  } as const

  test('marks, refuses by number and counts', async () => {
    const machine = desk(guide())
    await sync(all, machine)
    machine.said.length = 0
    const {changed, refused} = await mark(approve, machine)
    expect(changed.length).toBe(2)
    expect(refused).toMatchObject([{reason: 'no-yi'}])
    expect(machine.said).toEqual([
      '【老年证】（laonianzheng）登记了 2 段：已通过。',
      '  没有登记第 4 段：还没有彝文，应先译出。',
      expect.stringMatching(/^  第 1、2 段没有登记是谁译的。/),
    ])
    const {guides} = await status({ids: [], words: {all: ['a', 'b'], yi: ['a']}}, machine)
    expect(guides[0]).toMatchObject({
      units: 4,
      coverage: 0.5,
      checked: null,
      signed: false,
      unsigned: ['经办', '签发'],
    })
  })

  test('takes back a proof only for what it shows', async () => {
    const machine = desk(guide())
    await sync(all, machine)
    const wrong = await mark({...approve, units: ['1'], proof: 'ZZZZ'}, machine)
    expect(wrong).toMatchObject({changed: [], refused: [{unit: '1', reason: 'proof'}]})
    const {guides} = await machine.readWorkspace()
    const {code, rows} = proofOf('laonianzheng', pairGuide(guides[0]!).paired.units)
    // After the sheet was printed the first paragraph changed and one was put before it.
    machine.files.set(`${PATH}/zh.md`, ZH.replace('年满60', '新的一段。\n\n年满65'))
    await sync(all, machine)
    machine.said.length = 0
    const done = await mark({...approve, units: ['1-3'], proof: code.toLowerCase()}, machine)
    expect(done.changed).toEqual([rows[0]!.id, rows[2]!.id])
    expect(done.refused).toEqual([{unit: rows[1]!.id, reason: 'proof-changed'}])
    expect(machine.said).toEqual([
      '【老年证】（laonianzheng）登记了 2 段：已通过。',
      '  没有登记审校单上的第 2 段：印出以后改过。请重印审校单，再看这几段。',
      expect.stringMatching(/^  第 1、3 段没有登记是谁译的。/),
    ])
  })

  test('records that the facts were checked, and touches nothing else in the file', async () => {
    const machine = desk(guide())
    const done = await mark({...approve, as: undefined, units: [], checked: true}, machine)
    expect(done.checked).toBe(true)
    expect(machine.files.get(`${PATH}/guide.yaml`)).toMatch(
      /^version: "1" # 第一版\nown: \{age: 60\}\nchecked: \{by: 乙, date: 2026-11-24, facts-hash: "?[0-9a-f]+"?\}\n$/,
    )
    const current = async () =>
      (await status({ids: [], words: {all: [], yi: []}}, machine)).guides[0]!.checked
    expect(await current()).toEqual({by: '乙', date: '2026-11-24', current: true})
    machine.files.set(`${PATH}/guide.yaml`, machine.files.get(`${PATH}/guide.yaml`)!.replace('60', '65'))
    expect(await current()).toMatchObject({current: false})
  })
})

describe('sign', () => {
  test('one signature a role for exactly this content', async () => {
    const machine = desk(guide())
    const options = {ids: ['laonianzheng'], role: '经办', by: '甲'}
    expect(await sign(options, machine)).toMatchObject({signed: [{unsigned: ['签发']}], refused: []})
    await sign(options, machine)
    await sign({...options, role: '签发', by: '乙'}, machine)
    expect(machine.files.get(`${PATH}/signoff.jsonl`)!.trimEnd().split('\n').length).toBe(2)
    const signed = async () => (await status({ids: [], words: {all: [], yi: []}}, machine)).guides[0]!.signed
    expect(await signed()).toBe(true)
    machine.files.set(`${PATH}/zh.md`, ZH.replace('60', '65'))
    expect(await signed()).toBe(false)
  })

  test('refuses a role nobody asked for, and signs nothing when nothing is named', async () => {
    const machine = desk(guide())
    const {refused} = await sign({ids: ['laonianzheng'], role: '局长', by: '甲'}, machine)
    expect(refused).toEqual([{id: 'laonianzheng', reason: 'role'}])
    expect(machine.said[0]).toContain('应为：经办、签发')
    expect(await sign({ids: [], role: '经办', by: '甲'}, machine)).toEqual({
      signed: [],
      refused: [],
      unknown: [],
    })
  })
})

test('both languages of messages have the same keys, and every one can be said', async () => {
  expect(Object.keys(catalogue('en'))).toEqual(Object.keys(catalogue('zh-CN')))
  const source = readdirSync(new URL('src/commands/', root)).filter(name =>
    /^(sync|mark|sign|status)\.ts$/.test(name),
  )
  expect(source.length).toBe(4)
  const machine = desk(guide(), 'en')
  await sync({ids: [], fill: true}, machine)
  await mark(
    {id: 'laonianzheng', units: ['1', '9'], as: 'approved', by: 'B', proof: undefined, checked: true},
    machine,
  )
  await sign({ids: ['laonianzheng'], role: '经办', by: 'B'}, machine)
  await status({ids: [], words: {all: [], yi: []}}, machine)
  expect(machine.said.join('\n')).toContain('25% complete')
})
