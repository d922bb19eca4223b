import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {readTheme} from '../colour/theme.ts'
import {lintPrintCss} from './lint.ts'

const TEMPLATES = new URL('../../../templates/', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, TEMPLATES), 'utf8')
const THEME = readTheme(read('theme.css'))

const kinds = (css: string) => lintPrintCss('a.css', css, THEME).map(({kind, value}) => [kind, value])

test.each([
  ['a{box-shadow: 1px 1px red}', 'shadow', '1px 1px red'],
  ['a{text-shadow:0 0 2px #000}', 'shadow', '0 0 2px #000'],
  ['a{filter:blur(2px)}', 'filter', 'blur(2px)'],
  ['a{-webkit-filter:grayscale(1)}', 'filter', 'grayscale(1)'],
  ['a{backdrop-filter:blur(1px)}', 'filter', 'blur(1px)'],
  ['a{mix-blend-mode:multiply}', 'blend', 'multiply'],
  ['a{background-blend-mode:screen}', 'blend', 'screen'],
  ['a{mask:url(a.png)}', 'mask', 'url(a.png)'],
  ['a{-webkit-mask-image:linear-gradient(#000,#fff)}', 'mask', 'linear-gradient(#000,#fff)'],
  [
    'a{background:repeating-radial-gradient(red, blue) 0 0}',
    'gradient',
    'repeating-radial-gradient(red, blue)',
  ],
  ['a{border-image: conic-gradient(red, blue) 1}', 'gradient', 'conic-gradient(red, blue)'],
  ['a{opacity:.5}', 'opacity', '.5'],
  ['a{fill-opacity: 40% !important}', 'opacity', '40% !important'],
  ['a{color:#9c1f2680}', 'opacity', '#9c1f2680'],
  ['a{color:#123456}', 'colour', '#123456'],
  ['a{border-top:1px solid tomato}', 'colour', 'tomato'],
  ['a{fill:rgb(1 2 3 / 50%)}', 'colour', 'rgb(1 2 3 / 50%)'],
  ['a{color:color(display-p3 1 0 0)}', 'colour', 'color(display-p3 1 0 0)'],
  ['a{--mine: oklch(.5 .1 20)}', 'colour', 'oklch(.5 .1 20)'],
  ['a{color:rgb(from var(--ink) r g b)}', 'mixed', 'rgb(from var(--ink) r g b)'],
  [
    'a{color:color-mix(in srgb, var(--ink) 50%, var(--paper))}',
    'mixed',
    'color-mix(in srgb, var(--ink) 50%, var(--paper))',
  ],
  ['a{color:CanvasText}', 'system', 'CanvasText'],
  ['@media print{a{b{&:hover{color:red}}}}', 'colour', 'red'],
  ['@page{@top-left{color:red}}', 'colour', 'red'],
  ['a{color:red', 'colour', 'red'],
])('%s is refused', (css, kind, value) => {
  expect(kinds(css)).toEqual([[kind, value]])
})

test.each([
  'a{color:var(--ink);background:var(--tint);border:1pt solid var(--hairline)}',
  'a{color:currentcolor;background:transparent;fill:none;stroke:inherit}',
  'a{box-shadow:none;filter:none;opacity:1;mix-blend-mode:normal;mask:none}',
  'a{font-family:Tan, "Linen";animation-name:red;content:"color:red";background:url(#gold)}',
  '#decade, a[title="#fff"]{margin:0}',
  '/* color: red */ a{/* filter: x */margin:0}',
  'a{counter-increment:left 2}',
])('%s is let be', css => {
  expect(kinds(css)).toEqual([])
})

test('a colour of the theme written out is told by its name; places are of the colour', () => {
  expect(lintPrintCss('a.css', 'a {\n  border: 1pt\n    solid #8C8C8C;\n}', THEME)).toEqual([
    {
      file: 'a.css',
      kind: 'literal',
      property: 'border',
      value: '#8C8C8C',
      name: 'hairline',
      line: 3,
      column: 11,
    },
  ])
  expect(lintPrintCss('a.css', 'a{color:black}', THEME)).toMatchObject([{kind: 'literal', name: 'ink'}])
})

/** Templates of screens: their colours are never printed. */
const SCREENS = /^(?:kiosk|start-page|data)\//
const printed = readdirSync(TEMPLATES, {recursive: true, encoding: 'utf8'})
  .map(path => path.replaceAll('\\', '/'))
  .filter(path => path.endsWith('.css') && !SCREENS.test(path))

describe('templates that are printed', () => {
  test('are many', () => expect(printed.length).toBeGreaterThan(10))

  test.each(printed)('%s uses the colours of the theme and nothing a press cannot take', path => {
    expect(lintPrintCss(path, read(path), THEME)).toEqual([])
  })

  test.each(printed)('%s names no variable the theme or the sheets around it lack', path => {
    const defined = new Set(
      printed.flatMap(one => [...read(one).matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name)),
    )
    const colours = [
      ...read(path).matchAll(/(?:color|fill|stroke|background|solid|dashed|dotted):?\s+var\((--[\w-]+)/g),
    ]
    for (const [, name] of colours) expect(defined).toContain(name)
  })
})
