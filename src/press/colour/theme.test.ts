import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {inksOf, readTheme} from './theme.ts'

const kinds = (css: string) => readTheme(css).problems.map(({kind, property}) => [kind, property])

test('the theme hanyi comes with is sound in both ways to print', () => {
  const theme = readTheme(readFileSync(new URL('../../../templates/theme.css', import.meta.url), 'utf8'))
  expect(theme.problems).toEqual([])
  expect(inksOf(theme, 'process').colours.get('#9c1f26')).toEqual({
    name: 'accent',
    ink: {c: 0, m: 85, y: 75, k: 35},
  })
  for (const {ink} of inksOf(theme, 'black').colours.values())
    expect([ink.c, ink.m, ink.y]).toEqual([0, 0, 0])
  // Text must not be screened: in black alone what text is set in is solid.
  expect(['ink', 'accent'].map(name => theme.colours.find(one => one.name === name)?.black.k)).toEqual([
    100, 100,
  ])
})

test('what is wrong is said at its place', () => {
  expect(readTheme(':root {\n  --red: #f00;\n}').problems).toEqual([
    {kind: 'no-ink', property: '--red', value: '#f00', line: 2, column: 3},
  ])
  expect(kinds('a{--red:#f00;--red-cmyk:0 100 100 0}')).toEqual([['no-ink', '--red']])
  expect(kinds('a{--red:rgb(1 2 3);--red-cmyk:0 1 1 0;--red-k:5}')).toEqual([['form', '--red']])
  expect(kinds('a{--red:#f00;--red-cmyk:0 1 1;--red-k:}')).toEqual([
    ['form', '--red-cmyk'],
    ['form', '--red-k'],
  ])
  expect(kinds('a{--red:#f00;--red-cmyk:0 101 1 0;--red-k:-1}')).toEqual([
    ['form', '--red-cmyk'],
    ['form', '--red-k'],
  ])
  expect(kinds('a{--red:#f00;--red-cmyk:90 90 90 90;--red-k:1}')).toEqual([['total', '--red-cmyk']])
  expect(kinds('a{--red-k:1}')).toEqual([['no-colour', '--red-k']])
  expect(kinds('a{--a:#f00;--a-cmyk:0 9 9 0;--a-k:1;--b:#ff0000;--b-cmyk:0 8 9 0;--b-k:1}')).toEqual([
    ['twice', '--b'],
  ])
  expect(kinds('a{--gap:3mm;--a:#F00;/* x */--a-cmyk: 0 9.5 9 0 ;--a-k:1}')).toEqual([])
})
