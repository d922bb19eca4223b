import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {placedPictures} from '../colour/pictures.ts'
import {drawnPdf, type Drawn} from '../drawn-pdf.test-support.ts'
import {pressFile} from '../finished/press-file.ts'
import {pressProfile} from '../finished/profile.test-support.ts'
import {openPdf} from '../pdf-file.ts'
import {name} from '../syntax.ts'
import {preflightPress, PRESS_RULES} from './index.ts'
import type {ApprovedText, Expected} from './model.ts'

const EXPECTED: Expected = {
  trim: {width: 148, height: 210},
  bleed: 3,
  inks: 'black',
  fonts: new Set(['HanyiHan-Regular']),
  mostInk: 300,
  transparency: false,
  approved: [],
}
const SIZE = [437.04, 612] as const

const FONT: readonly Drawn[] = [
  [
    '/Type /Font/Subtype /Type0/BaseFont /AAAAAA+HanyiHan-Regular/Encoding /Identity-H/ToUnicode 103 0 R/DescendantFonts [102 0 R]',
  ],
  ['/Type /Font/Subtype /CIDFontType2/FontDescriptor <</FontFile2 103 0 R>>'],
  ['', '1 beginbfrange <0010> <0014> <7532> endbfrange'],
]
const RESOURCES = '/Font <</F4 101 0 R>>'
const TEXT = 'BT /F4 12 Tf 0 0 0 1 k <001000110012> Tj ET'

/** Rules, with variants and pages, that speak about pages with this content. */
async function judged(
  contents: readonly string[],
  {
    resources = '',
    objects = [],
    expected = {},
    prepared = true,
  }: {resources?: string; objects?: readonly Drawn[]; expected?: Partial<Expected>; prepared?: boolean} = {},
) {
  const file = await openPdf(drawnPdf(contents, RESOURCES + resources, [...FONT, ...objects], SIZE))
  const want = {...EXPECTED, ...expected}
  const pages = {title: 'x', contentDate: '2026-11-23', version: '0', marks: false, ...want}
  if (prepared) await pressFile(file, pages)
  const {findings, facts} = await preflightPress(file, want)
  return {
    file,
    facts,
    found: findings.map(({key, pages: on}) => [key.replace('preflight.', ''), ...on]),
    findings,
  }
}

const PICTURE = (space: string, samples: string, more = '') =>
  [`/Subtype /Image/Width 2/Height 1/BitsPerComponent 8/ColorSpace ${space}${more}`, samples] as const

test('a sound file passes every rule', async () => {
  const {found, facts} = await judged([TEXT, '0 0 0 .5 k 0 0 10 10 re f'])
  expect(found).toEqual([])
  expect(facts.pages.map(({text}) => text)).toEqual(['甲申甴', ''])
  expect(facts.pages.map(({plates}) => [...plates])).toEqual([['K'], ['K']])
})

test('boxes: missing, wrong, outside', async () => {
  expect((await judged([TEXT], {prepared: false})).found).toEqual([['boxes.missing', 1]])
  const {file, found} = await judged([TEXT, TEXT])
  expect(found).toEqual([])
  const page = file.dict(file.get(10))
  file.set(10, page.set('TrimBox', [10, 10, 420, 595]))
  const second = file.dict(file.get(11))
  file.set(11, second.set('MediaBox', [20, 0, 437, 612]))
  const keys = (await preflightPress(file, EXPECTED)).findings.map(({key, pages}) => [key, ...pages])
  expect(keys).toEqual([
    ['preflight.boxes.size', 1],
    ['preflight.boxes.outside', 2],
  ])
})

test('pages: as many as laid out, as many as the binding needs', async () => {
  const count = (pages: number, expected: Partial<Expected>) =>
    judged(
      Array.from({length: pages}, () => ''),
      {expected},
    ).then(({found}) => found)
  expect(await count(4, {pages: 4, multiple: 4})).toEqual([])
  expect(await count(5, {pages: 4})).toEqual([['page-count.other']])
  expect(await count(6, {multiple: 4})).toEqual([['page-count.multiple']])
})

test('fonts: of others, not embedded, Type 3; boxes for characters', async () => {
  expect((await judged([TEXT], {expected: {fonts: new Set(['Other'])}})).found).toEqual([['fonts.strange']])
  const loose: Drawn = ['/Type /Font/Subtype /TrueType/BaseFont /Arial']
  expect((await judged([TEXT], {resources: '', objects: [loose]})).found).toEqual([])
  const used = {resources: '/X 104 0 R', objects: [loose]}
  expect((await judged([TEXT], used)).found).toEqual([['fonts.loose']])
  const type3: Drawn = ['/Type /Font/Subtype /Type3']
  expect((await judged([TEXT], {...used, objects: [type3]})).found).toEqual([['fonts.type3']])
  expect((await judged([TEXT, TEXT.replace('0010', '0000')])).found).toEqual([['glyphs', 2]])
})

