import {readdirSync, readFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import {bundleKiosk} from './bundle.ts'

const scripts = await bundleKiosk()

it('is classic scripts, the app of at most 40 KB', () => {
  expect([...scripts.keys()].sort()).toEqual([
    'app.js',
    'check.js',
    'fallback.js',
    'launch.js',
    'narration.js',
    'plain.js',
    'searching.js',
  ])
  expect(scripts.get('app.js')!.length).toBeLessThanOrEqual(40 * 1024)
})

/** Syntax and calls of kiosk.md §3 and §8, and of a page that never parses text as HTML. */
const FORBIDDEN =
  /\?\.[^\d]|\?\?|\binnerHTML|outerHTML|insertAdjacentHTML|document\.write|\bfetch\(|XMLHttpRequest|\bimport\(|\bimport\s*["'{*]|\bexport\s*[{d]|\beval\(|new Function|https?:|\.flat\(|\.flatMap\(|replaceAll|fromEntries|\.at\(|structuredClone|catch\{/

/** A name, not an address: nothing is fetched from it. */
const NAMESPACE = 'http://www.w3.org/2000/svg'

it('holds nothing Chrome 64 on file:// cannot do, and no way to make HTML of a text', () => {
  for (const name of ['app.js', 'searching.js', 'narration.js', 'check.js'])
    expect(FORBIDDEN.exec(scripts.get(name)!.replace(NAMESPACE, ''))?.[0], name).toBeUndefined()
})

it('has for the oldest browsers only what they could read in 2009', () => {
  for (const name of ['fallback.js', 'launch.js', 'plain.js']) {
    expect(scripts.get(name), name).not.toMatch(/=>|`|\b(?:const|let|class|async|of)\b|\.\.\./)
  }
})

it.each(['a?.b', 'a??b', 'x.innerHTML=y', 'fetch("x")', '[1].flat()', 'import("x")', 'try{a()}catch{b()}'])(
  'a planted %s is seen',
  planted => expect(FORBIDDEN.test(planted)).toBe(true),
)

/** What Chrome 64 does not understand in CSS (kiosk.md §8); grid-gap is what it calls gap. */
const CSS =
  /(?<!grid-(?:row-|column-)?)\bgap\s*:|(?<!grid-)\b(?:row|column)-gap\s*:|\bclamp\(|\binset\s*:|:is\(|:has\(|:where\(|aspect-ratio|@layer|@container|margin-(?:inline|block)|padding-(?:inline|block)|:focus-visible|https?:/

it.each(readdirSync(new URL('../../templates/kiosk', import.meta.url)).filter(name => name.endsWith('.css')))(
  '%s is written for Chrome 64',
  name => {
    const css = readFileSync(new URL(`../../templates/kiosk/${name}`, import.meta.url), 'utf8')
    expect(CSS.exec(css.replace(/\/\*[\s\S]*?\*\//g, ''))?.[0]).toBeUndefined()
  },
)

it.each(['gap: 1px', 'inset: 0', 'row-gap: 2px', 'width: clamp(1px, 2vw, 3px)'])(
  'planted CSS %s is seen',
  planted => expect(CSS.test(planted)).toBe(true),
)
