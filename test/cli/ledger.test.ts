import {readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {workspace} from './bad-workspace.ts'
import {hanyi} from './process.ts'

// What was handed out, and what of it is no longer true: the real process, and a kiosk, which needs no browser.

const GUIDE = 'content/guides/haode/guide.yaml'

describe('a kiosk that was handed out', () => {
  let root: string
  beforeAll(async () => {
    root = workspace()
    const {status, stdout} = await hanyi(root, ['build', '--format', 'kiosk'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/hanyi ledger --add kiosk --copies 份数 --to 领取单位/)
  })

  it('is entered by a person, with a record of what it holds', async () => {
    const {status, stdout} = await hanyi(root, [
      'ledger',
      '--add',
      'kiosk',
      '--copies',
      '3',
      '--to',
      '中心大厅，一楼',
      '--date',
      '2026-11-21',
    ])
    expect(stdout).toMatch(
      /^已登记：《自助机》.*，3份，中心大厅，一楼，2026-11-21。写进了 content\/ledger\.csv。\n$/,
    )
    expect(status).toBe(0)
    const [head, row] = readFileSync(join(root, 'content/ledger.csv'), 'utf8').split('\n')
    expect(head).toBe('product,version,copies,receiver,date')
    const version = row?.split(',')[1] ?? ''
    const record = JSON.parse(readFileSync(join(root, `content/editions/kiosk-${version}.json`), 'utf8'))
    expect(record).toMatchObject({v: 1, product: 'kiosk', version})
    const guide = record.guides.find(({id}: {id: string}) => id === 'haode')
    expect(guide.facts['phones.consult']).toMatch(/^0000-\d{7}$/)
    expect((await hanyi(root, ['check'])).stdout).not.toContain('ledger')
  })

  it('is found again after the output folder is gone and a phone has changed', async () => {
    rmSync(join(root, 'dist'), {recursive: true})
    const yaml = readFileSync(join(root, GUIDE), 'utf8')
    const old = /consult: "?(0000-\d{7})/.exec(yaml)?.[1] ?? ''
    const same = JSON.parse((await hanyi(root, ['affected', 'haode', '--json'])).stdout)
    expect(same.editions).toEqual([expect.objectContaining({product: 'kiosk', copies: 3, wrong: false})])
    writeFileSync(join(root, GUIDE), yaml.replace(old, '0000-5559999'))
    const {status, stdout} = await hanyi(root, ['affected', 'haode.phones.consult'])
    expect(stdout).toContain(`phones.consult 印的是“${old}”，现在是“0000-5559999”`)
    expect(status).toBe(0)
    const json = JSON.parse((await hanyi(root, ['affected', 'haode', '--json'])).stdout)
    expect(json).toMatchObject({target: {guide: 'haode'}, outputs: [], unrecorded: []})
    expect(json.editions[0]).toMatchObject({wrong: true, kind: 'kiosk'})
    const other = await hanyi(root, ['affected', 'huaide.phones.consult', '--json'])
    expect(JSON.parse(other.stdout).editions[0]).toMatchObject({wrong: false})
    expect((await hanyi(root, ['affected', 'haode', '--locale', 'en'])).stdout).toContain(
      'now “0000-5559999”',
    )
  })

  it('is found when its guide is withdrawn', async () => {
    const yaml = readFileSync(join(root, GUIDE), 'utf8')
    const note = 'status: withdrawn\nstatus_note: {date: 2026-11-21, reason: 停办}\n'
    writeFileSync(join(root, GUIDE), note + yaml.replace(/^status: .*\n/m, ''))
    const {stdout} = await hanyi(root, ['affected', 'haode'])
    expect(stdout).toContain('：已废止')
  })
})

describe('wrong use and bad input', () => {
  const refused: [string, string[], RegExp][] = [
    [
      'no such product made',
      ['--add', 'booklet/meiyou', '--copies', '3', '--to', '甲'],
      /没有做出“booklet\/meiyou”/,
    ],
    ['copies not a number', ['--add', 'kiosk', '--copies', '三百', '--to', '甲'], /--copies 此处为“三百”/],
    ['no copies', ['--add', 'kiosk', '--to', '甲'], /必须写选项“--copies”/],
    ['nobody to receive them', ['--add', 'kiosk', '--copies', '3'], /必须写选项“--to”/],
    ['no day', ['--add', 'kiosk', '--copies', '3', '--to', '甲', '--date', '11月'], /--date 此处为“11月”/],
  ]
  it.each(refused)('%s: nothing is written', async (_, args, says) => {
    const root = workspace()
    const {status, stdout, stderr} = await hanyi(root, ['ledger', ...args])
    expect(stdout + stderr).toMatch(says)
    expect(status).toBeGreaterThan(0)
    expect(() => readFileSync(join(root, 'content/ledger.csv'))).toThrow()
  })

  it('a fact that nobody knows', async () => {
    const {status, stderr} = await hanyi(workspace(), ['affected', 'phones.nobody'])
    expect(stderr).toContain('没有登记过的产品里有“phones.nobody”')
    expect(status).toBe(2)
  })

  it('a row without a record is said to be unsure, never passed over', async () => {
    const root = workspace({
      'content/ledger.csv': 'product,version,copies,receiver,date\nbooklet/jiu,1,300,各乡,2026-11-20\n',
    })
    const {stdout} = await hanyi(root, ['affected', 'haode'])
    expect(stdout).toContain('booklet/jiu 1 没有内容记录')
  })
})

describe('a booklet whose own settings are wrong', () => {
  const book = 'title: {zh: 样例手册}\nguides: [haode]\n'
  const wrong: [string, string, RegExp][] = [
    ['names no guide there is', book.replace('haode', 'meiyou'), /第 2 行第 10 字.*meiyou/],
    ['caliper 0', `${book}press: {caliper: 0}\n`, /第 3 行第 18 字.*应不小于0\.03/],
    ['copies not a number', `${book}press: {copies: 三百}\n`, /第 3 行第 17 字.*应为数字/],
  ]
  it.each(wrong)('%s: a finding with its place, the book held, the rest made', async (_, yaml, says) => {
    const root = workspace({'content/booklets/shouce.yaml': yaml})
    const check = await hanyi(root, ['check'])
    const lines = check.stdout.split('\n')
    const at = lines.findIndex(line => line.includes('booklets/shouce.yaml'))
    expect(lines.slice(at, at + 2).join('')).toMatch(says)
    const {status, stdout} = await hanyi(root, ['build', '--format', 'booklet,data'])
    expect(stdout).toContain('手册自己的设置有“必改”的问题')
    expect(stdout).toContain('好样例证：数据')
    expect(status).toBe(1)
  })
})
