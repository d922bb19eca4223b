import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {guide, HEADINGS, read, type Texts, told} from '../../test/read-workspace.ts'
import {readWorkspace} from './workspace.ts'

it('reads a workspace without a word', () => {
  const workspace = read(
    guide('jia', 'agency: minzheng\nplaces: [{site: zhongxin}]\nrelated: [yi]'),
    guide('yi', '', '# 乙\n\n[甲](guide:jia)\n', 'policies'),
    {
      'content/terms.csv': '\ufeffhan,yi,status\r\n彝文,ꆈꌠꁱꂷ,审定\r\n',
      'content/booklets/a.yaml': 'title: {zh: 汇编}\nguides: [jia, yi]\n',
      'content/guides/jia/.DS_Store': 'x',
      'content/guides/jia/~$zh.docx': 'x',
    },
  )
  expect(told(workspace)).toEqual([])
  expect(workspace.guides.map(({id, kind, folder}) => [id, kind, folder])).toEqual([
    ['jia', 'guide', 'content/guides/jia'],
    ['yi', 'policy', 'content/policies/yi'],
  ])
  expect(workspace).toMatchObject({
    terms: [{han: '彝文'}],
    booklets: [{id: 'a', layout: 'stacked'}],
    county: {name: '示例县'},
  })
})

it('nothing at all is still a workspace', () => {
  expect(readWorkspace(new Map(), HEADINGS)).toMatchObject({
    guides: [],
    county: {name: '', phones: {correction: ''}},
    settings: {order: 'han-first'},
  })
})

describe('one bad guide never stops the others', () => {
  const good = guide('hao')
  it.each<[string, Texts, string[], string[]]>([
    [
      'broken YAML',
      guide('jia', 'time: {promise: [\n'),
      ['hao', 'jia'],
      ['guides/jia/guide.yaml:3:1 yaml-syntax.missing-mark'],
    ],
    [
      'no facts',
      {'content/guides/jia/zh.md': '# 甲', 'content/guides/jia/ii.md': '# 〔待译〕'},
      ['hao', 'jia'],
      ['guides/jia/guide.yaml:1:1 missing-file.guide'],
    ],
    [
      'only Yi',
      {'content/guides/jia/guide.yaml': 'version: 1', 'content/guides/jia/ii.md': '# ꆈꌠ'},
      ['hao'],
      ['guides/jia/zh.md:1:1 missing-half.zh'],
    ],
    [
      'only Han',
      {'content/guides/jia/guide.yaml': 'version: 1', 'content/guides/jia/zh.md': '# 甲'},
      ['hao', 'jia'],
      ['guides/jia/ii.md:1:1 missing-half.ii'],
    ],
    [
      'neither',
      {'content/guides/jia/guide.yaml': 'version: 1'},
      ['hao'],
      ['guides/jia/zh.md:1:1 missing-half.both'],
    ],
    ['an empty text', guide('jia', '', ''), ['hao'], ['guides/jia/zh.md:1:1 empty-file']],
    [
      'a text of 5 MB',
      guide('jia', '', '甲'.repeat(1_700_000)),
      ['hao'],
      ['guides/jia/zh.md:1:1 file-too-large'],
    ],
    [
      'GBK facts',
      {...guide('jia'), 'content/guides/jia/guide.yaml': Uint8Array.of(0xb8, 0xdf, 0xc1, 0xe4)},
      ['hao', 'jia'],
      ['guides/jia/guide.yaml:1:1 not-utf8.gbk'],
    ],
    [
      'a foreign file',
      {
        ...guide('jia'),
        'content/guides/jia/zh.docx': 'x',
        'content/guides/jia/备注.txt': 'x',
        'content/旧.xlsx': 'x',
      },
      ['hao', 'jia'],
      [
        '旧.xlsx:1:1 unknown-file',
        'guides/jia/zh.docx:1:1 unknown-file.near',
        'guides/jia/备注.txt:1:1 unknown-file',
      ],
    ],
    ['a path out', {'content/guides/../x/zh.md': 'x'}, ['hao'], ['guides/../x/zh.md:1:1 unsafe-path.file']],
    ['a name in capitals', guide('Jia'), ['Jia', 'hao'], ['guides/Jia/guide.yaml:1:1 folder-name.usable']],
    ['a name that is no id', guide('甲 乙'), ['hao'], ['guides/甲 乙/guide.yaml:1:1 folder-name.unusable']],
    [
      'an asset outside',
      guide('jia', 'assets: [../x.png, pictures/a.png]'),
      ['hao', 'jia'],
      ['guides/jia/guide.yaml:2:10 unsafe-path.asset', 'guides/jia/guide.yaml:2:20 missing-picture.asset'],
    ],
    [
      'withdrawn, no reason',
      guide('jia', 'status: withdrawn'),
      ['hao', 'jia'],
      ['guides/jia/guide.yaml:2:1 withdrawn-without-note'],
    ],
  ])('%s', (_, texts, ids, faults) => {
    const workspace = read(good, texts)
    expect(workspace.guides.map(one => one.id)).toEqual(ids)
    expect(told(workspace)).toEqual(faults)
    expect(
      workspace.faults
        .filter(fault => fault.place.file.startsWith('content/guides/jia/'))
        .every(fault => fault.guide === 'jia'),
    ).toBe(true)
  })

  it('an unreadable Yi half is not an empty one', () => {
    const {guides} = read({...guide('jia'), 'content/guides/jia/ii.md': Uint8Array.of(0xff, 0xfe, 0, 0)})
    expect(guides[0]?.ii).toMatchObject({absent: 'unreadable', blocks: []})
    expect(
      read({'content/guides/jia/guide.yaml': 'version: 1', 'content/guides/jia/zh.md': '# 甲'}).guides[0]?.ii
        .absent,
    ).toBe('missing')
  })

  it('the county and the booklets too', () => {
    const workspace = read(good, guide('jia', 'agency: x\nplaces: [{site: y}]'), {
      'content/county.yaml': 'name 示例县',
      'content/booklets/a.yaml': 'title: {zh: 汇编}\nguides: [hao, ../x, buzai]\n',
      'content/booklets/b.yaml': 'guides: all\n',
    })
    expect(told(workspace)).toEqual([
      'county.yaml:1:1 yaml-syntax.not-a-map',
      'booklets/a.yaml:2:15 unsafe-path.booklet',
      'booklets/b.yaml:1:1 yaml-value.missing',
      'booklets/a.yaml:2:21 unknown-reference.booklet',
    ])
    expect(workspace.booklets.map(({id, guides}) => [id, guides])).toEqual([['a', ['hao', 'buzai']]])
  })
})

