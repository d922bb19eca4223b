import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import type {KioskGuide} from '#kiosk-app/data/guide.ts'
import type {Line} from '#kiosk-app/data/lines.ts'
import type {Entry, KioskMeta} from '#kiosk-app/data/meta.ts'
import type {Words} from '#locale/words.ts'
import {wordLine} from './lines.ts'
import {hanOf, page} from './pages.ts'
import {plainBlock, plainLines, plainRows, type PlainOptions} from './plain-blocks.ts'
import {daysAfter} from './review.ts'

/** Folder of a language, and what its pages show. */
type Folder = 'zh' | 'ii'

/** Days past its review after which content sends people to the counter; kiosk-app/review says the same. */
const RED_AFTER = 90
/** From a plain page to its release, and to what lies beside the releases. */
const UP = '../../'
const BESIDE = '../../../../'

/**
 * The guides as plain pages, for browsers that run no scripts or none of ours, and for printing: `html/zh/<id>.html`
 * in Han; `html/ii/<id>.html` for guides that have Yi, in Yi alone where the county switched that on, else in both.
 * The two link to each other, so neither language is there without the other (DESIGN §3).
 *
 * @returns text by path within the release.
 */
export function plainFiles(
  guides: readonly KioskGuide[],
  meta: KioskMeta,
  words: Words,
): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  const inYi = new Set(guides.filter(guide => guide.title.yi || hasYi(guide)).map(guide => guide.id))
  const folders: Folder[] = inYi.size > 0 ? ['zh', 'ii'] : ['zh']
  for (const folder of folders) {
    const context: Context = {folder, meta, words, inYi}
    files.set(`html/${folder}/index.html`, indexOf(context))
    for (const guide of guides) {
      if (folder === 'zh' || inYi.has(guide.id)) {
        files.set(`html/${folder}/${guide.id}.html`, guidePage(guide, context))
      }
    }
  }
  return files
}

interface Context {
  folder: Folder
  meta: KioskMeta
  words: Words
  /** Guides with a page in `html/ii/`. */
  inYi: ReadonlySet<string>
}

function hasYi(guide: KioskGuide): boolean {
  let found = false
  JSON.stringify(guide.parts, (key, value: unknown) => {
    if (key === 'yi') found = true
    return value
  })
  return found
}

function optionsOf({folder, meta, inYi}: Context): PlainOptions {
  const file = (id: string): string => `${encodeURIComponent(id)}.html`
  return {
    order: meta.order,
    language: folder === 'zh' ? 'han' : meta.yiOnly ? 'yi' : 'both',
    // A guide without Yi has one page only.
    href: id => (folder === 'ii' && !inYi.has(id) ? `../zh/${file(id)}` : file(id)),
  }
}

/** The way to the same page in the other language. */
function other(file: string, there: boolean, {folder, meta, words}: Context): ElementContent[] {
  if (!there) return []
  const key =
    folder === 'ii' ? 'kiosk.language.han' : meta.yiOnly ? 'kiosk.language.yi' : 'kiosk.language.both'
  const href = `../${folder === 'zh' ? 'ii' : 'zh'}/${file}`
  const options: PlainOptions = {order: meta.order, language: 'both', href: () => ''}
  return [h('p', {class: 'other'}, h('a', {href}, plainLines(wordLine(words, key), options)))]
}

function indexOf(context: Context): string {
  const {meta, words, inYi} = context
  const options = optionsOf(context)
  return page({
    meta,
    title: words.han('kiosk.plain.all'),
    css: `${UP}plain.css`,
    scripts: [`${BESIDE}withdrawn.js`, `${UP}plain.js`],
    body: [
      ...warnings(meta, options),
      h('main', [
        ...other('index.html', inYi.size > 0, context),
        h('p', {class: 'county'}, meta.county),
        h('h1', plainLines(meta.labels.title, options)),
        ...meta.topics.flatMap(topic => list(topic.title, topic.id, meta.entries, options)),
        plainRows(meta.stamp, options),
      ]),
    ],
  })
}

