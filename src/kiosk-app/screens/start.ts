import {languageNames} from '../controls.ts'
import {button, el, svg} from '../dom.ts'
import type {Kiosk, Screen} from '../kiosk.ts'
import {lineNodes, plainHan} from '../line.ts'
import type {Languages} from '../settings.ts'
import {stamp} from '../stamp.ts'
import {guideTile, tile, tiles} from '../tiles.ts'

/** Matters of life on the first screen; more of them are a press away in their topics. */
const MATTERS = 6

/** Other ways to a guide: names of screens and their pictograms, and their words. */
const WAYS = [
  ['search', 'search'],
  ['offices', 'offices'],
  ['list', 'list.short'],
] as const

/** Language, matters of life, topics, and the ways on: everything starts here. */
export const start: Screen = {
  name: '',
  open: kiosk => {
    const {meta, lines, entries} = kiosk
    const matters = entries.filter(entry => entry.kind === 'bundle').slice(0, MATTERS)
    const topics = meta.topics.filter(topic => entries.some(entry => entry.topic === topic.id))
    const choice = languages(kiosk)
    return {
      title: plainHan(meta.labels.title.han),
      unmount: choice.unmount,
      node: el('main', {class: 'start'}, [
        el('header', {class: 'head'}, [
          el('div', {class: 'names'}, [
            el('p', {class: 'county', lang: 'zh-Hans'}, [
              kiosk.terminal.site ? kiosk.terminal.site.name : meta.county,
            ]),
            el('h1', {tabindex: '-1'}, lineNodes(meta.labels.title, lines)),
          ]),
          choice.node,
        ]),
        ...(matters.length > 0
          ? [
              el('h2', {}, lineNodes(meta.labels['start.matters'], lines)),
              tiles(
                'matters',
                matters.map(entry => guideTile(kiosk, entry)),
              ),
            ]
          : []),
        el('h2', {}, lineNodes(meta.labels['start.topics'], lines)),
        tiles(
          'topics',
          topics
            .map(topic => tile(kiosk, `#/t/${topic.id}`, topic.picture, [topic.title]))
            .concat(WAYS.map(([way, label]) => tile(kiosk, `#/${way}`, way, [meta.labels[label]], 'way'))),
        ),
        stamp(meta.stamp, lines),
      ]),
    }
  },
}

/** The choice of language, each in its own script. The Yi is attested or there is only its Han name. */
function languages(kiosk: Kiosk): {node: HTMLElement; unmount: () => void} {
  const {meta, settings} = kiosk
  const ways: Languages[] = meta.yiOnly ? ['han', 'both', 'yi'] : ['han', 'both']
  const buttons = ways.map(way => {
    const press = button('choice', languageNames(kiosk, way), () => settings.setLanguages(way))
    press.setAttribute('data-languages', way)
    return press
  })
  const mark = (): void =>
    buttons.forEach((one, n) => one.setAttribute('aria-pressed', String(ways[n] === settings.languages())))
  mark()
  const node = el(
    'div',
    {class: 'languages', role: 'group', 'aria-label': plainHan(meta.labels.language.han)},
    [svg(meta.pictures['language']), ...buttons],
  )
  return {node, unmount: kiosk.hooks.on('settings', mark)}
}
