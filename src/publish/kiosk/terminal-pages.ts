import type {ElementContent} from 'hast'
import {h, s} from 'hastscript'
import {toHtml} from 'hast-util-to-html'
import {REASONS} from '#bundle/problem.ts'
import {PLAIN} from '#bundle/terminal.ts'
import type {Pictogram} from '#kiosk-app/data/lines.ts'
import type {Words} from '#locale/words.ts'
import {CSP} from './files.ts'

/** Sentences kiosk-app/check says, found in its page by `data-word`. They take values in braces, and no other ICU form. */
export const CHECK_WORDS = [
  'no-keys',
  'no-browser',
  'busy',
  'progress',
  'fault',
  'good',
  'again',
  'bad',
  'code',
  'version',
  'signed',
  'next',
  'runs',
  'runs-none',
  'failed',
  'retry',
  'problem.more',
  ...REASONS.map(reason => `problem.${reason}` as const),
] as const

/** Key of a word of the check page: what is wrong is said as the program says it. */
const keyOf = (word: string): string =>
  word.startsWith('problem.') ? `update.${word}` : `update.check.${word}`

/**
 * The launcher: stays when releases come and go, so it names none. What it holds is shown only when nothing comes up.
 *
 * @param title of the window
 * @param staff pictogram of whom to ask: not everyone can read the line below it
 */
export function launchPage(title: string, staff: Pictogram, words: Words): string {
  const say = (key: string): string => words.han(`kiosk.launch.${key}`)
  return page(
    title,
    'launch.css',
    ['current.js', 'launch.js'],
    [
      h('main', {id: 'nothing'}, [
        drawn(staff),
        h('h1', say('nothing')),
        h('p', say('why')),
        h('p', say('ask')),
        h('p', h('a', {id: 'plain', href: PLAIN}, say('plain'))),
        h('p', {class: 'quiet'}, say('again')),
      ]),
      h('noscript', h('p', h('a', {href: PLAIN}, say('plain')))),
    ],
  )
}

/** The page with which staff verify a stick on the terminal, without installing anything. */
export function checkPage(words: Words): string {
  const say = (key: string): string => words.han(`update.check.${key}`)
  return page(
    say('title'),
    'check.css',
    ['key.js', 'current.js', 'withdrawn.js', 'check.js'],
    [
      h('main', [
        h('h1', say('title')),
        h('p', say('lead')),
        h(
          'p',
          h('label', {class: 'choose'}, [
            say('choose'),
            h('input', {id: 'files', type: 'file', webkitdirectory: true, multiple: true}),
          ]),
        ),
        h('section', {id: 'result', 'aria-live': 'polite'}, []),
        h('h2', say('here')),
        h('section', {id: 'terminal'}, []),
        h('noscript', h('p', say('no-browser'))),
      ]),
      h(
        'div',
        {hidden: true},
        CHECK_WORDS.map(word => h('span', {'data-word': word}, written(words, keyOf(word)))),
      ),
    ],
  )
}

const drawn = ({view, shapes}: Pictogram): ElementContent =>
  s(
    'svg',
    {viewBox: view, class: 'staff', ariaHidden: 'true'},
    shapes.map(([name, attributes]) => s(name, attributes)),
  )

/** @throws for a word that is not in the catalogue: a fault of ours. */
function written(words: Words, key: string): string {
  const text = words.written(key)
  if (text === undefined) throw new Error(`no such word: ${key}`)
  return text
}

/** Tells the launcher that a release lies there, whole enough to begin. */
export const readyScript = (version: string): string => `var hanyiReady = ${JSON.stringify(version)}\n`

function page(title: string, css: string, scripts: readonly string[], body: ElementContent[]): string {
  const tree = h(null, [
    {type: 'doctype'},
    h('html', {lang: 'zh-Hans'}, [
      h('head', [
        h('meta', {charset: 'utf-8'}),
        h('meta', {'http-equiv': 'Content-Security-Policy', content: CSP}),
        h('meta', {'http-equiv': 'X-UA-Compatible', content: 'IE=edge'}),
        h('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
        h('title', title),
        h('link', {rel: 'stylesheet', href: css}),
      ]),
      h('body', [...body, ...scripts.map(src => h('script', {src}))]),
    ]),
  ])
  return `${toHtml(tree)}\n`
}
