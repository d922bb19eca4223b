import {beforeAll, describe, expect, it} from 'vitest'
import {badSentences, build, files, goodGuide, pageDangers, read, told} from './attack.ts'

// Hostile YAML: whatever stands in it, the rest is read, every page stays ours, and the machine its own.

const alone = goodGuide(read(files({})))
const FACTS =
  'version: "1"\ntime: {promise: 5个工作日}\nfee: 不收费\nphones: {consult: 0000-5550101, complain: 0000-5550102}\n'
const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...[...'bcdefghi'].map(
    (name, n) =>
      `${name}: &${name} [${Array(9)
        .fill(`*${'abcdefgh'[n] ?? ''}`)
        .join(', ')}]`,
  ),
].join('\n')

type Case = [name: string, over: Parameters<typeof files>[0], told: string[]]

const CASES: Case[] = [
  [
    'broken YAML',
    {'guide.yaml': 'version: "1\nfee: [\n}'},
    ['error guide.yaml:3:2 yaml-syntax.missing-mark'],
  ],
  ['an alias bomb', {'guide.yaml': `version: "1"\n${bomb}`}, ['error guide.yaml:3:8 yaml-syntax.alias']],
  [
    'an alias bomb in a known key',
    {'guide.yaml': `version: "1"\nrelated: &a [x]\nchannels: [*a, *a]`},
    ['error guide.yaml:3:12 yaml-syntax.alias'],
  ],
  [
    'a merge key',
    {'guide.yaml': `${FACTS}<<: {version: "9"}`},
    ['error guide.yaml:5:1 yaml-value.unknown-key'],
  ],
  ['a key twice', {'guide.yaml': `${FACTS}fee: 不收费`}, ['error guide.yaml:5:1 yaml-syntax.duplicate-key']],
  [
    '4,000 keys',
    {'guide.yaml': `${FACTS}own:\n${Array.from({length: 4000}, (_, n) => `  k${n}: ${n}`).join('\n')}`},
    [],
  ],
  [
    'deep brackets',
    {'guide.yaml': `version: ${'['.repeat(20_000)}`},
    ['error guide.yaml:1:1 yaml-syntax.too-deep'],
  ],
  [
    'deep dashes',
    {'guide.yaml': `version:\n  ${'- '.repeat(20_000)}x`},
    ['error guide.yaml:1:1 yaml-syntax.too-deep'],
  ],
  [
    'deep lines',
    {'guide.yaml': Array.from({length: 1200}, (_, n) => `${' '.repeat(n)}k:`).join('\n')},
    ['error guide.yaml:1:1 yaml-syntax.too-deep'],
  ],
  [
    'a key of the machine',
    {'guide.yaml': `${FACTS}__proto__: {status: withdrawn}`},
    ['error guide.yaml:5:1 yaml-value.unknown-key'],
  ],
  [
    'a maker as a key',
    {'guide.yaml': `${FACTS}constructor: {prototype: {x: 1}}`},
    ['error guide.yaml:5:1 yaml-value.unknown-key'],
  ],
  [
    'a fact of one’s own with such a name',
    {'guide.yaml': `${FACTS}own: {Constructor: 1, constructor: 甲}`},
    ['error guide.yaml:5:7 yaml-value.key-name'],
  ],
  [
    'an agency with such a name',
    {'guide.yaml': `${FACTS}agency: constructor`},
    ['error guide.yaml:5:9 unknown-reference.agency'],
  ],
  [
    'a program as a value',
    {'guide.yaml': `${FACTS}result: !!js/function 'function(){}'`},
    ['error guide.yaml:5:9 yaml-syntax.tag'],
  ],
  [
    'numbers beyond all measure',
    {'guide.yaml': `${FACTS}visits: 1e999\nown: {c: 0x7fffffff}`},
    ['error guide.yaml:5:9 yaml-value.wrong-type'],
  ],
  [
    'a date that is none',
    {'guide.yaml': `${FACTS}checked: {by: 甲, date: 2026-02-31}`},
    ['error guide.yaml:5:24 yaml-value.pattern'],
  ],
  [
    'an asset upwards',
    {'guide.yaml': `${FACTS}assets: [../haode/zh.md, /etc/passwd, 'C:\\x', 'a/../../b', pictures//x]`},
    [10, 26, 39, 47, 60].map(column => `error guide.yaml:5:${column} unsafe-path.asset`),
  ],
  [
    'a related guide upwards',
    {'guide.yaml': `${FACTS}related: [../../haode]`},
    ['error guide.yaml:5:11 unknown-reference.related'],
  ],
  [
    'a member upwards',
    {
      'content/bundles/yi/zh.md': '# 乙事',
      'content/bundles/yi/guide.yaml': 'version: "1"\nmembers: [{guide: ../haode}]',
    },
    ['error content/bundles/yi/guide.yaml:2:19 unknown-reference.member'],
  ],
  [
    'a booklet upwards',
    {'content/booklets/ce.yaml': 'title: {zh: 甲}\nguides: [../../../etc/passwd, haode, __proto__]'},
    [
      'error content/booklets/ce.yaml:2:10 unsafe-path.booklet',
      'error content/booklets/ce.yaml:2:38 unknown-reference.booklet',
    ],
  ],
  [
    'settings that are wrong',
    {'hanyi.yaml': 'order: sideways\nsign: []\n__proto__: {order: yi-first}\n'},
    ['error hanyi.yaml:1:8 yaml-value.not-one-of', 'error hanyi.yaml:3:1 yaml-value.unknown-key'],
  ],
]

