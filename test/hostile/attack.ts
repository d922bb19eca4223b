import {readFileSync} from 'node:fs'
import {rules} from '#check/index.ts'
import type {Finding} from '#check/model.ts'
import {runChecks} from '#check/run.ts'
import {makeEditions} from '#commands/build/editions.ts'
import {openFonts} from '#edges/fonts/index.ts'
import {loadCatalogues, loadHeadings} from '#edges/locales.ts'
import type {Workspace} from '#guide/model.ts'
import {readWorkspace} from '#guide/workspace.ts'
import {createWords} from '#locale/create-words.ts'
import {formatFact, formatHours} from '#locale/fact-format.ts'
import type {PairedGuide} from '#pairing/model.ts'
import {pairGuide} from '#pairing/pair.ts'
import {htmlDocument} from '#publish/draw/document.ts'
import {sectionRows} from '#publish/draw/rows.ts'
import {drawStacked} from '#publish/draw/stacked.ts'
import {pictureUrl} from '#publish/draw/picture.ts'
import type {Edition} from '#publish/edition/model.ts'
import {titleText} from '#publish/edition/sort-out.ts'
import {formats} from '#publish/index.ts'
import {bundleKiosk} from '#kiosk-app/bundle.ts'
import type {FormatInput} from '#publish/model.ts'
import {startPage} from '#publish/start-page/index.ts'
import {dangers} from './safe-html.ts'

/** The scripts of the kiosk by name; none of them is looked at here. */
const SCRIPTS = new Map([...(await bundleKiosk()).keys()].map(name => [name, '']))

const ROOT = new URL('../../', import.meta.url)
const base = (path: string) => new Uint8Array(readFileSync(new URL(`test/rule-pages/${path}`, ROOT)))
const encode = (text: string) => new TextEncoder().encode(text)
const {covered, measure} = await openFonts()
const words = createWords({
  messages: 'zh-CN',
  catalogues: loadCatalogues([
    'findings',
    'reader',
    'cli',
    'sheet',
    'form',
    'leaflet',
    'poster',
    'booklet',
    'kiosk',
    'broadcast',
    'data',
    'start',
    'update',
  ]),
  countyWords: new Map(),
})

/** The guide that is attacked, and the one beside it that must not suffer. */
export const BAD = 'content/guides/huaide/'
export const GOOD = 'content/guides/haode/'

/** What became of a workspace with hostile files in it. */
export interface Outcome {
  workspace: Workspace
  paired: PairedGuide[]
  findings: Finding[]
  editions: Edition[]
  /** Each guide drawn block by block, by id. */
  drawn: ReadonlyMap<string, string>
  /** Every page and text that the formats make of a draft, by path. */
  made: ReadonlyMap<string, string>
}

/** A workspace of two sound guides, with these files over it; `undefined` takes a file away. */
export function files(
  over: Readonly<Record<string, string | Uint8Array | undefined>>,
): Map<string, Uint8Array> {
  const all = new Map<string, Uint8Array>([
    ['hanyi.yaml', encode('sign: []\n')],
    ['content/county.yaml', base('county.yaml')],
    ['content/booklets/shouce.yaml', encode('title: {zh: 办事指南汇编}\nguides: all\n')],
    ...[BAD, GOOD].flatMap(folder =>
      ['guide.yaml', 'zh.md', 'ii.md'].map(name => [folder + name, base(`guide/${name}`)] as const),
    ),
  ])
  for (const [path, content] of Object.entries(over)) {
    const full = /^content\/|^hanyi\.yaml$/.test(path) ? path : BAD + path
    if (content === undefined) all.delete(full)
    else all.set(full, typeof content === 'string' ? encode(content) : content)
  }
  return all
}

