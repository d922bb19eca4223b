import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {SignatureRecord} from '../../pairing/model.ts'
import type {SinceSigned} from '../../pairing/since-signed.ts'
import {drawLines, type DrawOptions} from '../draw/stacked.ts'
import {drawTitleLines} from '../draw/title-lines.ts'
import type {Edition} from '../edition/model.ts'
import type {FormatInput} from '../model.ts'
import {changesOf, STATES, unitsOf} from './changes.ts'
import {label, sealPlace} from './paper.ts'

/**
 * The paper that is signed (审签单): which text it is, how far its Yi has come, what changed, a line for every role that
 * must sign, and a place for the seal. The signed paper is the evidence; `signoff.jsonl` is its copy (DESIGN §3).
 */
export function drawSignoff(input: FormatInput, edition: Edition): ElementContent[] {
  const draw: DrawOptions = {order: input.workspace.settings.order}
  return [
    h('div', {class: 'form-head'}, [
      h('div', {class: 'from', lang: 'zh-Hans'}, input.workspace.county.name),
      h('h1', {class: 'pair'}, label(input, 'form.signoff')),
      h('div', {class: 'form-number'}, [
        ...label(input, 'reader.fact.code'),
        h('span', {class: 'code-word whole'}, edition.code),
      ]),
    ]),
    h('h2', {class: 'subject pair'}, drawTitleLines(edition.title, 'span', draw)),
    drawFacts(input, edition),
    drawUnits(input, edition),
    drawChanges(input, edition, draw),
    h('section', {class: 'keep'}, [
      h('h3', label(input, 'form.signoff.signatures')),
      h('p', {class: 'statement'}, label(input, 'form.signoff.statement', {code: edition.code})),
      drawSignatures(input, edition),
      sealPlace(input),
    ]),
  ]
}

function drawFacts(input: FormatInput, {guide}: Edition): Element {
  const checked =
    guide.facts.checked && (input.resolve('checked.date', guide, 'zh')?.text ?? guide.facts.checked.date)
  const rows: [string, string | undefined][] = [
    ['reader.fact.number', guide.id],
    ['reader.fact.version', guide.facts.version],
    ['form.signoff.kind', input.words.han(`reader.kind.${guide.kind}`)],
    [
      'reader.fact.agency',
      guide.facts.agency === undefined ? undefined : input.resolve('agency', guide, 'zh')?.text,
    ],
    ['reader.fact.checked', checked],
    ['reader.fact.checked.by', guide.facts.checked?.by],
  ]
  return h(
    'dl',
    {class: 'facts'},
    rows.map(([key, value]) =>
      h('div', {class: 'half'}, [
        h('dt', label(input, key)),
        h('dd', {lang: 'zh-Hans'}, value ?? input.words.han('reader.value.unknown')),
      ]),
    ),
  )
}

function drawUnits(input: FormatInput, edition: Edition): Element {
  const units = unitsOf(edition)
  const complete = edition.units - edition.incomplete
  return h('section', {class: 'keep'}, [
    h('h3', label(input, 'form.signoff.units')),
    h('table', {class: 'states'}, [
      h(
        'thead',
        h(
          'tr',
          STATES.map(state => h('th', {scope: 'col'}, label(input, `form.state.${state}`, {}, 'div'))),
        ),
      ),
      h(
        'tbody',
        h(
          'tr',
          STATES.map(state =>
            h(
              'td',
              label(input, 'form.signoff.count', {n: units.filter(unit => unit.state === state).length}),
            ),
          ),
        ),
      ),
    ]),
    h('p', label(input, 'form.signoff.total', {n: edition.units, complete})),
  ])
}

function drawChanges(input: FormatInput, edition: Edition, draw: DrawOptions): Element {
  if (edition.changes !== undefined) return drawKnown(input, edition, edition.changes, draw)
  const {since, units} = changesOf(edition)
  const said =
    since === undefined
      ? label(input, 'form.signoff.first')
      : label(input, units.length > 0 ? 'form.signoff.since' : 'form.signoff.facts', {
          date: since,
          n: units.length,
        })
  return h('section', {class: 'changes'}, [
    h('h3', label(input, 'form.signoff.changes')),
    h('p', said),
    ...units.map(({pair, state}) =>
      h('div', {class: 'change pair'}, [
        h('span', {class: 'change-state'}, label(input, `form.state.${state}`)),
        h('div', {class: 'said'}, drawLines(pair, 'div', draw)),
      ]),
    ),
  ])
}

/** The changes as the last signature tells them, unit by unit. */
function drawKnown(input: FormatInput, edition: Edition, changes: SinceSigned, draw: DrawOptions): Element {
  const {on, by, changed, added, removed, facts} = changes
  const none = changed.length + added.length + removed.length === 0
  const counted = {date: on, by, changed: changed.length, added: added.length, removed: removed.length}
  const kindOf = (id: string): string | undefined =>
    changed.includes(id) ? 'changed' : added.includes(id) ? 'added' : undefined
  const line = (kind: string, said: ElementContent[]): Element =>
    h('div', {class: 'change pair'}, [
      h('span', {class: 'change-state'}, label(input, `form.change.${kind}`)),
      h('div', {class: 'said'}, said),
    ])
  return h('section', {class: 'changes'}, [
    h('h3', label(input, 'form.signoff.changes')),
    h('p', label(input, none ? 'form.signoff.known.none' : 'form.signoff.known', counted)),
    ...(facts ? [h('p', label(input, 'form.signoff.known.facts'))] : []),
    ...unitsOf(edition).flatMap(({pair}) => {
      const kind = kindOf(pair.unit)
      return kind === undefined ? [] : [line(kind, drawLines(pair, 'div', draw))]
    }),
    ...removed
      .filter(text => text !== '')
      .map(text => line('removed', [h('div', {lang: 'zh-Hans', class: 'han'}, text)])),
  ])
}

function drawSignatures(input: FormatInput, edition: Edition): Element {
  const {sign} = input.workspace.settings
  const others = edition.signatures
    .filter(signature => !sign.includes(signature.role))
    .map(signature => signature.role)
  const roles = [...sign, ...new Set(others)]
  const head = ['role', 'name', 'opinion', 'signature', 'date'].map(column =>
    h('th', {scope: 'col', class: column}, label(input, `form.signoff.${column}`, {}, 'div')),
  )
  return h('table', {class: 'roles'}, [
    h('thead', h('tr', head)),
    h(
      'tbody',
      roles.map(role => {
        const signed = edition.signatures.filter(signature => signature.role === role)
        return h('tr', [
          h('td', {class: 'role', lang: 'zh-Hans'}, role),
          h(
            'td',
            {class: 'recorded'},
            signed.map(signature => drawRecorded(input, signature)),
          ),
          h('td'),
          h('td'),
          h('td'),
        ])
      }),
    ),
  ])
}

function drawRecorded(input: FormatInput, {by, on}: SignatureRecord): Element {
  return h('div', [...label(input, 'form.signoff.recorded', {by}, 'div'), h('div', {class: 'whole'}, on)])
}
