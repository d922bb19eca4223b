import {existsSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {workspace} from './bad-workspace.ts'
import {hanyi} from './process.ts'

// The real process on folders with one fault each: its exit status, its line, the rest built, and not a word of English.

const BAD = 'content/guides/huaide'
const bytes = (...values: (number | string)[]) =>
  Uint8Array.from(
    values.flatMap(value => (typeof value === 'string' ? [...new TextEncoder().encode(value)] : [value])),
  )
const sound = (name: string) => readFileSync(new URL(`../rule-pages/guide/${name}`, import.meta.url), 'utf8')
const ZH = sound('zh.md')

interface Fault {
  over: Parameters<typeof workspace>[0]
  /** Lines of `check`: level and place, then what it says. */
  place: string
  says: string
}

const fault = (over: Fault['over'], place: string, says: string): Fault => ({over, place, says})
const zh = (text: string, place: string, says: string) =>
  fault({[`${BAD}/zh.md`]: `${ZH}\n${text}\n`}, `［必改］ ${BAD}/zh.md ${place}`, says)
const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${inside}</svg>`
const picture = (name: string, content: string | Uint8Array) => ({
  [`${BAD}/guide.yaml`]: `${sound('guide.yaml')}assets: [pictures/${name}]\n`,
  [`${BAD}/zh.md`]: `${ZH}\n![图](pictures/${name})\n`,
  [`${BAD}/pictures/${name}`]: content,
})
const bundle = (id: string, member: string) => ({
  [`content/bundles/${id}/zh.md`]: `# ${id}`,
  [`content/bundles/${id}/ii.md`]: '# 〔待译〕',
  [`content/bundles/${id}/guide.yaml`]: `version: "1"\nmembers: [{guide: ${member}}]\n`,
})

/** Faults of one guide: it is held back, the other is built. */
const OF_A_GUIDE: Readonly<Record<string, Fault>> = {
  'broken YAML': fault(
    {[`${BAD}/guide.yaml`]: 'version: "1\nfee: [\n'},
    `［必改］ ${BAD}/guide.yaml 第 3 行第 1 字`,
    '此处缺少一个引号、括号或冒号',
  ),
  'no Han half': fault(
    {[`${BAD}/zh.md`]: undefined},
    `［必改］ ${BAD}/zh.md 第 1 行第 1 字`,
    '文件夹里没有 zh.md（汉文）',
  ),
  'no Yi half': fault(
    {[`${BAD}/ii.md`]: undefined},
    `［必改］ ${BAD}/ii.md 第 1 行第 1 字`,
    '文件夹里没有 ii.md（彝文）',
  ),
  'an empty Han half': fault({[`${BAD}/zh.md`]: ''}, `［必改］ ${BAD}/zh.md 第 1 行第 1 字`, '此文件是空的'),
  'an empty Yi half': fault({[`${BAD}/ii.md`]: ''}, `［必改］ ${BAD}/ii.md 第 1 行第 1 字`, '此文件是空的'),
  'a text of 5 MB': fault(
    {[`${BAD}/zh.md`]: '补贴'.repeat(900_000)},
    `［必改］ ${BAD}/zh.md 第 1 行第 1 字`,
    '此文件有5274 KB，应不超过1024 KB',
  ),
  'a text of 9 MB': fault(
    {[`${BAD}/zh.md`]: '补贴'.repeat(1_600_000)},
    `［必改］ ${BAD}/zh.md 第 1 行第 1 字`,
    '此文件有10 MB，应不超过8 MB',
  ),
  'GBK bytes': fault(
    {[`${BAD}/zh.md`]: bytes('# ', 0xd1, 0xf9, 0xc0, 0xfd)},
    `［必改］ ${BAD}/zh.md 第 1 行第 1 字`,
    '此文件像是 GBK（ANSI）编码',
  ),
  'UTF-16': fault(
    {[`${BAD}/zh.md`]: bytes(0xff, 0xfe, 0x23, 0x00)},
    `［必改］ ${BAD}/zh.md 第 1 行第 1 字`,
    '此文件是 UTF-16（Unicode）编码',
  ),
  'a script': zh('甲<script>alert(1)</script>', '第 21 行第 2 字', '此处有网页程序代码'),
  'a missing picture': zh('![图](pictures/tu.png)', '第 21 行第 1 字', '没有写进 guide.yaml 的 assets'),
  'a picture upwards': zh(
    '![图](../haode/zh.md)',
    '第 21 行第 1 字',
    '图片的路径“../haode/zh.md”应为本文件夹里的路径',
  ),
  '3,000 nested quotes': zh(`${'>'.repeat(3000)}甲`, '第 21 行第 1 字', '套得太深，应不超过20层'),
  'an asset upwards': fault(
    {[`${BAD}/guide.yaml`]: `${sound('guide.yaml')}assets: [../../county.yaml]\n`},
    `［必改］ ${BAD}/guide.yaml 第 7 行第 10 字`,
    'assets 里的“../../county.yaml”应为本文件夹里的路径',
  ),
  'an SVG with a script': fault(
    {
      [`${BAD}/guide.yaml`]: `${sound('guide.yaml')}assets: [pictures/tu.svg]\n`,
      [`${BAD}/pictures/tu.svg`]: svg('<script>alert(1)</script>'),
    },
    `［必改］ ${BAD}/pictures/tu.svg 第 1 行第 61 字`,
    '图片“pictures/tu.svg”里有能运行的内容（<script>）',
  ),
  'an alias bomb': fault(
    {[`${BAD}/guide.yaml`]: `version: &a "1"\nrelated: [*a, *a]\n`},
    `［必改］ ${BAD}/guide.yaml 第 2 行第 11 字`,
    '此处引用了别处的内容',
  ),
  'a damaged lock': fault(
    {[`${BAD}/pairing.jsonl`]: '<<<<<<< HEAD\n'},
    `［必改］ ${BAD}/pairing.jsonl 第 1 行第 1 字`,
    '这一行对应记录坏了',
  ),
}