test('ink: what is RGB, which plates, black text, how much', async () => {
  const found = async (content: string, expected: Partial<Expected> = {inks: 'process'}) =>
    (
      await judged([content], {
        expected,
        resources:
          '/ColorSpace <</A [/Separation /All /DeviceCMYK <<>>]/P [/Separation /Gold /DeviceCMYK <<>>]>>',
      })
    ).found
  expect(await found('1 0 0 rg f')).toEqual([['foreign-colour', 1]])
  expect(await found('0 1 1 0 k f', {inks: 'black'})).toEqual([['plates', 1]])
  expect(await found('/A cs 1 scn f /A CS 1 SCN S', {inks: 'black'})).toEqual([])
  expect(await found('/P cs 1 scn f')).toEqual([['plates', 1]])
  expect(await found('.9 .9 .9 .9 k f')).toEqual([['total-ink', 1]])
  expect(await found(TEXT.replace('0 0 0 1', '.4 .3 .3 1'))).toEqual([['black-text', 1]])
  expect(await found(TEXT.replace('0 0 0 1', '.7 .7 .7 0'))).toEqual([['black-text', 1]])
  expect(await found(TEXT.replace('0 0 0 1', '0 .85 .75 .35'))).toEqual([])
  expect(await found('/sh1 sh')).toEqual([['foreign-colour.shading', 1]])
  // Restored by Q; drawn within a form.
  expect(await found('q 1 0 0 rg Q f')).toEqual([])
})

test('forms are looked into, and colour set outside holds inside', async () => {
  const objects: readonly Drawn[] = [['/Subtype /Form/Resources <<>>', '0 0 1 1 re f']]
  const {found} = await judged(['0 0 0 1 k /X Do', '0 1 0 rg /X Do'], {
    resources: '/XObject <</X 104 0 R>>',
    objects,
  })
  expect(found).toEqual([['foreign-colour', 2]])
})

test('pictures: size on paper, ink of their pixels, RGB', async () => {
  const shown = (object: Drawn, side: number, expected: Partial<Expected> = {}) =>
    judged([`q ${side} 0 0 ${side} 0 0 cm q 1 0 0 .5 0 0 cm /X Do Q Q`], {
      resources: '/XObject <</X 104 0 R>>',
      objects: [object],
      expected,
    })
  // Two pixels on 3.6 pt: 40 dpi.
  const coarse = await shown(PICTURE('/DeviceGray', 'ab'), 3.6)
  expect(coarse.found).toEqual([['coarse-picture', 1]])
  expect(coarse.findings[0]?.values).toMatchObject({dpi: 40, pixels: '2×1', needed: 15})
  expect((await shown(PICTURE('/DeviceGray', 'ab'), 0.6)).found).toEqual([['soft-picture', 1]])
  expect((await shown(PICTURE('/DeviceGray', 'ab'), 0.48)).found).toEqual([])
  expect((await shown(PICTURE('/DeviceRGB', 'abcdef'), 0.48)).found).toEqual([['foreign-colour.picture', 1]])
  const full = PICTURE('/DeviceCMYK', '\xff\xff\xff\xff\0\0\0\0')
  expect((await shown(full, 0.48)).found).toEqual([
    ['plates', 1],
    ['total-ink', 1],
  ])
  const white = await shown(PICTURE('/DeviceGray', '\xff\xff', '/SMask 104 0 R'), 0.48)
  expect(white.found).toEqual([['transparency', 1]])
  expect([...(white.facts.pages[0]?.plates ?? [])]).toEqual([])
  expect(await placedPictures(white.file)).toMatchObject([{page: 1, pixels: {width: 2, height: 1}}])
})

test('what shines through is refused where it must not; blending everywhere', async () => {
  const resources = '/ExtGState <</M <</BM /Multiply>>/O <</ca .5>>/N <</ca 1/BM /Normal>>>>'
  const found = async (content: string, transparency: boolean) =>
    (await judged([content], {resources: resources, expected: {transparency}})).found
  expect(await found('/N gs', false)).toEqual([])
  expect(await found('/O gs', false)).toEqual([['transparency', 1]])
  expect(await found('/O gs', true)).toEqual([])
  expect(await found('/M gs', true)).toEqual([['transparency.blend', 1]])
})

test('links, and a label without what it claims', async () => {
  const {file} = await judged([TEXT])
  file.set(10, file.dict(file.get(10)).set('Annots', []))
  const keys = async () => (await preflightPress(file, EXPECTED)).findings.map(({key}) => key)
  expect(await keys()).toEqual(['preflight.reader-parts'])
  const labelled = await openPdf(drawnPdf([''], '', [], SIZE))
  await pressFile(labelled, {
    ...EXPECTED,
    title: 'x',
    contentDate: '2026-11-23',
    version: '0',
    marks: false,
    intent: pressProfile(),
  })
  expect((await preflightPress(labelled, EXPECTED)).findings).toEqual([])
  labelled.set(1, labelled.dict(labelled.get(1)).set('Version', name('1.5')))
  expect((await preflightPress(labelled, EXPECTED)).findings.map(({key}) => key)).toEqual(['preflight.label'])
})

test('an approved text that was not found holds the file back', async () => {
  const approved: ApprovedText[] = [
    {place: 'zh.md:1', lang: 'zh', text: '甲申甴', page: 1},
    {place: 'ii.md:3', lang: 'ii', text: '申甲', page: undefined},
  ]
  expect((await judged([TEXT], {expected: {approved}})).findings).toMatchObject([
    {key: 'preflight.approved-text.ii', level: 'error', values: {place: 'ii.md:3', text: '申甲'}},
  ])
})

test('every rule has its name and its sentences in both languages', () => {
  for (const tag of ['zh-CN', 'en']) {
    const words = JSON.parse(
      readFileSync(new URL(`../../../locales/${tag}/preflight.json`, import.meta.url), 'utf8'),
    ) as Record<string, string>
    for (const {id} of PRESS_RULES) {
      expect(words[`preflight.rule.${id}`]).toBeTruthy()
      expect(
        Object.keys(words).filter(key => key === `preflight.${id}` || key.startsWith(`preflight.${id}.`)),
      ).not.toEqual([])
    }
  }
})
