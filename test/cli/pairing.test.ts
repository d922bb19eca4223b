import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {hanyi, workspaceCopy} from './process.ts'

// The real program, from the keyboard to the paper, on sentences of the Declaration.

const ZH = [
  '# 样例证',
  '人人生而自由，在尊严和权利上一律平等。',
  '## 受理条件',
  '- 户籍在本县；',
  '- 年满60周岁。',
  '任何人不得使为奴隶或奴役。',
]
const II = [
  '# ꆈꌠꁱꂷ',
  'ꊿꂷꃅꄿꐨꐥ，ꌅꅍꀂꏽꐯꒈꃅꐥ。',
  '## ꌅꅍ',
  '- ꃰꊿꑱꈐꊿꂷ；',
  '- ꌅꅍꌋꆀ60。',
  'ꊿꑞꂷꉬꄿꂿꋍꃅꐪꆏꀋꄐ。',
]
const PATH = 'content/guides/yangli'

interface Desk {
  run: (...args: string[]) => ReturnType<typeof hanyi>
  json: <T>(...args: string[]) => Promise<T>
  write: (name: string, text: string) => Promise<void>
  read: (name: string) => Promise<string>
  /** As typed, without a line end at the end of the file. */
  writeCut: (name: string, text: string) => Promise<void>
  settings: (text: string) => Promise<void>
}

async function desk(zh = ZH.join('\n\n'), ii = II.join('\n\n')): Promise<Desk> {
  const folder = await workspaceCopy()
  const at = (name: string): string => join(folder, PATH, name)
  const run: Desk['run'] = (...args) => hanyi(folder, args)
  const made: Desk = {
    run,
    json: async (...args) => JSON.parse((await run(...args, '--json')).stdout) as never,
    write: (name, text) => writeFile(at(name), `${text}\n`),
    read: name => readFile(at(name), 'utf8'),
    writeCut: (name, text) => writeFile(at(name), text),
    settings: text => writeFile(join(folder, 'hanyi.yaml'), text),
  }
  await made.write('zh.md', zh)
  await made.write('ii.md', ii)
  await run('sync')
  return made
}

interface Synced {
  guides: {units: {id: string; state: string; why?: string; zh: {text: string}[]; ii: {text: string}[]}[]}[]
  refused: {reason: string; file: string}[]
}
interface Marked {
  changed: string[]
  refused: {unit: string; reason: string}[]
}
const states = async (one: Desk): Promise<string[]> =>
  (await one.json<Synced>('sync')).guides[0]!.units.map(({state, why}) => (why ? `${state} ${why}` : state))

async function approved(): Promise<Desk> {
  const one = await desk()
  await one.run('mark', 'yangli', '--all', '--as', 'review', '--by', '张三')
  await one.run('mark', 'yangli', '--all', '--as', 'approved', '--by', '李四')
  return one
}

