import fc from 'fast-check'
import readXlsxFile from 'read-excel-file/node'
import {afterEach, describe, expect, it, vi} from 'vitest'
import {sampleInput} from '../../../test/pages/sample-input.ts'
import {inState, SMALL, textFiles} from '../../../test/pages/small-workspace.ts'
import type {FormatInput} from '../model.ts'
import {csv} from './csv.ts'
import {limitData, type GuideData} from './guide-data.ts'
import {data} from './index.ts'
import type {ServiceList} from './list.ts'
import {stillZip} from './still-zip.ts'
import {workbook} from './workbook.ts'

afterEach(() => {
  vi.useRealTimers()
})

const outputsOf = async (input: FormatInput) =>
  new Map((await data.plan(input)).outputs.map(({path, bytes}) => [path, bytes]))
const textOf = (files: ReadonlyMap<string, Uint8Array>, path: string) =>
  new TextDecoder('utf-8', {ignoreBOM: true}).decode(files.get(path))
const list = (rows: string[][]): ServiceList => ({
  title: '办理事项清单',
  sheet: '办理事项',
  notes: ['说明'],
  columns: rows[0]?.map((_, n) => ({name: `列${n}`, width: 10, yi: false})) ?? [],
  rows,
})

describe('open data', () => {
  it('of the sample is one JSON and one JSON-LD a guide, and the list three times', async () => {
    const input = await sampleInput()
    const files = await outputsOf(input)
    for (const {guide} of input.editions) {
      const plain = JSON.parse(textOf(files, `data/${guide.id}.json`)) as GuideData
      expect(plain.title['zh-Hans']).toBe(guide.zh.title?.text)
      expect(plain.sample).toBe(true)
      expect(JSON.parse(textOf(files, `data/${guide.id}.jsonld`))).toHaveProperty('@graph')
    }
    for (const extension of ['xlsx', 'csv', 'html'])
      expect(files.has(`data/办理事项清单.${extension}`)).toBe(true)
    expect(textOf(files, 'data/办理事项清单.html')).toContain('示例 · 请勿使用')
  })

  it('is byte-identical whenever it is made', async () => {
    const input = await sampleInput()
    vi.useFakeTimers({now: new Date('2026-01-02T03:04:06Z'), toFake: ['Date']})
    const first = await outputsOf(input)
    vi.setSystemTime(new Date('2031-11-12T13:14:16Z'))
    const second = await outputsOf(input)
    expect([...second.keys()]).toEqual([...first.keys()])
    for (const [path, bytes] of first) expect(Buffer.compare(bytes, second.get(path)!), path).toBe(0)
  })

  it.each(['release', 'draft', 'pseudo'] as const)('holds only approved Yi in a %s', async mode => {
    const yi = /[\u{a000}-\u{a4cf}]/u
    const made = async (state: 'approved' | 'review') =>
      outputsOf(await sampleInput({files: textFiles(SMALL), mode, paired: inState(state, {彝文: state})}))
    const review = await made('review')
    for (const path of review.keys()) {
      if (!path.endsWith('.xlsx')) expect(textOf(review, path), path).not.toMatch(yi)
    }
    const approved = await made('approved')
    const guide = JSON.parse(textOf(approved, 'data/shiyan.json')) as GuideData
    expect(guide.title).toEqual({'zh-Hans': '彝文', ii: 'ꆈꌠꁱꂷ'})
    expect(guide.materials?.[2]?.when).toEqual({'zh-Hans': '失业', ii: 'ꃅꅍꀋꐥ'})
    expect(textOf(approved, 'data/办理事项清单.html')).toContain('<td lang="ii">ꆈꌠꁱꂷ</td>')
  })

  it('leaves out unsigned guides and narrows only the guides, never the list', async () => {
    const unsigned = await data.plan(await sampleInput({signed: false}))
    expect(unsigned.outputs.map(output => output.id)).toEqual(['list', 'list', 'list'])
    expect(unsigned.held[0]?.reason).toBe('cli.held.unsigned')
    const one = await sampleInput({only: ['gaoling-jintie']})
    const files = await outputsOf(one)
    expect([...files.keys()].filter(path => path.endsWith('.json'))).toEqual(['data/gaoling-jintie.json'])
    expect(textOf(files, 'data/办理事项清单.csv').trim().split('\r\n')).toHaveLength(one.editions.length + 1)
  })

  it('keeps a limit as text with number and unit, never as a duration', async () => {
    expect(limitData('20个工作日')).toEqual({text: '20个工作日', n: 20, unit: '工作日'})
    expect(limitData('6个月')).toEqual({text: '6个月', n: 6, unit: '个月'})
    expect(limitData('当场')).toEqual({text: '当场'})
    const files = await outputsOf(await sampleInput({files: textFiles(SMALL)}))
    const ld = textOf(files, 'data/shiyan.jsonld')
    expect(ld).not.toMatch(/"P\d+D"/)
    const [service, howTo] = (JSON.parse(ld) as {'@graph': Record<string, unknown>[]})['@graph']
    expect(service).toMatchObject({
      '@type': 'GovernmentService',
      additionalProperty: [
        {name: '法定时限', value: 30, unitText: '工作日', description: '30个工作日'},
        {name: '承诺时限', value: 20, unitText: '工作日', description: '20个工作日'},
      ],
    })
    expect(howTo).toMatchObject({'@type': 'HowTo', step: [{position: 1}, {position: 2}]})
  })

  it('says where a branch leads', async () => {
    const files = await outputsOf(await sampleInput({files: textFiles(SMALL)}))
    const {steps} = JSON.parse(textOf(files, 'data/shiyan.json')) as GuideData
    expect(steps?.[1]?.branches).toMatchObject([{text: {'zh-Hans': '社会服务'}, to: 1}])
  })
})

describe('the list as CSV', () => {
  it('begins with a byte order mark and ends lines with CR LF', () => {
    expect(csv(list([['甲', '乙']]))).toBe('\ufeff列0,列1\r\n甲,乙\r\n')
  })

  it('never lets a cell be a formula, and loses nothing else', () => {
    const risky = fc.constantFrom('=', '+', '-', '@', '\t', '＝', '＋', '－', '＠')
    fc.assert(
      fc.property(risky, fc.string(), (sign, rest) => {
        const line = csv(list([[sign + rest]]))
          .split('\r\n')
          .slice(1)
          .join('\r\n')
        expect(line.replace(/^"/, '').startsWith("'")).toBe(true)
      }),
    )
    expect(csv(list([['他说"好",\n行']]))).toContain('"他说""好"",\n行"')
  })
})

describe('the list as a workbook', () => {
  it('keeps every cell as text', async () => {
    const bytes = await workbook(
      list([
        ['000511001000', '=1+1', '2026-11-20'],
        ['', '<&>\u0001', 'ꆈꌠꁱꂷ'],
      ]),
    )
    const [sheet] = await readXlsxFile(Buffer.from(bytes))
    const rows = sheet!.data
    expect(rows.slice(-2)).toEqual([
      ['000511001000', '=1+1', '2026-11-20'],
      [null, '<&>', 'ꆈꌠꁱꂷ'],
    ])
  })

  it('is no workbook when it is no zip', () => {
    expect(() => stillZip(new Uint8Array(100))).toThrow(RangeError)
  })
})