/** Faults beside the guides: every guide is built. */
const BESIDE: Readonly<Record<string, Fault>> = {
  'a booklet upwards': fault(
    {'content/booklets/ce.yaml': 'title: {zh: 甲}\nguides: [../../haode, haode]\n'},
    '［必改］ content/booklets/ce.yaml 第 2 行第 10 字',
    '此处为“../../haode”，应为指南的编号',
  ),
  'an empty booklet': fault(
    {'content/booklets/ce.yaml': ''},
    '［必改］ content/booklets/ce.yaml 第 1 行第 1 字',
    '此文件是空的',
  ),
  'a booklet of a guide that is not there': fault(
    {'content/booklets/ce.yaml': 'title: {zh: 甲}\nguides: [meiyou, haode]\n'},
    '［必改］ content/booklets/ce.yaml 第 2 行第 10 字',
    '此处为“meiyou”，应为一份指南的编号。小册子里没有这份指南',
  ),
  'a booklet of a withdrawn guide': fault(
    {
      'content/guides/jiude/zh.md': sound('zh.md').replace('样例证', '旧样例证'),
      'content/guides/jiude/ii.md': sound('ii.md'),
      'content/guides/jiude/guide.yaml': `${sound('guide.yaml')}status: withdrawn\nstatus_note: {date: 2026-06-30, reason: 并入, replaced_by: haode}\n`,
      'content/booklets/ce.yaml': 'title: {zh: 甲}\nguides: [haode, jiude]\n',
    },
    '［必改］ content/booklets/ce.yaml 第 2 行第 17 字',
    '手册收了已废止的《旧样例证》（jiude）',
  ),
  'caliper 0': fault(
    {'content/booklets/ce.yaml': 'title: {zh: 甲}\nguides: [haode]\npress: {caliper: 0}\n'},
    '［必改］ content/booklets/ce.yaml 第 3 行第 18 字',
    'press.caliper 为“0”，应不小于0.03',
  ),
  'a page larger than its sheet': fault(
    {
      'content/booklets/ce.yaml':
        'title: {zh: 甲}\nguides: [haode]\npaper: 大度16开\npress: {office_sheet: A4}\n',
    },
    '［必改］ content/booklets/ce.yaml 第 4 行第 9 字',
    '两页并排宽 420 毫米，放不下；应为：A3',
  ),
  'a broken termbase': fault(
    {'content/terms.csv': 'han,yi\n"甲,乙\n'},
    '［必改］ content/terms.csv 第 1 行第 1 字',
    '表头里没有“status”这一列',
  ),
  'a cycle of bundles': fault(
    {...bundle('jia', 'yi'), ...bundle('yi', 'jia')},
    '［必改］ content/bundles/yi/guide.yaml 第 2 行第 12 字',
    '此处的一件事包含了它自己：jia → yi → jia',
  ),
  'a folder with a bad name': fault(
    {'content/guides/a b/zh.md': '# 甲'},
    '［必改］ content/guides/a b/guide.yaml 第 1 行第 1 字',
    '文件夹名“a b”不能用作编号',
  ),
}

