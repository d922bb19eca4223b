import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {sampleInput} from '../../../test/pages/sample-input.ts'
import {inState, SMALL, textFiles} from '../../../test/pages/small-workspace.ts'
import {broadcast} from './index.ts'
import {shorten} from './shorten.ts'
import {closed, LONGEST, open, spokenPhone, syllables} from './spoken.ts'

const small = (state: Parameters<typeof inState>[0], but?: Parameters<typeof inState>[1]) =>
  sampleInput({files: textFiles(SMALL), paired: inState(state, but)})
const read = (bytes: Uint8Array) => new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes)
/** What is read aloud: all below the first empty line. */
const script = (text: string) => text.slice(text.indexOf('\r\n\r\n') + 4)

describe('broadcast scripts', () => {
  it('can be read in two minutes, name the guide and say the telephone twice, for every guide of the sample', async () => {
    const input = await sampleInput()
    const {outputs} = await broadcast.plan(input)
    expect(outputs).toHaveLength(input.editions.length)
    for (const {id, bytes} of outputs) {
      const text = read(bytes)
      const {facts, zh} = input.editions.find(edition => edition.guide.id === id)!.guide
      const said = script(text)
      expect(syllables(said), id).toBeLessThanOrEqual(LONGEST)
      expect(said).toContain(zh.title!.text)
      if (facts.phones.consult) expect(said.split(spokenPhone(facts.phones.consult))).toHaveLength(3)
      expect(said).not.toMatch(/[；，、]。|。。|\{|？。/)
      expect(text.startsWith('\ufeff【示例')).toBe(true)
      expect(text.replaceAll('\r\n', '')).not.toContain('\n')
    }
  })

  it('say all they must of a short guide', async () => {
    const {outputs} = await broadcast.plan(await small('approved'))
    const said = script(read(outputs.find(output => output.path.endsWith('.zh.txt'))!.bytes))
    expect(said.split('\r\n')).toEqual([
      '乡亲们，现在讲一讲怎么办“彝文”，也就是大家说的试一试。',
      '谁可以办：政府；法律。',
      '要带的东西：语言、财产（任选一样）。',
      '失业，还要带食物。',
      '不收费。20个工作日办完。',
      '到哪里办：双语服务站1号窗口。',
      '办理时间：周一 9点到12点，法定节假日除外。',
      '咨询电话：0 0 0 0，5 5 5 0 1 0 1。再说一遍，咨询电话：0 0 0 0，5 5 5 0 1 0 1。',
      '广播完了，谢谢大家。',
      '',
    ])
  })

  it('hold approved Yi blocks alone, each a paragraph, and the telephone in digits', async () => {
    const {outputs, held} = await broadcast.plan(await small('approved'))
    expect(held).toEqual([])
    const said = script(read(outputs.find(output => output.path.endsWith('.ii.txt'))!.bytes))
    expect(said.split('\r\n').filter(line => line !== '')).toEqual([
      'ꆈꌠꁱꂷ',
      'ꏦꃤ',
      'ꍔꃛ',
      'ꏦꃤ',
      'ꅇꂷ',
      'ꁨꇐ',
      'ꃅꅍꀋꐥ',
      'ꋠꅍꅝꒉ',
      '0 0 0 0，5 5 5 0 1 0 1',
      '0 0 0 0，5 5 5 0 1 0 1',
    ])
  })

  it.each(['draft', 'review', 'stale', 'han-only', 'missing'] as const)(
    'have no Yi when one condition is %s, in any mode',
    async state => {
      for (const mode of ['release', 'draft', 'pseudo'] as const) {
        const input = await sampleInput({
          files: textFiles(SMALL),
          mode,
          paired: inState('approved', {政府: state}),
        })
        const {outputs, held} = await broadcast.plan(input)
        expect(outputs.map(output => output.path)).toEqual(['broadcast/shiyan.zh.txt'])
        expect(held.map(one => one.reason)).toEqual(['broadcast.held.yi'])
      }
    },
  )

  it('are held when the guide is not signed, and only made for the guides asked for', async () => {
    const unsigned = await broadcast.plan(await sampleInput({signed: false}))
    expect(unsigned.outputs).toEqual([])
    expect(new Set(unsigned.held.map(one => one.reason))).toEqual(new Set(['cli.held.unsigned']))
    const one = await broadcast.plan(await sampleInput({only: ['gaoling-jintie']}))
    expect(one.outputs.map(output => output.id)).toEqual(['gaoling-jintie'])
    expect(one.held.every(held => held.id === 'gaoling-jintie')).toBe(true)
  })

  it('of a draft say so', async () => {
    const {outputs} = await broadcast.plan(await sampleInput({mode: 'draft', only: ['gaoling-jintie']}))
    expect(read(outputs[0]!.bytes)).toContain('【送审稿')
  })
})

describe('shortening', () => {
  const text = fc.integer({min: 0, max: 300}).map(n => '长'.repeat(n))
  const passages = fc.array(fc.tuple(text, text, fc.constant('')), {minLength: 1, maxLength: 8})

  it('never says part of a version, and fits when saying nothing fits', () => {
    fc.assert(
      fc.property(passages, list => {
        const yields = list.flatMap((_, passage) => [1, 2].map(version => ({passage, version})))
        const said = shorten(list, yields, '短')
        const whole = new Set([...list.flat(), '短'])
        expect(said.every(part => whole.has(part) && part !== '')).toBe(true)
        expect(syllables(said.join(''))).toBeLessThanOrEqual(LONGEST)
        const full = list.map(([first]) => first)
        if (syllables(full.join('')) <= LONGEST) expect(said).toEqual(full.filter(part => part !== ''))
      }),
    )
  })

  it('gives back what fits after all', () => {
    const said = shorten(
      [
        ['甲'.repeat(10), ''],
        ['乙'.repeat(450), ''],
      ],
      [0, 1].map(passage => ({passage, version: 1})),
      '',
    )
    expect(said).toEqual(['甲'.repeat(10)])
  })
})

describe('spoken text', () => {
  it('spaces telephone numbers digit by digit', () => {
    expect(spokenPhone('0000-5550201')).toBe('0 0 0 0，5 5 5 0 2 0 1')
    expect(spokenPhone('12345')).toBe('1 2 3 4 5')
  })

  it('ends sentences once', () => {
    expect(open('户籍在本县；')).toBe('户籍在本县')
    expect(closed('户籍在本县；')).toBe('户籍在本县。')
    expect(closed('谁能领？')).toBe('谁能领？')
    expect(closed(' ')).toBe('')
  })
})
