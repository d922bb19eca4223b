import {readFile, readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {hanyi, workspaceCopy} from './process.ts'

/** Two Latin words in a row: a sentence nobody translated. Commands and names of formats are no sentences. */
const english = (text: string) =>
  text.replaceAll(/hanyi [a-z]+|JSON Schema/g, '').match(/[A-Za-z]{3,} [A-Za-z]{3,}/)?.[0]

describe('help and wrong use', () => {
  // `npm run bench -- help` holds its time; what had made it slow was a package that one flag of one command wanted.
  test.each([[['--help']], [['--version']], [['build', '--help']]])(
    '%j loads no package but commander',
    async args => {
      const hook = new URL('loaded.mjs', import.meta.url).href
      const {status, stderr} = await hanyi(await workspaceCopy(), args, {NODE_OPTIONS: `--import ${hook}`})
      expect(status).toBe(0)
      expect(JSON.parse(stderr)).toEqual(['commander'])
    },
  )

  test('help is Chinese and ends well', async () => {
    const folder = await workspaceCopy()
    for (const args of [['--help'], ['help'], ['help', 'build'], ['mark', '--help'], ['new', '--help']]) {
      const ran = await hanyi(folder, args)
      expect(ran.status).toBe(0)
      expect(ran.stdout).toMatch(/^用法：/)
      expect(english(ran.stdout)).toBeUndefined()
    }
  })

  test.each([
    [['chek'], '没有“chek”这个命令。'],
    [['check', '--strickt'], '没有“--strickt”这个选项。'],
    [['build', '--format', 'pdf'], '--format 此处为“pdf”，应为下列之一：'],
    [['build', '--jobs', '0'], '--jobs 此处为“0”，应为大于 0 的整数。'],
    [['build', '--draft', '--pseudo'], '--draft、--pseudo、--proof 只能写一个。'],
    [['mark', 'yangli', '1', '--as', 'good', '--by', '甲'], '--as 此处为“good”，应为下列之一：'],
    [['mark', 'yangli', '1', '--as', 'approved'], '必须写选项“--by”。'],
    [['mark', 'yangli', '--as', 'approved', '--by', '甲'], '请写出段落序号'],
    [['sign', 'yangli', '--by', '甲'], '必须写选项“--role”。'],
    [['check', '没有这份'], '没有这样的指南：没有这份。'],
    [['new', 'guide', ''], '标题“”里没有字。'],
    [['new', 'guide', '##'], '标题“##”里没有字。'],
    [['build', '--out', ''], '--out 此处为“”，应为专放成品的文件夹'],
    [['build', '--out', '.'], '--out 此处为“.”，应为专放成品的文件夹'],
    [['build', '--out', 'content/成品'], '--out 此处为“content/成品”，应为专放成品的文件夹'],
    [['build', '--format', 'data', '--out', 'x', '没有这份'], '没有这样的指南：没有这份。'],
    [['schema', 'kiosk'], 'schema 此处为“kiosk”，应为下列之一：'],
    [['new', 'guide', '样例证', '--id', '../x'], '编号“../x”不能用。'],
    [['new', 'guide', '样例证', '--id', 'yangli'], '编号“yangli”已有人用。'],
    [['--locale', 'fr', 'check'], '--locale 此处为“fr”，应为下列之一：zh-CN、en。'],
  ])('%j gives 2 and says what to do', async (args, sentence) => {
    const ran = await hanyi(await workspaceCopy(), args)
    expect(ran.stderr).toContain(sentence)
    expect(ran.status).toBe(2)
    expect(english(ran.stderr)).toBeUndefined()
  })

  test('a build that was asked for no guide of ours makes nothing', async () => {
    const folder = await workspaceCopy()
    expect((await hanyi(folder, ['build', '没有这份'])).status).toBe(2)
    expect(await readdir(folder)).not.toContain('dist')
  })

  test('outside a workspace', async () => {
    const ran = await hanyi('/', ['check'])
    expect(ran.status).toBe(2)
    expect(ran.stderr).toContain('没有找到 hanyi.yaml')
  })

  test('--locale en speaks English', async () => {
    const ran = await hanyi(await workspaceCopy(), ['check', '--locale', 'en'])
    expect(ran.stdout).toContain('1 guides checked: 0 errors')
  })
})

describe('the promises of --json', () => {
  test('check', async () => {
    const folder = await workspaceCopy()
    const {status, stdout} = await hanyi(folder, ['check', '--json'])
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toEqual({
      project: [],
      guides: [{id: 'yangli', findings: []}],
      counts: {error: 0, warning: 0, info: 0},
      unknown: [],
    })
  })

  test('sync writes the lock once and says every unit', async () => {
    const folder = await workspaceCopy()
    const first = JSON.parse((await hanyi(folder, ['sync', '--json'])).stdout) as {
      guides: {
        id: string
        changed: boolean
        units: {id: string; state: string; zh: {line: number; text: string}[]}[]
      }[]
    }
    expect(first.guides[0]).toMatchObject({id: 'yangli', changed: true})
    expect(first.guides[0]?.units[0]).toMatchObject({
      state: 'missing',
      zh: [{line: 1, text: '样例证'}],
      ii: [],
    })
    const lock = await readFile(join(folder, 'content/guides/yangli/pairing.jsonl'), 'utf8')
    const again = JSON.parse((await hanyi(folder, ['sync', '--json'])).stdout) as typeof first
    expect(again.guides[0]).toMatchObject({changed: false})
    expect(await readFile(join(folder, 'content/guides/yangli/pairing.jsonl'), 'utf8')).toBe(lock)
  })

  test('status', async () => {
    const folder = await workspaceCopy()
    const status = JSON.parse((await hanyi(folder, ['status', '--json'])).stdout) as Record<string, unknown>
    expect(status).toMatchObject({
      guides: [{id: 'yangli', title: '样例证', coverage: 0, checked: {by: '示例甲'}, signed: true}],
    })
    expect(status['interface']).toMatchObject({
      ii: {present: expect.any(Number), missing: expect.any(Number)},
    })
  })
})

describe('new', () => {
  test.each(['guide', 'bundle', 'policy'])(
    'a new %s passes check but for what is to be filled in',
    async kind => {
      const folder = await workspaceCopy()
      const made = await hanyi(folder, ['new', kind, '高龄补贴申领', '--json'])
      expect(made.status).toBe(0)
      const {id, files} = JSON.parse(made.stdout) as {id: string; files: string[]}
      expect(id).toBe('gaoling-butie-shenling')
      expect(files.length).toBeGreaterThanOrEqual(3)
      const checked = await hanyi(folder, ['check', id])
      expect(checked.stdout).toContain('必改 0 处')
      expect(checked.stdout).toContain('（请填写）')
      expect(checked.status).toBe(0)
    },
  )
})

test('check --format github and sarif', async () => {
  const folder = await workspaceCopy('workspace')
  const {writeFile} = await import('node:fs/promises')
  await writeFile(join(folder, 'content/guides/yangli/zh.md'), '# 样例证\n\n{phones.consalt}\n')
  const github = await hanyi(folder, ['check', '--format', 'github'])
  expect(github.status).toBe(1)
  expect(github.stdout).toMatch(
    /^::error file=content\/guides\/yangli\/zh\.md,line=3,col=1,title=unknown-fact::没有叫/m,
  )
  const sarif = JSON.parse((await hanyi(folder, ['check', '--format', 'sarif'])).stdout) as {
    runs: {results: {ruleId: string; level: string}[]}[]
  }
  expect(sarif.runs[0]?.results).toContainEqual(
    expect.objectContaining({ruleId: 'unknown-fact', level: 'error'}),
  )
})

test('an error holds a guide back from a release and nothing else', async () => {
  const folder = await workspaceCopy()
  const {cp, writeFile} = await import('node:fs/promises')
  await cp(join(folder, 'content/guides/yangli'), join(folder, 'content/guides/huai'), {recursive: true})
  await writeFile(join(folder, 'content/guides/huai/zh.md'), '# 坏的\n\n{phones.consalt}\n')
  const ran = await hanyi(folder, ['build', '--format', 'data', '--json'])
  expect(ran.status).toBe(1)
  const {outputs, held} = JSON.parse(ran.stdout) as {outputs: {id: string}[]; held: object[]}
  expect(outputs.map(output => output.id)).toContain('yangli')
  expect(outputs.map(output => output.id)).not.toContain('huai')
  expect(held).toContainEqual({format: 'data', id: 'huai', reason: 'findings', units: 0})
  expect(await readdir(join(folder, 'dist'))).toContain('打开我.html')
})

test('a signature that no longer fits holds the guide back', async () => {
  const folder = await workspaceCopy()
  const {appendFile, writeFile} = await import('node:fs/promises')
  await writeFile(join(folder, 'hanyi.yaml'), 'sign: [签发]\n')
  const held = async () =>
    (
      JSON.parse((await hanyi(folder, ['build', '--format', 'data', '--json'])).stdout) as {
        held: {reason: string}[]
      }
    ).held
  expect(await held()).toMatchObject([{reason: 'unsigned'}])
  await hanyi(folder, ['sign', 'yangli', '--role', '签发', '--by', '甲'])
  expect(await held()).toEqual([])
  await appendFile(join(folder, 'content/guides/yangli/zh.md'), '\n补一句。\n')
  expect(await held()).toMatchObject([{reason: 'unsigned'}])
  const strict = await hanyi(folder, ['build', '--format', 'data', '--strict'])
  expect(strict.status).toBe(1)
})

test('status of one guide lists its blocks with the numbers mark takes', async () => {
  const folder = await workspaceCopy()
  const {stdout} = await hanyi(folder, ['status', '样例证'])
  expect(stdout).toContain('第 1 段 未译：content/guides/yangli/zh.md 第 1 行“样例证”')
  expect((await hanyi(folder, ['status'])).stdout).not.toContain('第 1 段')
})