/** What can be printed, but not well: told before anything is. */
const NOT_WELL: Readonly<Record<string, Fault>> = {
  'a picture of 40 dpi': fault(
    picture(
      'tu.png',
      bytes(0x89, 'PNG\r\n', 0x1a, '\n', 0, 0, 0, 13, 'IHDR', 0, 0, 0, 160, 0, 0, 0, 120, 8, 0, 0, 0, 0),
    ),
    `［建议改］ ${BAD}/zh.md 第 21 行第 1 字〔picture-for-print`,
    '太粗：160×120 像素',
  ),
  'a CMYK JPEG': fault(
    picture('tu.jpg', bytes(0xff, 0xd8, 0xff, 0xc0, 0, 20, 8, 4, 0, 4, 0, 4, 1, 17, 0)),
    `［建议改］ ${BAD}/zh.md 第 21 行第 1 字〔picture-for-print`,
    '是印刷用的 CMYK 颜色',
  ),
  'an SVG around a bitmap': fault(
    picture('tu.svg', svg('<image href="data:image/png;base64,AAAA"/>')),
    `［建议改］ ${BAD}/pictures/tu.svg 第 1 行第 61 字`,
    '里面装的是照片（image/png）',
  ),
  'a colour outside the theme': fault(
    picture('tu.svg', svg('<path d="M0 0h10v10z" fill="#12ab34"/>')),
    `［建议改］ ${BAD}/pictures/tu.svg 第 1 行第 61 字`,
    '里的颜色 #12ab34 没有配油墨',
  ),
  'a title of 110 characters': fault(
    {[`${BAD}/zh.md`]: ZH.replace('样例证', '样例证'.repeat(40).slice(0, 110))},
    `［提示］ ${BAD}/zh.md 第 1 行第 1 字〔long-title`,
    '标题有110字',
  ),
  'a table of 30 columns': fault(
    {
      [`${BAD}/zh.md`]: `${ZH}\n|${' 标准 |'.repeat(30)}\n|${'---|'.repeat(30)}\n|${' 每人每月 |'.repeat(30)}\n`,
    },
    `［建议改］ ${BAD}/zh.md 第 21 行第 1 字`,
    '这张表有30列',
  ),
  'a guide of 300 blocks': fault(
    {[`${BAD}/zh.md`]: `${ZH}\n${'- 带上户口簿。\n'.repeat(300)}`},
    `［建议改］ ${BAD}/zh.md 第 1 行第 1 字〔long-guide`,
    '应不超过200段',
  ),
}

const both = (root: string) =>
  Promise.all([hanyi(root, ['check']), hanyi(root, ['build', '--format', 'data'])])