/** Reads, pairs, judges and draws; nothing on the way may throw. */
export function read(all: ReadonlyMap<string, Uint8Array>): Outcome {
  const workspace = readWorkspace(all, loadHeadings())
  const joined = workspace.guides.map(guide => pairGuide(guide))
  const paired = joined.map(one => one.paired)
  const faults = [...workspace.faults, ...joined.flatMap(one => one.faults)]
  const findings = runChecks(
    {workspace, paired, covered, inked: () => false, styles: new Map(), words, today: '2026-11-24'},
    rules,
    faults,
    words,
  )
  const {editions} = makeEditions(workspace, paired, findings, 'draft', resolveIn(workspace))
  const drawn = new Map(editions.map(edition => [edition.guide.id, stacked(edition, workspace)]))
  return {workspace, paired, findings, editions, drawn, made: new Map()}
}

/** The same, and every format made as a draft. */
export async function build(all: ReadonlyMap<string, Uint8Array>): Promise<Outcome> {
  const outcome = read(all)
  const input = inputOf(outcome)
  const made = new Map<string, string>()
  for (const format of formats) {
    const plan = await format.plan(input)
    for (const {path, bytes} of plan.outputs) {
      if (/\.(?:html|js|json|txt|csv)$/.test(path)) made.set(path, new TextDecoder().decode(bytes))
    }
    for (const job of plan.prints) made.set(`${job.path}.html`, job.html(undefined))
  }
  const outputs = outcome.editions.map(edition => {
    const {id} = edition.guide
    return {format: 'sheet', id, path: `sheet/${id}.pdf`, title: titleText(edition)} as const
  })
  const {mode, contentDate, template, workspace} = input
  const start = startPage({outputs, held: [], mode, workspace, words, contentDate, template})
  made.set(start.path, new TextDecoder().decode(start.bytes))
  return {...outcome, made}
}

function resolveIn({county}: Workspace): FormatInput['resolve'] {
  return (name, guide, tag) => formatFact(name, guide, county, tag, words)
}

function stacked(edition: Edition, workspace: Workspace): string {
  const children = edition.guide.zh.sections.flatMap(section =>
    drawStacked(sectionRows(edition, section), {
      order: 'han-first',
      picture: path => pictureUrl(workspace.files, edition.guide, path),
      link: () => undefined,
    }),
  )
  return htmlDocument({lang: 'zh-Hans', title: 'x', css: '', children})
}

function inputOf({workspace, editions}: Outcome): FormatInput {
  return {
    workspace,
    mode: 'draft',
    editions,
    only: undefined,
    words,
    resolve: resolveIn(workspace),
    hours: (entry, tag) => formatHours(entry, tag, words),
    toolVersion: '0.0.0',
    contentDate: '2026-11-23',
    template: path => readFileSync(new URL(`templates/${path}`, ROOT), 'utf8'),
    measure,
    screenFonts: async () => ({han: new Uint8Array(), yi: new Uint8Array()}),
    kioskApp: SCRIPTS,
  }
}

/** `error zh.md:3:1 html-in-text.tag`, one a finding; files of the attacked guide by their name alone. */
export function told({findings}: Outcome): string[] {
  return findings.map(({level, rule, variant, place}) => {
    const where = `${place.file.replace(BAD, '')}:${place.line}:${place.column}`
    return `${level} ${where} ${rule}${variant === undefined ? '' : `.${variant}`}`
  })
}

/** The same guide beside the attacked one says nothing but what it says alone, and is drawn the same. */
export function goodGuide({findings, drawn}: Outcome): {findings: string[]; drawn: string | undefined} {
  return {
    findings: findings.filter(finding => finding.guide === 'haode').map(finding => finding.message),
    drawn: drawn.get('haode'),
  }
}

/** Findings that are no Chinese sentence, or that let something of ours through. */
export function badSentences({findings}: Outcome): string[] {
  return findings
    .map(finding => finding.message)
    .filter(
      message =>
        !/^[^\n]*\p{Script=Han}[^\n]*[。？！）}]$/u.test(message) ||
        /undefined|NaN|\[object|Error:/.test(message),
    )
}

/** Dangers of every page made, with the page's path. */
export function pageDangers({made, drawn}: Outcome): string[] {
  const pages = [...drawn, ...[...made].filter(([path]) => path.endsWith('.html'))]
  return pages.flatMap(([path, html]) => dangers(html).map(danger => `${path}: ${danger}`))
}
