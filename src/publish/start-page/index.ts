import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Workspace} from '#guide/model.ts'
import {FORMATS, type FormatId} from '#guide/schema/settings-file.ts'
import {formatDate} from '#locale/dates.ts'
import type {Words} from '#locale/words.ts'
import {htmlDocument} from '../draw/document.ts'
import type {BuildMode, Held, Output} from '../model.ts'
import {fileLabel, href, inOrder, type Made} from './files.ts'

export interface StartPageInput {
  outputs: readonly Made[]
  held: readonly Held[]
  mode: BuildMode
  workspace: Workspace
  words: Words
  contentDate: string
  template: (path: string) => string
}

/**
 * `打开我.html`: a page of links to everything a build made, by Chinese title, and what it did not make and why. It
 * needs nothing beside it and opens from `file://`.
 *
 * @returns the page; its links are relative to the output folder.
 */
export function startPage(input: StartPageInput): Output {
  const {words, workspace} = input
  const guides = new Set(workspace.guides.map(guide => guide.id))
  const made = inOrder(input.outputs.filter(one => fileLabel(one) !== undefined))
  const whole = made.filter(one => !guides.has(one.id))
  const single = made.filter(one => guides.has(one.id))
  const html = htmlDocument({
    lang: 'zh-Hans',
    title: `${words.han('start.title')} · ${workspace.county.name}`,
    css: input.template('start-page/start.css'),
    bodyClass: input.mode,
    children: [
      h('header', [
        h('p', {class: 'county'}, workspace.county.name),
        h('h1', words.han('start.title')),
        ...labels(input).map(label => h('p', {class: 'label'}, label)),
        h(
          'p',
          {class: input.mode === 'release' ? 'lead' : 'lead warn'},
          words.han(`start.lead.${input.mode}`),
        ),
        h('p', {class: 'lead'}, words.han('start.lead')),
        h('p', {class: 'date'}, words.han('start.date', {date: formatDate(input.contentDate, 'zh')})),
      ]),
      h('main', [
        ...(made.length === 0 ? [h('p', words.han('start.nothing'))] : []),
        ...(whole.length > 0
          ? [h('section', [h('h2', words.han('start.whole')), ...wholeRows(whole, input)])]
          : []),
        ...(single.length > 0
          ? [h('section', [h('h2', words.han('start.guides')), ...guideRows(single, input)])]
          : []),
        heldSection(input),
      ]),
    ],
  })
  return {path: '打开我.html', bytes: new TextEncoder().encode(`${html}\n`)}
}

/** What these things are. A sample is never called released, whatever its signatures say. */
function lead({mode, words, workspace}: StartPageInput): ElementContent {
  if (mode === 'release' && workspace.county.sample)
    return h('p', {class: 'lead warn'}, words.han('reader.sample.notice'))
  return h('p', {class: mode === 'release' ? 'lead' : 'lead warn'}, words.han(`start.lead.${mode}`))
}

function labels({words, workspace}: StartPageInput): string[] {
  const {settings, county} = workspace
  const sample = words.han('reader.watermark.sample')
  return [
    ...(settings.label === '' ? [] : [settings.label]),
    ...(county.sample && !settings.label.includes(sample) ? [sample] : []),
  ]
}

/** Outputs that belong to no guide: a row a format, booklets a row each by their title. */
function wholeRows(whole: readonly Made[], {words, workspace}: StartPageInput): ElementContent[] {
  return byFormat(whole).flatMap(([format, files]) => {
    if (format !== 'booklet')
      return [
        row(words.han(`start.format.${format}`), [
          h(
            'p',
            files.map(file => link(file, words)),
          ),
        ]),
      ]
    return [...Map.groupBy(files, file => file.id)].map(([id, own]) => {
      const title = workspace.booklets.find(booklet => booklet.id === id)?.title.zh ?? own[0]?.title ?? id
      return row(title, [
        h(
          'p',
          own.map(file => link(file, words)),
        ),
      ])
    })
  })
}

/** A card a guide, in the order of the workspace, its files grouped by format. */
function guideRows(single: readonly Made[], {words, workspace}: StartPageInput): ElementContent[] {
  const byGuide = Map.groupBy(single, file => file.id)
  return workspace.guides.flatMap(({id}) => {
    const files = byGuide.get(id)
    if (!files) return []
    return [
      row(
        files[0]?.title ?? id,
        byFormat(files).map(([format, own]) =>
          h('p', [
            h('span', {class: 'format'}, words.han(`start.format.${format}`)),
            ...own.map(file => link(file, words)),
          ]),
        ),
      ),
    ]
  })
}

function row(title: string, content: ElementContent[]): ElementContent {
  return h('article', [h('h3', title), h('div', {class: 'files'}, content)])
}

function link(file: Made, words: Words): ElementContent {
  const label = fileLabel(file)
  const text = label === undefined ? file.path : 'key' in label ? words.han(label.key) : label.name
  return h('a', {href: href(file.path)}, text)
}

/** What a build held back: guides with the same reason in the same formats together. */
function heldSection({held, words}: StartPageInput): ElementContent {
  const same = ({id, reason, units, values}: Held): string => JSON.stringify([id, reason, units, values])
  const single = [...Map.groupBy(held, same).values()].map(group => {
    const [first] = group as [Held, ...Held[]]
    const formats = FORMATS.filter(format => group.some(one => one.format === format))
    return {
      title: first.title,
      formats: formats.map(format => words.han(`start.format.${format}`)).join('、'),
      reason: words.han(first.reason, {...first.values, units: first.units}),
    }
  })
  const rows = [...Map.groupBy(single, one => JSON.stringify([one.formats, one.reason])).values()].map(
    group =>
      h('tr', [
        h(
          'td',
          group.map(one => h('div', one.title)),
        ),
        h('td', group[0]?.formats ?? ''),
        h('td', group[0]?.reason ?? ''),
      ]),
  )
  const head = ['title', 'format', 'reason'].map(column =>
    h('th', {scope: 'col'}, words.han(`start.column.${column}`)),
  )
  return h('section', {class: 'held'}, [
    h('h2', words.han('start.held')),
    rows.length === 0
      ? h('p', words.han('start.held.none'))
      : h('table', [h('thead', h('tr', head)), h('tbody', rows)]),
  ])
}

function byFormat(files: readonly Made[]): [FormatId, Made[]][] {
  const groups = Map.groupBy(files, file => file.format)
  return FORMATS.flatMap((format): [FormatId, Made[]][] => {
    const own = groups.get(format)
    return own ? [[format, own]] : []
  })
}