describe.concurrent.each(Object.entries(OF_A_GUIDE))('%s', (_, {over, place, says}) => {
  it('is told, holds its guide back and nothing else', async () => {
    const root = workspace(over)
    try {
      const [check, build] = await both(root)
      expect([check.status, check.stderr]).toEqual([1, ''])
      expect(paired(check.stdout)).toContainEqual([place, expect.stringContaining(says)])
      expect(build.status).toBe(1)
      expect(existsSync(join(root, 'dist/data/haode.json'))).toBe(true)
      expect(existsSync(join(root, 'dist/data/huaide.json'))).toBe(false)
      for (const {stdout, stderr} of [check, build]) expect(english(stdout + stderr, root)).toEqual([])
    } finally {
      rmSync(root, {recursive: true})
    }
  })
})

describe.concurrent.each(Object.entries(BESIDE))('%s', (_, {over, place, says}) => {
  it('is told, and holds no sound guide back', async () => {
    const root = workspace(over)
    try {
      const [check, build] = await both(root)
      expect([check.status, check.stderr]).toEqual([1, ''])
      expect(paired(check.stdout)).toContainEqual([place, expect.stringContaining(says)])
      expect(build.status).toBe(1)
      for (const id of ['haode', 'huaide']) expect(existsSync(join(root, `dist/data/${id}.json`))).toBe(true)
      for (const {stdout, stderr} of [check, build]) expect(english(stdout + stderr, root)).toEqual([])
    } finally {
      rmSync(root, {recursive: true})
    }
  })
})

describe.concurrent.each(Object.entries(NOT_WELL))('%s', (_, {over, place, says}) => {
  it('is told with its place and how to mend it', async () => {
    const root = workspace(over)
    try {
      const check = await hanyi(root, ['check'])
      const found = paired(check.stdout).filter(([where]) => where.startsWith(place))
      expect(found.map(([, sentence]) => sentence)).toContainEqual(expect.stringContaining(says))
      expect(found.every(([, sentence]) => /请/.test(sentence))).toBe(true)
      expect(english(check.stdout, root)).toEqual([])
    } finally {
      rmSync(root, {recursive: true})
    }
  })
})

describe.concurrent('what is no fault', () => {
  const rows = Array.from({length: 1000}, (_, n) => `| 第${n}样 | 1 |`).join('\n')
  it.each([
    ['CRLF and a byte order mark', bytes(0xef, 0xbb, 0xbf, ZH.replaceAll('\n', '\r\n'))],
    ['a thousand-row table', ZH.replace('无需提交材料。', `| 材料名称 | 原件 |\n|---|---|\n${rows}`)],
  ])('%s is built without a word', async (_, text) => {
    const root = workspace({[`${BAD}/zh.md`]: text})
    try {
      const [check, build] = await both(root)
      expect([check.status, check.stderr]).toEqual([0, ''])
      expect(check.stdout).toContain('必改 0 处，建议改 0 处')
      expect(build.status).toBe(0)
      for (const id of ['haode', 'huaide']) expect(existsSync(join(root, `dist/data/${id}.json`))).toBe(true)
    } finally {
      rmSync(root, {recursive: true})
    }
  })
})

describe.concurrent('the folder itself', () => {
  it('a link in it is not followed', async () => {
    const root = workspace({[`${BAD}/ii.md`]: undefined})
    try {
      symlinkSync('/etc/hostname', join(root, BAD, 'ii.md'))
      const check = await hanyi(root, ['check'])
      expect(check.status).toBe(1)
      expect(paired(check.stdout)).toContainEqual([
        `［必改］ ${BAD}/ii.md 第 1 行第 1 字`,
        expect.stringContaining('是快捷方式或特殊文件'),
      ])
      expect(english(check.stdout, root)).toEqual([])
    } finally {
      rmSync(root, {recursive: true})
    }
  })

  it('a county that cannot be read is told and stops nobody from checking', async () => {
    const root = workspace({'content/county.yaml': bytes(0xd1, 0xf9, 0xc0, 0xfd)})
    try {
      const check = await hanyi(root, ['check'])
      expect(check.status).toBe(1)
      expect(paired(check.stdout)).toContainEqual([
        '［必改］ content/county.yaml 第 1 行第 1 字',
        expect.stringContaining('GBK'),
      ])
      expect(english(check.stdout, root)).toEqual([])
    } finally {
      rmSync(root, {recursive: true})
    }
  })

  it('a county that cannot be read holds every guide of a release back', async () => {
    const root = workspace({'content/county.yaml': bytes(0xd1, 0xf9, 0xc0, 0xfd)})
    try {
      await hanyi(root, ['build', '--format', 'data'])
      expect(existsSync(join(root, 'dist/data/haode.json'))).toBe(false)
    } finally {
      rmSync(root, {recursive: true})
    }
  })
})