function list(
  title: Line,
  topic: string,
  entries: readonly Entry[],
  options: PlainOptions,
): ElementContent[] {
  return [
    h('h2', plainLines(title, options)),
    h(
      'ul',
      entries
        .filter(entry => entry.topic === topic)
        .map(entry =>
          h(
            'li',
            {dataGuide: entry.id},
            h('a', {href: options.href(entry.id)}, plainLines(entry.title, options)),
          ),
        ),
    ),
  ]
}

/** A guide with all its parts one below the other. */
function guidePage(guide: KioskGuide, context: Context): string {
  const {meta, folder, inYi} = context
  const options = optionsOf(context)
  const entry = meta.entries.find(one => one.id === guide.id)
  const home = h('p', {class: 'other'}, h('a', {href: 'index.html'}, plainLines(meta.labels.home, options)))
  return page({
    meta,
    title: hanOf(guide.title),
    lang: folder === 'ii' && meta.yiOnly ? 'ii' : 'zh-Hans',
    css: `${UP}plain.css`,
    scripts: [`${BESIDE}withdrawn.js`, `${UP}plain.js`],
    body: [
      ...warnings(meta, options),
      h('main', {id: 'guide', dataGuide: guide.id, ...age(entry, meta)}, [
        h('div', {class: 'only-withdrawn'}, [
          h('p', plainLines(wordLine(context.words, 'kiosk.withdrawn', {date: ''}), options)),
          home,
        ]),
        h('div', {class: 'whole-guide'}, [
          h('div', {class: 'ways'}, [
            home,
            ...other(`${encodeURIComponent(guide.id)}.html`, inYi.has(guide.id), context),
          ]),
          h('h1', plainLines(guide.title, options)),
          ...(guide.nickname ? [plainRows([guide.nickname], options)] : []),
          h('p', {class: 'notice amber'}, plainLines(meta.labels['review.amber'], options)),
          h('p', {class: 'notice red'}, plainLines(meta.labels['review.red'], options)),
          ...(guide.notice ? [h('p', {class: 'notice'}, plainLines(guide.notice, options))] : []),
          ...recordings(guide, undefined, meta, options),
          ...guide.parts.flatMap(part => [
            h('h2', {id: part.id}, plainLines(part.title, options)),
            ...recordings(guide, part.id, meta, options),
            ...part.blocks.flatMap(block => plainBlock(block, options)),
          ]),
          plainRows([...guide.stamp, ...meta.stamp.slice(0, 2)], options),
          home,
        ]),
      ]),
    ],
  })
}

/** The recordings of a part, or of the whole guide, each in the browser's own player: in every voice, on both pages. */
function recordings(
  {clips = []}: KioskGuide,
  part: string | undefined,
  {labels}: KioskMeta,
  options: PlainOptions,
): ElementContent[] {
  return clips
    .filter(clip => clip.part === part)
    .map(({src, name}) =>
      h('div', {class: 'listen'}, [
        h('p', [...plainLines(labels.listen, options), ' ', ...plainLines(name, options)]),
        h('audio', {
          controls: true,
          preload: 'none',
          src: `${UP}${src}`,
          ariaLabel: `${hanOf(labels.listen)} ${hanOf(name)}`,
        }),
      ]),
    )
}

/** Days as numbers, which the oldest script can compare: content, last good day, last amber day. */
function age(entry: Entry | undefined, meta: KioskMeta): Record<string, string> {
  const number = (day: string): string => day.replaceAll('-', '')
  const date = entry?.reviewBy
  if (date === undefined) return {dataContent: number(meta.contentDate)}
  return {
    dataContent: number(meta.contentDate),
    dataAmber: number(date),
    dataRed: number(daysAfter(date, RED_AFTER)),
  }
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