describe('update', () => {
  test('line ends, wrapped lines and marks keep approval; words and numbers do not', async () => {
    const one = await approved()
    await one.write('zh.md', ZH.join('\r\n\r\n').replace('自由，在', '自由,\r\n在'))
    expect(await states(one)).toEqual(Array(6).fill('approved'))
    await one.write('zh.md', ZH.join('\n\n').replace('60', '65').replace('奴隶或', ''))
    expect(await states(one)).toEqual([
      'approved',
      'approved',
      'approved',
      'approved',
      'stale facts',
      'stale edited',
    ])
    const right = await one.json<Marked>('mark', 'yangli', '6', '--as', 'still-right', '--by', '李四')
    expect(right.changed.length).toBe(1)
    expect((await states(one))[5]).toBe('approved')
  })

  test('a paragraph deleted in both texts comes back approved', async () => {
    const one = await approved()
    await one.write('zh.md', ZH.slice(0, -1).join('\n\n'))
    await one.write('ii.md', II.slice(0, -1).join('\n\n'))
    expect(await states(one)).toHaveLength(5)
    await one.write('zh.md', ZH.join('\n\n'))
    const {stdout} = await one.run('sync', '--fill')
    expect(stdout).toContain('放回 1 段以前的彝文')
    expect(await one.read('ii.md')).toContain(II[5])
    expect(await states(one)).toEqual(Array(6).fill('approved'))
  })

  test('a half that breaks off, or holds an unsettled merge, is not followed', async () => {
    const one = await approved()
    const lock = await one.read('pairing.jsonl')
    await one.writeCut('zh.md', ZH.slice(0, 2).join('\n\n').slice(0, -9))
    const cut = await one.run('sync')
    expect(cut.status).toBe(1)
    expect(cut.stdout).toContain('在一段中间断了')
    await one.write('zh.md', `<<<<<<< HEAD\n${ZH.join('\n\n')}\n=======\n甲\n>>>>>>> 乙`)
    expect((await one.json<Synced>('sync')).refused).toEqual([
      {id: 'yangli', reason: 'conflict', file: `${PATH}/zh.md`},
    ])
    expect(await one.read('pairing.jsonl')).toBe(lock)
  })

  test('a merged lock: the higher revision counts, two of one revision fall to review; a damaged line is kept', async () => {
    const one = await approved()
    const lines = (await one.read('pairing.jsonl')).trimEnd().split('\n')
    const [header, title = '', first = '', second = ''] = lines
    const older = first.replace('"rev":3', '"rev":2').replace('"approved"', '"review"')
    const other = second.replace('李四', '王五')
    await one.write(
      'pairing.jsonl',
      [header, title, older, ...lines.slice(2), other, '{"id":"broken'].join('\n'),
    )
    expect((await states(one)).slice(0, 3)).toEqual(['approved', 'approved', 'review'])
    expect(await one.read('pairing.jsonl.rej')).toBe('{"id":"broken\n')
    expect(await one.read('pairing.jsonl')).not.toContain('broken')
  })
})

describe('the 审校单', () => {
  test('is printed with its code, and taken back for what did not change since', async () => {
    const one = await desk()
    const before = (await one.json<Synced>('sync')).guides[0]!.units
    const made = await one.json<{outputs: {id: string; path: string; code: string}[]}>('build', '--proof')
    expect(made.outputs).toMatchObject([{format: 'proof', id: 'yangli', path: '审校单-yangli.pdf'}])
    const {code} = made.outputs[0]!
    expect(code).toMatch(/^[0-9A-F]{4}$/)
    await one.write('zh.md', [ZH[0], '先看这一段。', ...ZH.slice(1, 4), '- 年满65周岁。', ZH[5]].join('\n\n'))
    await one.run('sync')
    const taken = await one.json<Marked>(
      'mark',
      'yangli',
      '1-5',
      '--proof',
      code.toLowerCase(),
      '--as',
      'approved',
      '--by',
      '李四',
    )
    expect(taken.changed).toEqual([0, 1, 2, 3].map(n => before[n]!.id))
    expect(taken.refused).toEqual([{unit: before[4]!.id, reason: 'proof-changed'}])
    // The rest of the sheet later; a code nobody printed never.
    expect(
      (await one.json<Marked>('mark', 'yangli', '6', '--proof', code, '--as', 'approved', '--by', '李四'))
        .changed,
    ).toEqual([before[5]!.id])
    const wrong = await one.run('mark', 'yangli', '1', '--proof', 'ZZZZ', '--as', 'approved', '--by', '李四')
    expect(wrong.status).toBe(1)
    expect(wrong.stdout).toContain('没有校验码是这个的审校单')
  })

  test('what was recorded before is said, not passed over', async () => {
    const one = await approved()
    const {stdout, status} = await one.run('mark', 'yangli', '1-2', '--as', 'approved', '--by', '李四')
    expect(stdout).toContain('第 1、2 段原来就登记为“已通过”')
    expect(status).toBe(0)
  })

  test('who approves what nobody is named as the translator of is told so', async () => {
    const one = await desk()
    const {stdout, status} = await one.run('mark', 'yangli', '1-2', '--as', 'approved', '--by', '李四')
    expect(stdout).toContain('第 1、2 段没有登记是谁译的')
    expect(status).toBe(0)
    const offered = await (await approved()).run('mark', 'yangli', '1', '--as', 'approved', '--by', '王五')
    expect(offered.stdout).not.toContain('没有登记是谁译的')
  })

  test('the translator is known again by a name typed with a space', async () => {
    const one = await desk()
    await one.run('mark', 'yangli', '1', '--as', 'review', '--by', '张三')
    const {refused} = await one.json<Marked>('mark', 'yangli', '1', '--as', 'approved', '--by', ' 张　三')
    expect(refused).toMatchObject([{reason: 'same-person'}])
  })

  test('text changed after the last sync is refused and named', async () => {
    const one = await desk()
    await one.write('ii.md', II.join('\n\n').replace('ꐯꒈ', 'ꀂꏽ'))
    const {stdout, status} = await one.run('mark', 'yangli', '1-3', '--as', 'approved', '--by', '李四')
    expect(status).toBe(1)
    expect(stdout).toContain('没有登记第 2 段：上次更新配对记录以后改过')
  })

  test.each([
    [['build', '--proof', '--draft'], '--draft、--pseudo、--proof 只能写一个。'],
    [['build', '--proof', '--format', 'sheet'], '--proof 只做审校单'],
    [['mark', 'yangli', '1', '--dismiss', 'length-ratio', '--by', '甲'], '--dismiss 要写段落序号和 --reason'],
    [
      ['mark', 'yangli', '--dismiss', 'length-ratio', '--reason', '对', '--by', '甲'],
      '--dismiss 要写段落序号',
    ],
  ])('%j is wrong use', async (args, sentence) => {
    const {stderr, status} = await (await desk()).run(...args)
    expect(stderr).toContain(sentence)
    expect(status).toBe(2)
  })
})