describe.concurrent('wrong use and a machine that fails', () => {
  it.each<[number, string[]]>([
    [2, []],
    [2, ['nope']],
    [2, ['check', '--nope']],
    [2, ['check', '没有这份']],
    [2, ['check', '--format', 'xml']],
    [2, ['build', '--jobs', 'x']],
    [2, ['build', '--format', 'pdf']],
    [2, ['build', '--draft', '--pseudo']],
    [2, ['mark']],
    [2, ['mark', 'haode', '--as', 'nope', '--by', '甲', '--all']],
    [2, ['sign', 'haode']],
    [2, ['new', 'guide']],
    [2, ['new', 'nope', '甲']],
    [2, ['schema', 'nope']],
    [3, ['build', '--format', 'sheet', '--browser', '/nonexistent/browser']],
    [3, ['build', '--format', 'data', '--out', 'hanyi.yaml']],
    ...['new', 'check', 'sync', 'status', 'mark', 'sign', 'build', 'schema', 'doctor'].map(
      (name): [number, string[]] => [0, [name, '--help']],
    ),
  ])('gives %s for hanyi %j, in Chinese', async (status, args) => {
    const root = workspace()
    try {
      const ran = await hanyi(root, args)
      expect([ran.status, ran.stdout + ran.stderr]).toEqual([
        status,
        expect.stringMatching(/\p{Script=Han}/u),
      ])
      expect(english(ran.stdout + ran.stderr, root)).toEqual([])
    } finally {
      rmSync(root, {recursive: true})
    }
  })

  it('outside a workspace it says what to do', async () => {
    const root = workspace()
    try {
      rmSync(join(root, 'hanyi.yaml'))
      writeFileSync(join(root, 'a'), '')
      const ran = await hanyi(root, ['check'])
      expect([ran.status, ran.stderr]).toEqual([2, expect.stringContaining('没有找到 hanyi.yaml')])
    } finally {
      rmSync(root, {recursive: true})
    }
  })
})

it.each([
  ['Cannot read properties of undefined', ['Cannot read properties of undefined']],
  ['此处 invalid input，应为文字。', ['invalid input']],
  ['请运行 hanyi sync --fill 生成 content/guides/x/ii.md。此处为“no such thing”。', []],
])('a planted English sentence is seen: %s', (text, found) =>
  expect(english(text, '/nowhere')).toEqual(found),
)

/** Findings as `check` prints them: level and place, with the sentence below. */
function paired(out: string): [string, string][] {
  const lines = out.split('\n').map(line => line.trim())
  return lines.flatMap((line, n) =>
    line.startsWith('［') ? [[line, lines[n + 1] ?? ''] as [string, string]] : [],
  )
}

/** Runs of two or more Latin words that are no name, command, file or text of the user's. */
function english(text: string, root: string): string[] {
  const bare = text
    .replaceAll(root, ' ')
    .replace(/原文：.*$/gm, ' ')
    .replace(/“[^”]*”|【[^】]*】|〔[\w -]*〕/g, ' ')
    .replace(/(?:content|dist|docs)\/\S+|[\w.-]+\.(?:md|yaml|csv|jsonl|json|html)\b/g, ' ')
    .replace(/\bhanyi(?: (?:new|check|sync|status|mark|sign|build|schema|doctor)\b)?|--?[a-z][\w-]*/gi, ' ')
    .replace(/JSON Schema/g, ' ')
  return (bare.match(/[A-Za-z]{2,}(?:[ ,:;'’]+[A-Za-z]{2,})+/g) ?? []).map(run => run.trim())
}
