import {beforeAll, describe, expect, it} from 'vitest'
import {badSentences, build, files, goodGuide, pageDangers, read, told} from './attack.ts'

// Hostile Markdown: every mark of it is either text or told, nothing of it becomes a page's own.

const zh = (text: string) => files({'zh.md': `# 样例证\n\n${text}\n`})
const alone = goodGuide(read(files({})))
const plainText = (html: string | undefined) =>
  (html ?? '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#x3C;', '<')
    .replaceAll('&lt;', '<')
    .replaceAll('&#x26;', '&')
    .replaceAll('&amp;', '&')

/** What stands in the Markdown, what is told of it, what the page must say, what it must not. */
type Case = [name: string, text: string, told: string[], says?: string, not?: string]

const CASES: Case[] = [
  ['a script', '甲<script>alert(1)</script>乙', ['error zh.md:3:2 html-in-text.script'], '甲乙', 'alert'],
  [
    'a script over lines',
    '甲\n\n<script>\n\nalert(1)\n\n</script>\n\n乙',
    ['error zh.md:5:1 html-in-text.script'],
    '乙',
    'alert',
  ],
  ['a script that never ends', '甲<script>乙', ['error zh.md:3:2 html-in-text.script'], '甲'],
  [
    'a script in capitals',
    '甲<ScRiPt>alert(1)</sCrIpT>乙',
    ['error zh.md:3:2 html-in-text.script'],
    '甲乙',
    'alert',
  ],
  [
    'a picture with a handler',
    '<img src=x onerror=alert(1)>甲',
    ['error zh.md:3:1 html-in-text.tag'],
    '甲',
    'onerror',
  ],
  [
    'a frame',
    '<iframe src="https://evil.example"></iframe>甲',
    ['error zh.md:3:1 html-in-text.tag'],
    '甲',
    'evil',
  ],
  [
    'a style',
    '<style>body{width:31415px}</style>甲',
    ['error zh.md:3:1 html-in-text.script'],
    '甲',
    '31415px',
  ],
  ['a drawing', '<svg onload=alert(1)>甲</svg>', ['error zh.md:3:1 html-in-text.tag'], '甲', 'onload'],
  ['a tag in a heading', '## 甲<b>乙</b>', ['error zh.md:3:5 html-in-text.tag'], '甲乙'],
  ['a tag in a cell', '| 甲<u>乙</u> |\n|---|\n| 丙 |', ['error zh.md:3:4 html-in-text.tag'], '甲乙'],
  ['a comment', '甲<!-- 藏 -->乙', ['error zh.md:3:2 html-in-text.comment'], '甲乙', '藏'],
  ['a comment that never ends', '甲<!-- 藏\n\n乙', ['warning zh.md:3:1 angle-bracket'], '乙'],
  ['an entity of a tag', '甲&lt;script&gt;乙', ['warning zh.md:3:1 angle-bracket'], '甲<script>乙'],
  ['half a tag', '甲<div class="乙', ['warning zh.md:3:1 angle-bracket'], '甲<div class="乙'],
  [
    'a program in a link',
    '[甲](javascript:alert(1))',
    ['warning zh.md:3:1 link-not-allowed.address'],
    '甲',
    'alert',
  ],
  [
    'the same in capitals',
    '[甲](JaVaScRiPt:alert(1))',
    ['warning zh.md:3:1 link-not-allowed.address'],
    '甲',
    'alert',
  ],
  [
    'the same in entities',
    '[甲](&#106;avascript:alert(1))',
    ['warning zh.md:3:1 link-not-allowed.address'],
    '甲',
    'alert',
  ],
  [
    'the same in per cents',
    '[甲](%6Aavascript:alert(1))',
    ['warning zh.md:3:1 link-not-allowed.address'],
    '甲',
    'alert',
  ],
  [
    'the same after a tab',
    '[甲](<\tjavascript:alert(1)>)',
    ['warning zh.md:3:1 link-not-allowed.address'],
    '甲',
    'alert',
  ],
  [
    'a page in a link',
    '[甲](data:text/html;base64,PHNjcmlwdD4=)',
    ['warning zh.md:3:1 link-not-allowed.address'],
    '甲',
    'PHNjcmlwdD4',
  ],
  [
    'a local file in a link',
    '[甲](file:///etc/passwd)',
    ['warning zh.md:3:1 link-not-allowed.address'],
    '甲',
    'passwd',
  ],
  [
    'another machine in a link',
    '[甲](//evil.example/x)',
    ['warning zh.md:3:1 link-not-allowed.address'],
    '甲',
    'evil',
  ],
  ['a link upwards', '[甲](../../county.yaml)', ['error zh.md:3:1 unsafe-path.link'], '甲', 'county.yaml'],
  [
    'a link upwards in per cents',
    '[甲](%2e%2e/%2e%2e/county.yaml)',
    ['error zh.md:3:1 unsafe-path.link'],
    '甲',
    'county.yaml',
  ],
  ['a guide link upwards', '[甲](guide:../../x)', ['warning zh.md:3:1 link-not-allowed.address'], '甲'],
  ['an anchor with marks in it', '[甲](#"><script>)', [], '甲'],
  ['an address in the text', '见 https://evil.example/a 和 www.evil.example。', [], 'https://evil.example/a'],
  ['an address in angles', '见 <https://evil.example/a>。', [], 'https://evil.example/a'],
  ['a mail address', '写信到 a@evil.example。', [], 'a@evil.example'],
  ['a link reference', '[甲][乙]\n\n[乙]: https://evil.example', [], '[甲][乙]'],
  [
    'a footnote',
    '甲[^1]\n\n[^1]: 乙',
    ['error zh.md:3:2 unsupported-markdown.footnote', 'error zh.md:5:1 unsupported-markdown.footnote'],
    '乙',
  ],
  [
    'a picture from elsewhere',
    '![甲](https://evil.example/a.png)',
    ['error zh.md:3:1 unsafe-path.picture'],
    '甲',
    'evil',
  ],
  [
    'a picture in the text itself',
    '![甲](data:image/png;base64,iVBORw0KGgo=)',
    ['error zh.md:3:1 unsafe-path.picture'],
    '甲',
    'iVBOR',
  ],
  [
    'a picture upwards',
    '![甲](../haode/pictures/a.png)',
    ['error zh.md:3:1 unsafe-path.picture'],
    '甲',
    'haode/',
  ],
  [
    'a picture that is not there',
    '![甲](pictures/a.png)',
    ['error zh.md:3:1 missing-picture.undeclared'],
    '甲',
  ],
  [
    'a picture with marks in its words',
    '![甲"><script>](pictures/a.png)',
    ['warning zh.md:3:1 angle-bracket', 'error zh.md:3:1 missing-picture.undeclared'],
    '甲',
  ],
  [
    'a fence that never ends',
    '甲\n\n```html\n<script>alert(1)</script>\n\n乙',
    ['warning zh.md:5:1 angle-bracket', 'error zh.md:5:1 unsupported-markdown.code-block'],
    '<script>alert(1)</script>',
  ],
  ['3,000 nested quotes', `${'>'.repeat(3000)}甲`, ['error zh.md:3:1 nesting-too-deep'], '甲'],
  ['2,000 nested lists', `${'- '.repeat(2000)}甲`, ['error zh.md:3:1 nesting-too-deep'], '甲'],
  [
    'a ladder of lists',
    Array.from({length: 60}, (_, n) => `${'  '.repeat(n)}- 甲${n}`).join('\n'),
    Array.from({length: 21}, (_, n) => `error zh.md:${42 + n}:1 nesting-too-deep`),
    '甲59',
  ],
  ['a forest of brackets', `甲${'['.repeat(5000)}`, [], '甲['],
  ['a forest of stars', `甲${'*'.repeat(5000)}乙`, [], '乙'],
  ['a text that turns round', '电话\u202e1010555-0000', ['error zh.md:3:3 invisible-character'], '电话'],
  ['a character that shows nothing', '补\u200b贴', ['error zh.md:3:2 invisible-character'], '补'],
  ['a control character', '补\u0007贴', ['error zh.md:3:2 invisible-character'], '补'],
  [
    'a placeholder of the machine',
    '{__proto__}{constructor}{own.constructor}{sites.__proto__.name}',
    [
      'error zh.md:3:1 unknown-fact.none',
      'error zh.md:3:12 unknown-fact.none',
      'error zh.md:3:25 unknown-fact.none',
      'error zh.md:3:42 unknown-fact.none',
    ],
    '{__proto__}',
  ],
  [
    'a placeholder with marks in it',
    '{<script>}',
    ['error zh.md:3:1 placeholder-syntax.open', 'error zh.md:3:2 html-in-text.script'],
  ],
  ['an own heading for everything', '## __proto__\n\n甲\n\n## constructor\n\n乙', [], '甲'],
]

