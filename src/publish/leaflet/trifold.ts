import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {PrintFault, Spots} from '../model.ts'
import {arrange, overflowsOf, type Arrangement, type Extent, type Measured} from './arrange.ts'
import {drawFolds} from './fold-marks.ts'
import {extent, SETTINGS, SLUG, TEXT, textLefts, type Setting} from './geometry.ts'
import type {Parts} from './parts.ts'

/** What is measured, in this order; extras follow. */
const RUNS = ['front', 'who', 'bring', 'how', 'facts', 'inside', 'rest', 'tour', 'offices', 'foot'] as const
type Run = (typeof RUNS)[number]

/** What a page says besides the guide: the marks above the text, the imprint below it, the watermark, the picture. */
export interface Surroundings {
  head: string
  foot: readonly string[]
  watermark: Element | undefined
  picture: ElementContent
}

/**
 * The first print: every piece in every setting on panels of its own, to see how far it runs. Panels are pages of this
 * print, so what breaks where is what will break where.
 */
export function drawMeasuring(parts: Parts): Element[] {
  return SETTINGS.flatMap(setting => {
    const runs: [string, ElementContent[]][] = [
      ...RUNS.map((run): [string, ElementContent[]] => [run, contentOf(parts, run)]),
      ...parts.extras.map((extra, n): [string, ElementContent[]] => [`extra${n}`, extra]),
    ]
    return runs.map(([run, content]) =>
      h('div', {class: `measured set-${setting} run-${run}`}, [
        mark(startOf(setting, run)),
        ...content,
        mark(endOf(setting, run)),
      ]),
    )
  })
}

/** The leaflet as it folds: the outside, then the inside. */
export function drawTrifold(parts: Parts, arrangement: Arrangement, around: Surroundings): Element[] {
  const {setting, inside, flap, extras} = arrangement
  const kept = parts.extras.slice(0, extras).flat()
  const [flapContent, backContent] =
    flap === 'extras'
      ? [kept, parts.offices]
      : flap === 'offices'
        ? [parts.offices, []]
        : [contentOf(parts, 'who'), flap === 'who' ? parts.offices : []]
  const insideContent = contentOf(parts, flap === 'who' ? 'rest' : flap === 'tour' ? 'tour' : 'inside')
  const columns =
    inside === 'panels'
      ? [[...parts.who, ...parts.facts], parts.bring, parts.how].map((content, n) =>
          h('div', {class: `panel ${NTH[n]}`}, content),
        )
      : [h('div', {class: 'flow'}, insideContent)]
  return [
    side('outside', setting, around, [
      mark(choiceId(arrangement)),
      ...(flap === 'offices'
        ? [h('div', {class: 'flow two'}, [...flapContent, mark(`${END}outside`)])]
        : [
            h('div', {class: 'panel first'}, [...flapContent, mark(`${END}flap`)]),
            h('div', {class: 'panel second'}, [...backContent, mark(`${END}back`)]),
          ]),
      h('div', {class: 'panel second low'}, parts.foot),
      h('div', {class: 'front'}, [
        h('div', {class: 'front-said'}, parts.front),
        h('div', {class: 'front-picture'}, [around.picture]),
      ]),
    ]),
    side('inside', setting, around, [
      ...columns.map((column, n) => ({
        ...column,
        children: [...column.children, mark(END + (inside === 'flow' ? 'inside' : `panel${n}`))],
      })),
    ]),
  ]
}

const NTH = ['first', 'second', 'third'] as const

function side(
  name: 'outside' | 'inside',
  setting: Setting,
  around: Surroundings,
  content: ElementContent[],
): Element {
  const [first] = textLefts(name)
  return h('div', {class: `side ${name} set-${setting}`, style: `--first:${SLUG + first}mm`}, [
    drawFolds(name),
    ...(around.watermark ? [around.watermark] : []),
    h('div', {class: 'side-head', lang: 'zh-Hans'}, around.head),
    ...content,
    h('div', {class: 'side-foot', lang: 'zh-Hans'}, around.foot.join('　')),
  ])
}