describe('what a person sets aside', () => {
  interface Checked {
    guides: {findings: {rule: string; level: string; unit?: string}[]}[]
  }
  const DOUBLED = II.join('\n\n').replace('ꐯꒈꃅꐥ。', 'ꐯꒈꃅꐥ。。')

  test('is not told again until the text changes, and status tells the share', async () => {
    const one = await desk(undefined, DOUBLED)
    const doubled = async () =>
      (await one.json<Checked>('check')).guides[0]!.findings.filter(({rule}) => rule === 'doubled-mark')
    const [finding] = await doubled()
    expect(finding).toMatchObject({level: 'warning', unit: expect.any(String)})
    const args = [
      'mark',
      'yangli',
      finding!.unit!,
      '--dismiss',
      'doubled-mark',
      '--reason',
      '原文如此',
      '--by',
      '李四',
    ]
    expect((await one.json<Marked>(...args)).changed).toEqual([finding!.unit])
    expect(await doubled()).toEqual([])
    expect(await one.json<{dismissed: object[]}>('status')).toMatchObject({
      dismissed: [{rule: 'doubled-mark', waived: 1, left: 0, share: 1}],
    })
    await one.write('ii.md', DOUBLED.replace('ꄿꐨꐥ', 'ꄿꐨ'))
    expect(await doubled()).toHaveLength(1)
  })

  test('never what must be mended, nor a check there is not', async () => {
    const one = await desk()
    for (const [rule, reason] of [
      ['facts-differ', 'holds-back'],
      ['no-such', 'no-such-rule'],
      ['doubled-mark', 'no-finding'],
    ] as const) {
      const first = (await one.json<Synced>('sync')).guides[0]!.units[0]!.id
      const {refused} = await one.json<Marked>(
        'mark',
        'yangli',
        first,
        '--dismiss',
        rule,
        '--reason',
        '对',
        '--by',
        '李四',
      )
      expect(refused).toEqual([{unit: first, reason}])
    }
  })
})

test('a second signature says what changed since the first', async () => {
  const one = await approved()
  await one.settings('sign: [签发]\n')
  await one.run('sign', 'yangli', '--role', '签发', '--by', '赵六')
  await one.write('zh.md', [...ZH.slice(0, 5), '新的一段。', ZH[5]].join('\n\n').replace('60', '65'))
  await one.run('sync')
  const {stdout} = await one.run('sign', 'yangli', '--role', '签发', '--by', '赵六')
  expect(stdout).toMatch(/和 \d{4}-\d\d-\d\d 赵六签的那一份相比：改了第 5 段，新增第 6 段。/)
})
