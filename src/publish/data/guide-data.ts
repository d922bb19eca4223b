import type {Duration} from '#guide/elements/model.ts'
import type {Edition} from '../edition/model.ts'
import type {FormatInput} from '../model.ts'
import {sectionData, texts, titleTexts, type SectionData, type Texts} from './texts.ts'

/** Version of the shape documented in docs/data.md; raised when a key changes its meaning or goes. */
export const DATA_VERSION = 1

/** A time limit: what is written, and the same as number and unit where it is not 当场. */
export interface LimitData {
  text: string
  n?: number
  unit?: Duration['unit']
}

/** `data/<id>.json`; docs/data.md says what every key means. */
export interface GuideData {
  hanyi: number
  id: string
  kind: string
  title: Texts
  nickname?: string
  version: string
  checked?: {by: string; date: string}
  sample: boolean
  label?: string
  county: string
  agency?: string
  codes: {basic?: string; impl?: string; local?: string}
  type?: string
  handling?: string
  audience: string[]
  time?: {legal?: LimitData; promise: LimitData; from?: string}
  fee?: {free: boolean; items: {item: string; amount: number; unit: string; basis?: string}[]}
  phones: {consult?: string; complain?: string; correction: string}
  places: {
    site: string
    name: string
    address: string
    window?: string
    directions?: string
    phone?: string
    hours: string[]
  }[]
  visits?: number
  result?: string
  channels: string[]
  related: string[]
  members?: {guide: string; when?: string}[]
  document?: {title: string; no: string; date: string}
  materials?: MaterialData[]
  steps?: StepData[]
  sections: SectionData[]
}

export interface MaterialData {
  name: Texts
  originals?: number
  copies?: number
  form?: string
  need?: string
  source?: string
  issuer?: Texts
  note?: Texts
  when?: Texts
  oneOf?: string
}

export interface StepData {
  number: number
  text: Texts
  actor?: string
  time?: Duration
  to?: number | 'end'
  branches: {text: Texts; condition: string; to?: number | 'end'}[]
}

/** A guide as plain data. Absent keys are facts the guide does not give. */
export function guideData(edition: Edition, input: FormatInput): GuideData {
  const {guide} = edition
  const {facts, elements} = guide
  const {county, settings} = input.workspace
  const agency = facts.agency === undefined ? undefined : county.agencies[facts.agency]?.name
  return {
    hanyi: DATA_VERSION,
    id: guide.id,
    kind: guide.kind,
    title: titleTexts(edition),
    ...given('nickname', facts.nickname),
    version: facts.version,
    ...given('checked', facts.checked && {by: facts.checked.by, date: facts.checked.date}),
    sample: county.sample,
    ...given('label', settings.label || undefined),
    county: county.name,
    ...given('agency', agency),
    codes: {
      ...given('basic', facts.codes.basic),
      ...given('impl', facts.codes.impl),
      ...given('local', facts.codes.local),
    },
    ...given('type', facts.type),
    ...given('handling', facts.handling),
    audience: [...facts.audience],
    ...given('time', facts.time && timeData(facts.time)),
    ...given('fee', facts.fee && feeData(facts.fee)),
    phones: {
      ...given('consult', facts.phones.consult),
      ...given('complain', facts.phones.complain),
      correction: county.phones.correction,
    },
    places: facts.places.flatMap(place => placeData(place, edition, input)),
    ...given('visits', facts.visits),
    ...given('result', facts.result),
    channels: [...facts.channels],
    related: [...facts.related],
    ...given(
      'members',
      facts.members?.map(member => ({guide: member.guide, ...given('when', member.when)})),
    ),
    ...given('document', facts.document && {...facts.document}),
    ...given(
      'materials',
      elements.materials?.map(material => materialData(material, edition)),
    ),
    ...given(
      'steps',
      elements.steps?.map(step => stepData(step, edition)),
    ),
    sections: guide.zh.sections.map(section => sectionData(section, edition)),
  }
}

/** `20个工作日` → 20, 工作日. A working day is no ISO 8601 duration, so there is none (service-guides.md §9). */
export function limitData(text: string): LimitData {
  const [, n, unit] = /^(\d+)个?(工作日|自然日|小时|月|年|分钟)$/.exec(text) ?? []
  if (n === undefined || unit === undefined) return {text}
  return {text, n: Number(n), unit: (unit === '月' ? '个月' : unit) as Duration['unit']}
}

function timeData(time: NonNullable<Edition['guide']['facts']['time']>): NonNullable<GuideData['time']> {
  return {
    ...given('legal', time.legal === undefined ? undefined : limitData(time.legal)),
    promise: limitData(time.promise),
    ...given('from', time.from),
  }
}

function feeData(fee: NonNullable<Edition['guide']['facts']['fee']>): NonNullable<GuideData['fee']> {
  if (typeof fee === 'string') return {free: true, items: []}
  return {
    free: false,
    items: fee.map(({item, amount, unit, basis}) => ({item, amount, unit, ...given('basis', basis)})),
  }
}

function placeData(
  place: Edition['guide']['facts']['places'][number],
  edition: Edition,
  {workspace, hours}: FormatInput,
): GuideData['places'] {
  const site = workspace.county.sites[place.site]
  if (!site) return []
  return [
    {
      site: place.site,
      name: site.name,
      address: site.address,
      ...given('window', place.window),
      ...given('directions', site.directions),
      ...given('phone', site.phone),
      hours: (edition.guide.facts.hours ?? site.hours).map(entry => hours(entry, 'zh').text),
    },
  ]
}

function materialData(
  material: NonNullable<Edition['guide']['elements']['materials']>[number],
  edition: Edition,
): MaterialData {
  return {
    name: texts(material.name, edition),
    ...given('originals', material.originals),
    ...given('copies', material.copies),
    ...given('form', material.form || undefined),
    ...given('need', material.need || undefined),
    ...given('source', material.source || undefined),
    ...given('issuer', material.issuer && texts(material.issuer, edition)),
    ...given('note', material.note && texts(material.note, edition)),
    ...given('when', material.when && texts(material.when, edition)),
    ...given('oneOf', material.oneOf || undefined),
  }
}

function stepData(
  step: NonNullable<Edition['guide']['elements']['steps']>[number],
  edition: Edition,
): StepData {
  return {
    number: step.number,
    text: texts(step.block, edition),
    ...given('actor', step.actor || undefined),
    ...given('time', step.time && {n: step.time.n, unit: step.time.unit}),
    ...given('to', step.to),
    branches: step.branches.map(branch => ({
      text: texts(branch.block, edition),
      condition: branch.condition,
      ...given('to', branch.to),
    })),
  }
}

/** A key only where there is a value: absent, not null. */
function given<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({[key]: value} as Record<K, V>)
}
