import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import writeXlsxFile from 'write-excel-file/universal'
import {readSheetTexts} from '#edges/exchange-files.ts'
import {hanyi, workspaceCopy} from './process.ts'

const GUIDE = 'content/guides/yangli'
const TERMS =
  '\ufeffstatus,han,yi,pinyin,备用,approved_by,approved_on,note\r\n' +
  '待审,政府,ꍔꃛ,zhep fup,"甲,乙",,,\r\n' +
  '审定,法律,ꏦꃤ,jie vi,,州语委,2026-01-02,\r\n' +
  '待审, 语言 ,ꅇꂷ,,,,,旧备注\r\n'

/** A workspace whose guide has one approved paragraph that uses 政府, and a termbase as Excel saves it. */
async function workspace(): Promise<string> {
  const folder = await workspaceCopy()
  const put = (path: string, text: string) => writeFile(join(folder, path), text)
  const zh = await readFile(join(folder, GUIDE, 'zh.md'), 'utf8')
  const ii = await readFile(join(folder, GUIDE, 'ii.md'), 'utf8')
  await put(`${GUIDE}/zh.md`, zh.replace('\n\n', '\n\n由政府办理。\n\n'))
  await put(`${GUIDE}/ii.md`, ii.replace('\n\n', '\n\nꍔꃛꌅꅍ。\n\n'))
  await put('content/terms.csv', TERMS)
  await hanyi(folder, ['sync'])
  await hanyi(folder, ['mark', 'yangli', '2', '--as', 'approved', '--by', '乙'])
  return folder
}

const termsOf = (folder: string) => readFile(join(folder, 'content/terms.csv'), 'utf8')

/** Fills cells of a form as an office would: by the title of the column, in the row of a Han word. */
async function fill(folder: string, from: string, to: string, cells: Record<string, Record<string, string>>) {
  const table = (await readSheetTexts(new Uint8Array(await readFile(join(folder, from))))) ?? []
  const head = table.find(row => row.includes('审定彝文')) ?? []
  for (const row of table) {
    for (const [title, value] of Object.entries(cells[row[1] ?? ''] ?? {})) row[head.indexOf(title)] = value
  }
  const blob = await writeXlsxFile(table.map(row => row.map(value => ({value, type: String})))).toBlob()
  await writeFile(join(folder, to), new Uint8Array(await blob.arrayBuffer()))
}

