import fc from 'fast-check'
import {expect, test} from 'vitest'
import {ContentReader} from '../content/content-reader.ts'
import {latin1} from '../deflate.ts'
import {drawnPdf} from '../drawn-pdf.test-support.ts'
import {openPdf, streamOf, type PdfFile} from '../pdf-file.ts'
import {writePdf} from '../write-pdf.ts'
import type {Inks} from './inks.ts'
import {separate} from './separate.ts'
import {inksOf, readTheme} from './theme.ts'

const theme = readTheme(`:root {
  --ink: #000000; --ink-cmyk: 0 0 0 100; --ink-k: 100;
  --accent: #9c1f26; --accent-cmyk: 0 85 75 35; --accent-k: 90;
}`)
const PROCESS = inksOf(theme, 'process')
const BLACK = inksOf(theme, 'black')

const content = async (file: PdfFile, number: number) => latin1(await streamOf(file, number))

/** One page's content after separation, and what was reported. */
async function separated(drawn: string, inks: Inks = PROCESS, resources = '', options = {}) {
  const file = await openPdf(drawnPdf([drawn], resources))
  const problems = await separate(file, inks, options)
  return {text: await content(file, 50), problems}
}

test('colours of the theme become their inks, greys black alone', async () => {
  // As Chromium writes #9c1f26 and #8c8c8c.
  const drawn =
    '.6118 .1216 .149 RG .6118 .1216 .149 rg\n0 0 0 rg 1 1 1 RG .549 .549 .549 rg .2 g 1 G 0 0 0 1 k'
  expect(await separated(drawn)).toEqual({
    text: '0 0.85 0.75 0.35 K 0 0.85 0.75 0.35 k\n0 0 0 1 k 0 0 0 0 K 0 0 0 0.451 k 0 0 0 0.8 k 0 0 0 0 K 0 0 0 1 k',
    problems: [],
  })
  expect((await separated(drawn, BLACK)).text).toMatch(/^0 0 0 0\.9 K 0 0 0 0\.9 k/)
})

test('a chosen space is followed, through q and Q and by what its name stands for', async () => {
  const resources =
    '/ColorSpace <</I [/ICCBased <</N 3>>]/C [/ICCBased <</N 4>>]/S [/Separation /All /DeviceCMYK <<>>]/P [/Pattern /DeviceRGB]>>'
  const drawn =
    '/I cs 0 0 0 scn q /S cs 1 scn Q .6118 .1216 .149 sc /C CS .1 .2 .3 .4 SC /DeviceGray cs .5 sc /Pattern cs /P1 scn'
  expect(await separated(drawn, PROCESS, resources)).toEqual({
    text: '0 0 0 1 k 0 0 0 1 k q /S cs 1 scn Q 0 0.85 0.75 0.35 k /C CS .1 .2 .3 .4 SC 0 0 0 1 k 0 0 0 0.5 k /Pattern cs /P1 scn',
    problems: [],
  })
  expect((await separated('/P cs 1 0 0 /X scn', PROCESS, resources)).problems).toEqual([
    {page: 1, kind: 'space'},
  ])
})

test('a colour outside the theme is named with its page, once, and stays', async () => {
  const file = await openPdf(drawnPdf(['0 0 0 rg', '1 .5 0 rg 1 .5 0 rg 1 .5 0 RG', '0 1 1 rg 1 .502 0 rg']))
  expect(await separate(file, PROCESS)).toEqual([
    {page: 2, kind: 'colour', colour: '#ff8000'},
    {page: 3, kind: 'colour', colour: '#00ffff'},
    {page: 3, kind: 'colour', colour: '#ff8000'},
  ])
  expect(await content(file, 51)).toContain('1 .5 0 rg')
})

