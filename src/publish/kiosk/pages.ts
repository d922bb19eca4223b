import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import {toHtml} from 'hast-util-to-html'
import type {KioskGuide, KioskMeta, Line} from '#kiosk-app/data.ts'
import type {Words} from '#locale/words.ts'
import {CSP} from './files.ts'
import {wordLine} from './lines.ts'
import {plainBlock, plainLines, plainRows, type PlainOptions} from './plain-blocks.ts'

const PLAIN_INDEX = 'html/index.html'

/** The one page of the kiosk: scripts in order, and the way to the plain pages where there are none. */
export function indexPage(meta: KioskMeta, words: Words): string {
  const options: PlainOptions = {order: meta.order, href: id => `html/${encodeURIComponent(id)}.html`}
  return page(meta, hanOf(meta.labels.title), 'app.css', [
    h('div', {id: 'app'}),
    h('noscript', [
      h('main', {class: 'list'}, [
        h('h1', plainLines(meta.labels.title, options)),
        h('p', plainLines(wordLine(words, 'kiosk.plain.open'), options)),
        h(
          'p',
          h(
            'a',
            {class: 'button', href: PLAIN_INDEX},
            plainLines(wordLine(words, 'kiosk.plain.all'), options),
          ),
        ),
        ...guideList(meta, options),
      ]),
    ]),
    h('script', {src: 'app.js'}),
    h('script', {src: 'meta.js'}),
  ])
}

/** The list as a plain page. */
export function plainIndex(meta: KioskMeta, words: Words): string {
  const options: PlainOptions = {order: meta.order, href: id => `${encodeURIComponent(id)}.html`}
  return page(meta, words.han('kiosk.plain.all'), 'plain.css', [
    ...warnings(meta, options),
    h('main', [
      h('p', {class: 'county'}, meta.county),
      h('h1', plainLines(meta.labels.title, options)),
      ...guideList(meta, options),
      plainRows(meta.stamp, options),
    ]),
  ])
}

/** A guide as a plain page: all its parts one below the other. */
export function plainGuide(guide: KioskGuide, meta: KioskMeta): string {
  const options: PlainOptions = {order: meta.order, href: id => `${encodeURIComponent(id)}.html`}
  const home = h('p', h('a', {href: 'index.html'}, plainLines(meta.labels.home, options)))
  return page(meta, hanOf(guide.title), 'plain.css', [
    ...warnings(meta, options),
    h('main', [
      home,
      h('h1', plainLines(guide.title, options)),
      ...(guide.nickname ? [plainRows([guide.nickname], options)] : []),
      ...(guide.notice ? [h('p', {class: 'notice'}, plainLines(guide.notice, options))] : []),
      ...guide.parts.flatMap(part => [
        h('h2', {id: part.id}, plainLines(part.title, options)),
        ...part.blocks.flatMap(block => plainBlock(block, options)),
      ]),
      plainRows([...guide.stamp, ...meta.stamp.slice(0, 2)], options),
      home,
    ]),
  ])
}

function guideList(meta: KioskMeta, options: PlainOptions): ElementContent[] {
  return meta.groups.flatMap(group => [
    h('h2', plainLines(group.title, options)),
    h(
      'ul',
      group.entries.map(entry =>
        h('li', h('a', {href: options.href(entry.id)}, plainLines(entry.title, options))),
      ),
    ),
  ])
}

function warnings(meta: KioskMeta, options: PlainOptions): ElementContent[] {
  if (meta.warnings.length === 0) return []
  return [
    h(
      'aside',
      meta.warnings.map(line => h('p', {class: 'warning'}, plainLines(line, options))),
    ),
  ]
}

function page(meta: KioskMeta, title: string, css: string, body: ElementContent[]): string {
  const tree = h(null, [
    {type: 'doctype'},
    h('html', {lang: 'zh-Hans'}, [
      h('head', [
        h('meta', {charset: 'utf-8'}),
        h('meta', {'http-equiv': 'Content-Security-Policy', content: CSP}),
        h('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
        h('title', `${title} · ${meta.county}`),
        h('link', {rel: 'stylesheet', href: css === 'app.css' ? css : `../${css}`}),
      ]),
      h('body', body),
    ]),
  ])
  return `${toHtml(tree)}\n`
}

/** Titles of windows hold one language and no markup. */
function hanOf(line: Line): string {
  return line.han.map(piece => (typeof piece === 'string' ? piece : '')).join('')
}