describe('what names something else', () => {
  it('is told at its place, with what was probably meant', () => {
    const workspace = read(
      guide(
        'jia',
        'related: [yii]\nagency: minzhen\nplaces: [{site: zhongxin}, {site: buzai}]\nmembers: [{guide: bing}]\nstatus: paused\nstatus_note: {date: 2026-10-01, reason: 政策调整, replaced_by: ding}',
        '# 甲\n\n[乙](guide:wu)\n',
      ),
      guide('yi'),
    )
    expect(told(workspace)).toEqual([
      'guides/jia/guide.yaml:2:11 unknown-reference.related',
      'guides/jia/guide.yaml:5:19 unknown-reference.member',
      'guides/jia/guide.yaml:7:60 unknown-reference.replaced-by',
      'guides/jia/guide.yaml:3:9 unknown-reference.agency',
      'guides/jia/guide.yaml:4:35 unknown-reference.site',
      'guides/jia/zh.md:3:1 unknown-reference.link',
    ])
    expect(workspace.faults.map(fault => fault.expected?.[0])).toEqual([
      'yi',
      undefined,
      undefined,
      'minzheng',
      undefined,
      undefined,
    ])
  })

  it('an id is given once', () => {
    const workspace = read(guide('jia'), guide('jia', '', '# 乙\n', 'bundles'))
    expect(told(workspace)).toEqual(['bundles/jia/guide.yaml:1:1 duplicate-id'])
    expect(workspace.guides.map(one => one.kind)).toEqual(['guide'])
  })

  it('a bundle does not contain itself', () => {
    const bundle = (id: string, title: string, ...members: string[]): Texts =>
      guide(
        id,
        `members: [${members.map(member => `{guide: ${member}}`).join(', ')}]`,
        `# ${title}\n`,
        'bundles',
      )
    const workspace = read(
      bundle('a', '甲', 'c', 'b'),
      bundle('b', '乙', 'c', 'a'),
      bundle('c', '丙'),
      bundle('d', '丁', 'd'),
    )
    expect(
      workspace.faults.map(({rule, place, values}) => [
        rule,
        place.file.split('/')[2],
        place.column,
        values['path'],
      ]),
    ).toEqual([
      ['bundle-cycle', 'b', 24, '甲 → 乙 → 甲'],
      ['bundle-cycle', 'd', 12, '丁 → 丁'],
    ])
  })
})

it('whatever the files hold, a workspace comes back', () => {
  const path = fc.constantFrom(
    'hanyi.yaml',
    'content/county.yaml',
    'content/terms.csv',
    'content/words.csv',
    'content/guides/a/zh.md',
    'content/guides/a/ii.md',
    'content/guides/a/guide.yaml',
    'content/guides/a/pairing.jsonl',
    'content/bundles/b/guide.yaml',
    'content/booklets/c.yaml',
    'content/guides/a/../x',
    'content//zh.md',
  )
  const bytes = fc.oneof(
    fc.uint8Array({maxLength: 60}),
    fc.string({unit: 'grapheme', maxLength: 60}).map(text => new TextEncoder().encode(text)),
    fc
      .constantFrom('version: 1', '# 甲', 'members: [{guide: a}]', '## 办理流程\n\n1. 甲', 'a,b\n"')
      .map(text => new TextEncoder().encode(text)),
  )
  fc.assert(
    fc.property(fc.dictionary(path, bytes, {maxKeys: 8}), files => {
      expect(read(files).faults).toBeInstanceOf(Array)
    }),
    {numRuns: 300},
  )
})