test('forms are rewritten once, patterns too, gradients and bitmaps inside are reported', async () => {
  const resources = '/XObject <</X 101 0 R>>/Pattern <</T 102 0 R/G 103 0 R>>'
  const objects = [
    ['/Subtype /Form/Resources <<>>/Group <</CS /DeviceRGB>>', '1 0 0 rg'],
    ['/PatternType 1/PaintType 1/Resources <</XObject <</X 101 0 R>>>>', '0 0 0 RG'],
    ['/PatternType 2/Shading <</ShadingType 2/ColorSpace /DeviceRGB>>'],
  ] as const
  const file = await openPdf(
    drawnPdf(['/X Do', '/X Do BI /W 1 /H 1 /CS /RGB /BPC 8 ID abc EI'], resources, objects),
  )
  expect(await separate(file, PROCESS)).toEqual([
    {page: 1, kind: 'colour', colour: '#ff0000'},
    {page: 1, kind: 'gradient'},
    {page: 2, kind: 'gradient'},
    {page: 2, kind: 'inline-image'},
  ])
  expect(await content(file, 102)).toBe('0 0 0 1 K')
  expect(file.text(101)).toContain('/CS /DeviceCMYK')
})

test('in a soft mask a colour is a grey and nothing is reported', async () => {
  const resources = '/ExtGState <</G <</SMask <</S /Luminosity/G 101 0 R>>>>>>'
  const file = await openPdf(
    drawnPdf(['/G gs'], resources, [['/Subtype /Form/Group <</CS /DeviceRGB>>', '1 0 0 rg 1 1 1 RG .5 g']]),
  )
  expect(await separate(file, PROCESS)).toEqual([])
  expect(await content(file, 101)).toBe('0.3 g 1 G .5 g')
  expect(file.text(101)).toContain('/CS /DeviceGray')
})

test('tags go when asked, what says which characters are meant stays', async () => {
  const drawn =
    '/P <</MCID 1>>BDC BT /Span <</ActualText (x)>> BDC <12> Tj EMC ET EMC /Artifact BMC 0 0 m EMC /OC /L BDC EMC /Artifact <</Type /Pagination>> BDC EMC'
  expect((await separated(drawn, PROCESS, '', {untag: true})).text.replaceAll(/\s+/g, ' ').trim()).toBe(
    'BT /Span <</ActualText (x)>> BDC <12> Tj EMC ET 0 0 m /OC /L BDC EMC',
  )
  expect((await separated(drawn)).text).toBe(drawn)
})

const COLOURS = new Set(['rg', 'RG', 'g', 'G', 'k', 'K', 'cs', 'CS', 'sc', 'SC', 'scn', 'SCN'])
const others = (source: string) => {
  const reader = new ContentReader(source)
  const found: string[] = []
  while (reader.next()) if (!COLOURS.has(reader.operator)) found.push(reader.text())
  return found
}
const channel = fc.integer({min: 0, max: 255}).map(byte => String(Number((byte / 255).toFixed(4))))
const colour = fc.oneof(
  fc.tuple(channel, channel, channel, fc.constantFrom('rg', 'RG')).map(parts => parts.join(' ')),
  fc.tuple(channel, fc.constantFrom('g', 'G')).map(parts => parts.join(' ')),
  fc.constantFrom('/DeviceRGB cs 0 0 0 sc', '/DeviceGray CS 1 SC', '.6118 .1216 .149 rg', '0 0 0 rg'),
)
const drawing = fc.constantFrom('q', 'Q', 'BT <0012> Tj ET', '1 2 m 3 4 l S', '[(x) -5 (y)] TJ', 'f*')

test('laws: twice is once; nothing but colour changes; no grey and no colour of the theme stays RGB', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(colour, drawing)), async parts => {
      const drawn = parts.join('\n')
      const file = await openPdf(drawnPdf([drawn]))
      const problems = await separate(file, PROCESS)
      const once = await content(file, 50)
      expect(others(once)).toEqual(others(drawn))
      expect(await separate(file, PROCESS)).toEqual(problems)
      expect(await content(file, 50)).toBe(once)
      const left = /(?<![\w/])(?:rg|RG|g|G)(?!\w)/.test(once)
      expect(left).toBe(problems.length > 0)
      await writePdf(file)
    }),
    {numRuns: 60},
  )
})
