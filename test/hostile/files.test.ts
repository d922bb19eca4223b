import {beforeAll, describe, expect, it} from 'vitest'
import {badSentences, build, files, goodGuide, pageDangers, read, told} from './attack.ts'

// Files that are not what they should be: each is told, nothing throws, the guide beside them stays as it was.

const encode = (text: string) => new TextEncoder().encode(text)
const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap(part => (typeof part === 'string' ? [...encode(part)] : part)))
const utf16 = (text: string) =>
  new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]))
const alone = goodGuide(read(files({})))
/** 样例证 as GBK. */
const GBK = [0xd1, 0xf9, 0xc0, 0xfd, 0xd6, 0xa4]
const ZH = new TextDecoder().decode(files({}).get('content/guides/huaide/zh.md'))

type Case = [name: string, over: Parameters<typeof files>[0], told: string[]]

const BYTES: Case[] = [
  ['a text saved as GBK', {'zh.md': bytes('# ', GBK)}, ['error zh.md:1:1 not-utf8.gbk']],
  [
    'facts saved as GBK',
    {'guide.yaml': bytes('version: "1"\nresult: ', GBK)},
    ['error guide.yaml:2:1 not-utf8.gbk'],
  ],
  ['a text saved as UTF-16', {'zh.md': utf16('# 样例证')}, ['error zh.md:1:1 not-utf8.utf16']],
  [
    'a Yi half of bytes that are cut',
    {'ii.md': bytes('# ꆈ\n\n', [0xea, 0x86])},
    ['error ii.md:3:1 not-utf8.damaged'],
  ],
  [
    'half a surrogate pair',
    {'zh.md': bytes('# 样例证\n\n甲', [0xed, 0xa0, 0x80])},
    ['error zh.md:3:1 not-utf8.damaged'],
  ],
  ['a program', {'zh.md': bytes([0x7f, 0x45, 0x4c, 0x46, 0, 0xff, 0])}, ['error zh.md:1:1 not-utf8.binary']],
  ['a text of 5 MB', {'zh.md': `# 样例证\n\n${'补贴'.repeat(900_000)}`}, ['error zh.md:1:1 file-too-large']],
  [
    'facts of 5 MB',
    {'guide.yaml': `version: "${'1'.repeat(5_300_000)}"`},
    ['error guide.yaml:1:1 file-too-large'],
  ],
  [
    'a county of 5 MB',
    {'content/county.yaml': 'a: b\n'.repeat(1_100_000)},
    ['error content/county.yaml:1:1 file-too-large'],
  ],
  ['an empty text', {'zh.md': ''}, ['error zh.md:1:1 empty-file']],
  ['an empty Yi half', {'ii.md': ' \n\t\n'}, ['error ii.md:1:1 empty-file']],
  ['empty facts', {'guide.yaml': ''}, ['error guide.yaml:1:1 empty-file']],
  ['an empty county', {'content/county.yaml': ''}, ['error content/county.yaml:1:1 empty-file']],
  ['empty settings', {'hanyi.yaml': ''}, ['error hanyi.yaml:1:1 empty-file']],
  ['an empty termbase', {'content/terms.csv': ''}, ['error content/terms.csv:1:1 empty-file']],
  [
    'an empty booklet',
    {'content/booklets/kong.yaml': ''},
    ['error content/booklets/kong.yaml:1:1 empty-file'],
  ],
  ['no Han half', {'zh.md': undefined}, ['error zh.md:1:1 missing-half.zh']],
  ['no Yi half', {'ii.md': undefined}, ['error ii.md:1:1 missing-half.ii']],
  ['neither half', {'zh.md': undefined, 'ii.md': undefined}, ['error zh.md:1:1 missing-half.both']],
  ['no facts', {'guide.yaml': undefined}, ['error guide.yaml:1:1 missing-file.guide']],
  ['no county', {'content/county.yaml': undefined}, ['error content/county.yaml:1:1 missing-file.county']],
  ['no settings', {'hanyi.yaml': undefined}, ['error hanyi.yaml:1:1 missing-file.settings']],
  [
    'a lock of nonsense',
    {'pairing.jsonl': 'x\n{"id":1}\n[]\nnull\n'},
    [1, 2, 3, 4].map(line => `error pairing.jsonl:${line}:1 lock-damaged`),
  ],
  [
    'a lock that names the machine',
    {'pairing.jsonl': '{"__proto__":{"id":"aaaa"}}'},
    ['error pairing.jsonl:1:1 lock-damaged'],
  ],
  [
    'signatures of nonsense',
    {'signoff.jsonl': '{"role":"签发"}'},
    ['error signoff.jsonl:1:1 signoff-damaged'],
  ],
  [
    'signatures that are no text',
    {'signoff.jsonl': bytes([0xff, 0xfe, 0x00])},
    ['error signoff.jsonl:1:1 not-utf8.utf16', 'error signoff.jsonl:1:1 signoff-damaged'],
  ],
  [
    'words that Excel lost',
    {'content/terms.csv': 'han,yi,status\n办法,????,审定'},
    ['error content/terms.csv:2:4 damaged-text.question-marks'],
  ],
  [
    'a folder with a name that leads out',
    {'content/guides/../../x/zh.md': '# 甲'},
    ['error content/guides/../../x/zh.md:1:1 unsafe-path.file'],
  ],
  [
    'a folder with a name of marks',
    {'content/guides/<script>/zh.md': '# 甲'},
    ['error content/guides/<script>/guide.yaml:1:1 folder-name.unusable'],
  ],
  ['a file of another program', {'zh.docx': 'x'}, ['info zh.docx:1:1 unknown-file.near']],
]