/** How far everything ran in the first print; nothing when this was not it. */
export function measuredIn(spots: Spots): ReadonlyMap<Setting, Measured> {
  const found = new Map<Setting, Measured>()
  for (const setting of SETTINGS) {
    const of = (run: string): Extent | undefined => {
      const start = spots.get(startOf(setting, run))
      const end = spots.get(endOf(setting, run))
      return start && end && extent(start, end)
    }
    const runs = Object.fromEntries(RUNS.map(run => [run, of(run)])) as Record<Run, Extent | undefined>
    const extras: Extent[] = []
    for (let extra = of('extra0'); extra; extra = of(`extra${extras.length}`)) extras.push(extra)
    if (RUNS.every(run => runs[run])) found.set(setting, {...(runs as Record<Run, Extent>), extras})
  }
  return found
}

/** What to print after a print with these spots; undefined while nothing fits, or before the first. */
export function arrangementFor(spots: Spots | undefined): Arrangement | undefined {
  if (!spots) return undefined
  const chosen = [...spots.keys()].find(id => id.startsWith(CHOICE))
  return chosen === undefined ? arrange(measuredIn(spots)) : choiceOf(chosen)
}

/**
 * What is wrong with the last print: pieces that run over at the smallest type, or — should the panels of the leaflet
 * ever break otherwise than those measured — text that ends elsewhere than it was measured to.
 */
export function judgeTrifold(
  spots: Spots,
  title: string,
  of: {folder: string; places: number},
): PrintFault[] {
  const chosen = [...spots.keys()].find(id => id.startsWith(CHOICE))
  if (chosen === undefined)
    return overflowsOf(measuredIn(spots)).map(({where, mm, lines}) => ({
      key: `leaflet.over.${where}`,
      values: {title, mm, lines, ...of, keep: placesKept(measuredIn(spots), of.places, mm)},
    }))
  const {ends} = choiceOf(chosen)
  const moved = [...spots].some(([id, {top}]) => {
    if (!id.startsWith(END)) return false
    const end = top - SLUG - TEXT.top
    const [, name] = id.split('-')
    const expected = name === 'outside' || name === 'inside' ? ends[name] : 0
    return expected > 0 ? Math.abs(end - expected) > TOLERANCE : end > TEXT.height + TOLERANCE
  })
  return moved ? [{key: 'leaflet.over.moved', values: {title}}] : []
}

/** How many offices of so many a back holds that lacks so many mm: they are about as high as one another. */
function placesKept(measured: ReadonlyMap<Setting, Measured>, places: number, mm: number): number {
  const height = measured.get('close')?.offices.height ?? 0
  return height === 0 ? places : Math.max(1, Math.floor(places * (1 - mm / height)))
}

/** Chromium rounds places to its pixels, and whole pages by as much again; in mm. */
const TOLERANCE = 1.5

/** Only what some link names becomes a destination in the PDF. */
function mark(id: string): Element {
  return h('div', {class: 'mark', id}, h('a', {href: `#${id}`, hidden: true}))
}

const startOf = (setting: Setting, run: string): string => `from-${setting}-${run}`
const endOf = (setting: Setting, run: string): string => `till-${setting}-${run}`
const END = 'end-'

/** The arrangement a document was drawn in is written into it, so that drawing it again gives the same. */
const CHOICE = 'set-'

function choiceId({setting, inside, flap, extras, ends}: Arrangement): string {
  return [
    CHOICE + setting,
    inside,
    flap,
    extras,
    Math.round(ends.inside * 10),
    Math.round(ends.outside * 10),
  ].join('-')
}

function choiceOf(id: string): Arrangement {
  const [, setting, inside, flap, extras, endInside, endOutside] = id.split('-')
  return {
    setting: setting as Setting,
    inside: inside as Arrangement['inside'],
    flap: flap as Arrangement['flap'],
    extras: Number(extras),
    ends: {inside: Number(endInside) / 10, outside: Number(endOutside) / 10},
  }
}

function contentOf(parts: Parts, run: Run): ElementContent[] {
  const {who, bring, how, facts} = parts
  if (run === 'inside') return [...who, ...bring, ...how, ...facts]
  if (run === 'rest') return [...bring, ...how, ...facts]
  if (run === 'tour') return [...bring, ...how, ...facts, ...parts.offices]
  return parts[run]
}