describe.each(CASES)('%s', (_, over, faults) => {
  let outcome: Awaited<ReturnType<typeof build>>
  beforeAll(async () => void (outcome = await build(files(over))))

  it('is told at its place', () => {
    const lines = told(outcome)
    for (const fault of faults) expect(lines).toContain(fault)
    if (faults.length === 0) expect(lines.filter(line => line.includes(' yaml-'))).toEqual([])
    expect(badSentences(outcome)).toEqual([])
  })

  it('leaves the guide beside it, the pages and the machine alone', () => {
    expect(goodGuide(outcome).drawn).toBe(alone.drawn)
    expect(pageDangers(outcome)).toEqual([])
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
    expect(({} as Record<string, unknown>)['status']).toBeUndefined()
  })
})

describe('a site with a name of the machine', () => {
  const over = {'guide.yaml': `${FACTS}places: [{site: __proto__}, {site: toString}]`}

  it('is told at its place', () => {
    expect(told(read(files(over)))).toEqual([
      'warning guide.yaml:1:1 not-checked-lately.never',
      'error guide.yaml:5:17 unknown-reference.site',
      'error guide.yaml:5:36 unknown-reference.site',
    ])
  })

  it('is drawn as a site that is not there', async () => {
    await build(files(over))
  })
})

describe('marks in every value that is printed', () => {
  const MARK = '"><script>alert(1)</script><img src=x onerror=alert(2)>'
  let outcome: Awaited<ReturnType<typeof build>>
  beforeAll(async () => {
    const quoted = `'${MARK}'`
    outcome = await build(
      files({
        'hanyi.yaml': `sign: [${quoted}]\nlabel: ${quoted}\norder_basis: ${quoted}\n`,
        'content/county.yaml': [
          `name: ${quoted}`,
          `agencies: {minzheng: {name: ${quoted}}}`,
          `phones: {correction: 0000-5550199}`,
          'sites:',
          '  zhongxin:',
          `    name: ${quoted}`,
          '    kind: center',
          `    address: ${quoted}`,
          `    directions: ${quoted}`,
          `    hours: [{days: [周一], season: {name: ${quoted}, from: 07-01, to: 09-30}, times: ["9:00–12:00"]}]`,
          `    staff: [{name: ${quoted}, role: 双语通, speaks: [${quoted}]}]`,
        ].join('\n'),
        'content/booklets/shouce.yaml': `title: {zh: ${quoted}, ii: ${quoted}}\nsubtitle: ${quoted}\nguides: all\n`,
        'content/terms.csv': `han,yi,status\n"${MARK.replaceAll('"', '""')}",ꆈꌠꁱꂷ,审定`,
        'content/words.csv': 'key,yi,state,approved_by\nreader.element.fee,<b>ꆈꌠꁱꂷ{x}</b>,已通过,示例',
        'guide.yaml': [
          `version: ${quoted}`,
          `nickname: ${quoted}`,
          `type: ${quoted}`,
          'agency: minzheng',
          `time: {promise: 5个工作日, from: ${quoted}}`,
          `fee: [{item: ${quoted}, amount: 20, unit: ${quoted}, basis: ${quoted}}]`,
          `places: [{site: zhongxin, window: ${quoted}}]`,
          'phones: {consult: 0000-5550101, complain: 0000-5550102}',
          `visits: 1`,
          `visits_why: ${quoted}`,
          `result: ${quoted}`,
          `channels: [${quoted}]`,
          `own: {a: ${quoted}}`,
          `checked: {by: ${quoted}, date: 2026-11-20}`,
        ].join('\n'),
        'zh.md': '# 样例证\n\n{own.a}{result}{agency}{sites.zhongxin.address}{county.name}{version}{fee}\n',
        'ii.md':
          '# 〔待译〕\n\nꆈꌠꁱꂷ{own.a}{result}{agency}{sites.zhongxin.address}{county.name}{version}{fee}\n',
      }),
    )
  })

  it('stay text on every page', () => expect(pageDangers(outcome)).toEqual([]))

  it('are all printed somewhere, so that the attack was one', () => {
    const sheets = [...outcome.made].filter(
      ([path]) => path.startsWith('sheet/huaide') || path.startsWith('booklet'),
    )
    expect(sheets.length).toBeGreaterThan(1)
    for (const [, html] of sheets) expect(html.includes('alert(1)')).toBe(true)
  })

  it('cannot leave the style of a page', () => {
    for (const [path, html] of outcome.made) {
      const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css)
      expect([path, styles.filter(css => css.includes('<') || /url\(\s*["']?(?!data:|#)/.test(css))]).toEqual(
        [path, []],
      )
    }
  })
})