describe.each(CASES)('%s', (_, text, faults, says, not) => {
  let outcome: Awaited<ReturnType<typeof build>>
  beforeAll(async () => void (outcome = await build(zh(text))))

  it('is told at its place', () => {
    const about = told(outcome).filter(line => !line.includes('missing-element'))
    expect(about).toEqual(faults)
    expect(badSentences(outcome)).toEqual([])
  })

  it('reaches no page but as text', () => {
    expect(pageDangers(outcome)).toEqual([])
    const page = plainText(outcome.drawn.get('huaide'))
    if (says !== undefined) expect(page).toContain(says)
    if (not !== undefined)
      expect([...outcome.made].filter(([, made]) => made.includes(not)).map(([path]) => path)).toEqual([])
  })

  it('leaves the guide beside it alone', () => expect(goodGuide(outcome)).toEqual(alone))
})

describe('a text of unusual size', () => {
  it('a thousand-row table is read whole, without a word', async () => {
    const rows = Array.from({length: 1000}, (_, n) => `| 第${n}样 | 1 |`)
    const outcome = await build(zh(`## 申请材料\n\n| 材料名称 | 原件 |\n|---|---|\n${rows.join('\n')}`))
    expect(told(outcome).filter(line => !line.includes('missing-element'))).toEqual([])
    expect(outcome.workspace.guides[1]?.elements.materials).toHaveLength(1000)
    const page = plainText(outcome.drawn.get('huaide'))
    expect(rows.every((_, n) => page.includes(`第${n}样`))).toBe(true)
    expect(pageDangers(outcome)).toEqual([])
  })

  it('a line of 390,000 characters is read as plain text, and told', () => {
    const outcome = read(zh(`- ${'补贴*'.repeat(130_000)}`))
    expect(told(outcome)).toContain('error zh.md:3:1 paragraph-too-long')
    expect(plainText(outcome.drawn.get('huaide'))).toContain('补贴*补贴*')
  })

  it('thousands of placeholders are filled, thousands of wrong ones told', () => {
    const outcome = read(zh(`${'收费{fee}。\n\n'.repeat(3000)}${'{feee}\n\n'.repeat(3000)}`))
    expect(plainText(outcome.drawn.get('huaide'))).toContain('收费不收费。')
    expect(outcome.findings.filter(finding => finding.rule === 'unknown-fact')).toHaveLength(3000)
  })

  it('a hundred thousand faults of one line cost no more than their number', () => {
    const outcome = read(files({'ii.md': `# 〔待译〕\n\n${'ꆈ,\ue000'.repeat(60_000)}\n`}))
    expect(outcome.findings.filter(finding => finding.rule === 'private-use-character')).toHaveLength(60_000)
    expect(outcome.findings.filter(finding => finding.rule === 'ascii-beside-yi')).toHaveLength(60_000)
  })
})

it('a Yi half with the same attacks tells them in its own file, and prints none of them', async () => {
  const outcome = await build(
    files({'ii.md': '# 〔待译〕\n\nꆈꌠ<script>alert(1)</script>[ꁱꂷ](javascript:alert(1))\n'}),
  )
  expect(told(outcome)).toEqual(
    expect.arrayContaining([
      'error ii.md:3:3 html-in-text.script',
      'warning ii.md:3:28 link-not-allowed.address',
    ]),
  )
  expect(pageDangers(outcome)).toEqual([])
  expect([...outcome.made].filter(([, made]) => made.includes('alert(1)')).map(([path]) => path)).toEqual([])
  expect(goodGuide(outcome)).toEqual(alone)
})