describe.each(BYTES)('%s', (_, over, faults) => {
  let outcome: Awaited<ReturnType<typeof build>>
  beforeAll(async () => void (outcome = await build(files(over))))

  it('is told at its place', () => {
    const lines = told(outcome)
    expect(lines.filter(line => faults.includes(line))).toEqual(faults)
    expect(badSentences(outcome)).toEqual([])
  })

  it('leaves the guide beside it readable, and no danger on a page', () => {
    expect(goodGuide(outcome).drawn).toBe(alone.drawn)
    expect(pageDangers(outcome)).toEqual([])
  })
})

describe('what is only another way of saving', () => {
  it.each([
    ['CRLF', encode(ZH.replaceAll('\n', '\r\n'))],
    ['old line ends', encode(ZH.replaceAll('\n', '\r'))],
    ['a byte order mark', bytes([0xef, 0xbb, 0xbf], ZH)],
    ['both', bytes([0xef, 0xbb, 0xbf], ZH.replaceAll('\n', '\r\n'))],
  ])('%s changes nothing', (_, saved) => {
    const outcome = read(files({'zh.md': saved}))
    expect(told(outcome)).toEqual([])
    expect(outcome.drawn.get('huaide')).toBe(alone.drawn)
  })

  it('facts with CRLF and a byte order mark are the same facts', () => {
    const facts = new TextDecoder().decode(files({}).get('content/guides/huaide/guide.yaml'))
    const outcome = read(files({'guide.yaml': bytes([0xef, 0xbb, 0xbf], facts.replaceAll('\n', '\r\n'))}))
    expect(told(outcome)).toEqual([])
    expect(outcome.workspace.guides[1]?.facts).toEqual(outcome.workspace.guides[0]?.facts)
  })

  it('a place in a text with CRLF is the place in its lines', () => {
    const outcome = read(files({'zh.md': '# 样例证\r\n\r\n甲<b>乙</b>\r\n'}))
    expect(told(outcome)).toContain('error zh.md:3:2 html-in-text.tag')
  })
})

describe('bundles in a circle', () => {
  const bundle = (id: string, members: readonly string[]) => ({
    [`content/bundles/${id}/zh.md`]: `# ${id}`,
    [`content/bundles/${id}/guide.yaml`]: `version: "1"\nmembers: [${members.map(one => `{guide: ${one}}`).join(', ')}]`,
  })
  const cycles = (over: Parameters<typeof files>[0]) => {
    const outcome = read(files(over))
    expect(goodGuide(outcome)).toEqual(alone)
    return outcome.findings.filter(finding => finding.rule === 'bundle-cycle')
  }

  it('one in itself', () =>
    expect(cycles(bundle('a', ['a']))).toMatchObject([{place: {line: 2, column: 12}}]))

  it('three in each other', () => {
    const over = {...bundle('a', ['haode', 'b']), ...bundle('b', ['c']), ...bundle('c', ['a', 'haode'])}
    expect(cycles(over)).toMatchObject([{values: {path: 'a → b → c → a'}}])
  })

  it('a thousand in a ring, without end of the stack', () => {
    const ids = Array.from({length: 1000}, (_, n) => `b${n}`)
    const over = Object.assign({}, ...ids.map((id, n) => bundle(id, [ids[(n + 1) % ids.length] ?? ''])))
    expect(cycles(over)).toHaveLength(1)
  })

  it('every format is made of them', async () => {
    const outcome = await build(files({...bundle('a', ['b', 'haode']), ...bundle('b', ['a'])}))
    expect([...outcome.made.keys()]).toEqual(expect.arrayContaining(['sheet/a.pdf.html', 'sheet/b.pdf.html']))
    expect(pageDangers(outcome)).toEqual([])
  })
})