describe('hanyi terms', () => {
  test('judges the termbase, and gives 1 for an error', async () => {
    const folder = await workspace()
    const ran = await hanyi(folder, ['terms'])
    expect(ran.stdout).toContain('术语表共 3 条：审定 1，待审 2。必改 2 处')
    expect(ran.stdout).toContain('“doc_no”和出处都是空的，应写文号或出处')
    expect(ran.status).toBe(1)
    const json = JSON.parse((await hanyi(folder, ['terms', '--json'])).stdout) as {findings: object[]}
    expect(json.findings).toMatchObject([
      {rule: 'csv-syntax', line: 1},
      {rule: 'term-unvouched', file: 'content/terms.csv', line: 3},
    ])
  })

  test('looks up either way and by pinyin, and says where a word is used', async () => {
    const folder = await workspace()
    for (const query of [['政府'], ['ꍔꃛ'], ['zhep fup'], ['zhep', 'fup']]) {
      const {stdout, status} = await hanyi(folder, ['terms', ...query])
      expect(stdout).toContain('【政府】ꍔꃛ　zhep fup　待审\n')
      expect(stdout).toContain('（yangli）第 2 段（已通过）：zh.md 第 3 行，ii.md 第 3 行')
      expect(status).toBe(0)
    }
    const {terms} = JSON.parse((await hanyi(folder, ['terms', '法律', '--json'])).stdout) as {terms: object[]}
    expect(terms).toMatchObject([{han: '法律', yi: 'ꏦꃤ', status: '审定', line: 3, used: []}])
    expect((await hanyi(folder, ['terms', '--used'])).stdout).toContain('【法律】')
    expect((await hanyi(folder, ['terms', '没有这词'])).stdout).toBe('术语表里没有“没有这词”。\n')
  })

  test('sends words for approval and takes the form back', async () => {
    const folder = await workspace()
    const made = await hanyi(folder, ['terms', '--submit', '送审.xlsx'])
    expect(made.stdout).toContain('共 2 个词')
    const office = {审定人: '州语委', 审定日期: '2026/11/20', 文号: '语〔2026〕1号'}
    await fill(folder, '送审.xlsx', '收回.xlsx', {
      政府: {...office, 审定彝文: 'ꍔꍞ'},
      语言: {...office, 建议彝文: 'ꍔꍞ', 审定彝文: 'ꍔꍞ'},
    })
    const back = await hanyi(folder, ['terms', '--return', '收回.xlsx', '--by', '丙'], {
      SOURCE_DATE_EPOCH: '1795500000',
    })
    expect(back.stdout).toContain('第 2 行“政府”改了：')
    expect(back.stdout).toContain('    彝文：ꍔꃛ → ꍔꍞ\n')
    expect(back.stdout).toContain('（yangli）第 2 段转为需复核（术语已改）')
    expect(back.stdout).toContain('没有采用第 6 行“语言”：“建议彝文”与术语表里的不同')
    expect(back.status).toBe(1)
    // Every byte that was not meant stays: the order of columns, a column of the county's own, spaces, line ends.
    expect(await termsOf(folder)).toBe(
      TERMS.replace('approved_on,note\r', 'approved_on,note,doc_no\r').replace(
        '待审,政府,ꍔꃛ,zhep fup,"甲,乙",,,\r',
        '审定,政府,ꍔꍞ,zhep zhyp,"甲,乙",州语委,2026-11-20,丙于 2026-11-24 据送审表录入,语〔2026〕1号\r',
      ),
    )
    expect((await hanyi(folder, ['status'])).stdout).toContain('需复核 1')
    await hanyi(folder, ['sync'])
    expect((await hanyi(folder, ['status'])).stdout).toContain('需复核 1')
    const again = await hanyi(folder, ['terms', '--return', '收回.xlsx', '--by', '丙', '--json'])
    expect(JSON.parse(again.stdout)).toMatchObject({changed: [], same: 1, stale: []})
  })

  test('a word changed by hand puts its paragraphs to review when asked to', async () => {
    const folder = await workspace()
    await writeFile(
      join(folder, 'content/terms.csv'),
      'han,yi,status,approved_by,approved_on\n政府,ꍔꍞ,本县暂用,甲,2026-11-20\n',
    )
    const {stdout, status} = await hanyi(folder, ['terms', '政府', '--stale'])
    expect(stdout).toContain('第 2 段转为需复核（术语已改），共 1 段')
    expect(status).toBe(0)
    expect((await hanyi(folder, ['terms', '政府', '--stale'])).stdout).toBe('没有要转为需复核的段落。\n')
    expect((await hanyi(folder, ['terms', '没有', '--stale'])).status).toBe(1)
  })

  test.each(['xlsx', 'csv', 'tbx'])('%s: out, and back into another county', async kind => {
    const folder = await workspace()
    const other = await workspaceCopy()
    const path = join(folder, `术语.${kind}`)
    expect((await hanyi(folder, ['terms', '--export', path])).stdout).toContain('共 3 条')
    const before = await termsOf(folder)
    expect((await hanyi(folder, ['terms', '--import', path])).stdout).toContain('相同 3 条')
    expect(await termsOf(folder)).toBe(before)
    const {stdout, status} = await hanyi(other, ['terms', '--import', path])
    expect(stdout).toContain('新增“语言” ꅇꂷ（待审）')
    expect(status).toBe(0)
    expect((await hanyi(other, ['terms', '语言'])).stdout).toContain('【语言】ꅇꂷ　ddop ma　待审\n')
  })

  test.each([
    [['--submit', '表.xls'], '文件名“表.xls”的结尾应为：.xlsx。'],
    [['--export', '表.docx'], '的结尾应为：.xlsx、.csv、.tbx。'],
    [['--return', '没有.xlsx', '--by', '丙'], '没有“没有.xlsx”这个文件。'],
    [['--return', '没有.xlsx'], '必须写选项“--by”。'],
    [['--import', 'hanyi.tbx'], '不是能读的 TBX 文件'],
    [['--import', 'hanyi.xlsx'], '不是能读的 Excel 工作簿'],
    [['--import', 'hanyi.csv'], '没有找到该有的表头'],
    [['--export', 'hanyi.csv'], '没有覆盖'],
    [['--export', 'a.csv', '--import', 'a.csv'], '只能写一个'],
    [['政府', '--export', 'a.csv'], '不能和要查的词写在一起'],
    [['--stale'], '请写出改了哪个词'],
  ])('%j gives 2 and says what to do', async (args, sentence) => {
    const folder = await workspaceCopy()
    for (const kind of ['tbx', 'xlsx', 'csv']) await writeFile(join(folder, `hanyi.${kind}`), 'sign: []\n')
    const {status, stderr} = await hanyi(folder, ['terms', ...args])
    expect(stderr).toContain(sentence)
    expect(status).toBe(2)
  })
})
