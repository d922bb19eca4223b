import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {sizesOf} from '#guide/kiosk-room.ts'
import {styleFaults} from './style-check.ts'

const USUAL = {diagonal: 21.5, width: 1080, height: 1920, distance: 50}
const told = (css: string, room = USUAL) =>
  styleFaults('a.css', css, sizesOf(room)).map(({variant, place}) => `${variant} ${place.line}`)

describe('the sizes of a room', () => {
  it('are those of kiosk.md §6', () => {
    // 4.03 px a mm, 34 px at 50 cm, 40 px at 60 cm, 16 mm = 65 px on 21.5 inches; 20 px at 60 cm on 43 inches.
    const sizes = sizesOf(USUAL)
    expect(sizes.perMm).toBeCloseTo(4.03, 2)
    expect(Math.round(sizes.least)).toBe(34)
    expect(Math.round(sizesOf({...USUAL, distance: 60}).least)).toBe(40)
    expect(Math.ceil(sizes.leastTarget)).toBe(65)
    expect(Math.round(sizesOf({...USUAL, diagonal: 43, distance: 60}).least)).toBe(20)
    expect(sizes).toMatchObject({text: 40, target: 96, gap: 16})
  })
})

describe('style sheets', () => {
  it.each(['app.css', 'plain.css'])('%s keeps the sizes of several rooms', name => {
    const css = readFileSync(new URL(`../../../templates/kiosk/${name}`, import.meta.url), 'utf8')
    for (const room of [
      USUAL,
      {...USUAL, width: 1920, height: 1080},
      {...USUAL, diagonal: 32, distance: 60},
      {...USUAL, diagonal: 43, distance: 80},
      {diagonal: 15.6, width: 1366, height: 768, distance: 50},
    ]) {
      expect(styleFaults(name, css, sizesOf(room))).toEqual([])
    }
  })

  it.each([
    ['.a {\n  font-size: 0.7rem;\n}', 'letters 2'],
    ['.a { font-size: 20px; }', 'letters 1'],
    [
      '@media (orientation: landscape) {\n\n  .a { color: red; font-size: calc(var(--text) * 0.5); }\n}',
      'letters 3',
    ],
    ['.a { font-size: 3vw; }', 'unclear 1'],
    ['.a { font: 12px serif; }', 'unclear 1'],
    ['.a { line-height: 1.2; }', 'lines 1'],
    ['.tiles .tile { min-height: 60px; }', 'targets 1'],
    ['/* a\n b */ .b, nav > a:focus { max-height: 1rem; }', 'targets 2'],
    ['.control.size { width: 40px; }', 'targets 1'],
  ])('%s is seen', (css, fault) => expect(told(css)).toEqual([fault]))

  it('must give every target its size', () => {
    expect(told('.press { min-width: var(--target); }')).toEqual(['no-target 1'])
    expect(told('.press, .see { min-width: var(--target); min-height: var(--target); }')).toEqual([])
  })

  it.each([
    '.a { font-size: 0.85rem; }',
    '.tile > .picture { width: 2px; }',
    '.wide { width: 100%; }',
    'td { height: 4px; }',
  ])('%s is well', css => expect(told(css)).toEqual([]))
})
