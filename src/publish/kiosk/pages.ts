import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import {toHtml} from 'hast-util-to-html'
import type {Line} from '#kiosk-app/data/lines.ts'
import type {KioskMeta} from '#kiosk-app/data/meta.ts'
import type {Words} from '#locale/words.ts'
import {CSP} from './files.ts'
import {wordLine} from './lines.ts'
import {plainLines} from './plain-blocks.ts'

/** The one page of a release: its scripts in order, and the way to the plain pages where none runs. */
export function indexPage(meta: KioskMeta, words: Words): string {
  return page({
    meta,
    title: hanOf(meta.labels.title),
    css: 'app.css',
    body: [h('div', {id: 'app'}), h('noscript', wayToPlain('html/zh/index.html', meta, words))],
    // The terminal's own two may be missing; the app comes before the data, which speak to it.
    scripts: ['app.js', '../../site.js', '../../withdrawn.js', 'meta.js', 'fallback.js'],
  })
}

function wayToPlain(href: string, meta: KioskMeta, words: Words): ElementContent[] {
  const options = {order: meta.order, href: () => '', language: 'both' as const}
  return [
    h('main', {class: 'list'}, [
      h('h1', plainLines(meta.labels.title, options)),
      h('p', plainLines(wordLine(words, 'kiosk.plain.open'), options)),
      h('p', h('a', {class: 'button', href}, plainLines(wordLine(words, 'kiosk.plain.all'), options))),
    ]),
  ]
}

export interface Page {
  meta: KioskMeta
  /** Of the window; one language and no markup. */
  title: string
  lang?: 'zh-Hans' | 'ii'
  /** Paths relative to the page. */
  css?: string
  scripts?: readonly string[]
  body: ElementContent[]
}

/** A page with its policy: nothing from the network, no script of its own text. */
export function page({meta, title, lang = 'zh-Hans', css, scripts = [], body}: Page): string {
  const tree = h(null, [
    {type: 'doctype'},
    h('html', {lang}, [
      h('head', [
        h('meta', {charset: 'utf-8'}),
        h('meta', {'http-equiv': 'Content-Security-Policy', content: CSP}),
        h('meta', {'http-equiv': 'X-UA-Compatible', content: 'IE=edge'}),
        h('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
        h('title', {lang: 'zh-Hans'}, `${title} · ${meta.county}`),
        ...(css === undefined ? [] : [h('link', {rel: 'stylesheet', href: css})]),
      ]),
      h('body', [...body, ...scripts.map(src => h('script', {src}))]),
    ]),
  ])
  return `${toHtml(tree)}\n`
}

/** The Han of a line without markup, for titles of windows. */
export function hanOf(line: Line): string {
  return line.han.map(piece => (typeof piece === 'string' ? piece : '')).join('')
}
