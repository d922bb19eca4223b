import {openBadge} from '../blocks/site.ts'
import type {SiteData} from '../data/offices.ts'
import {el, svg} from '../dom.ts'
import type {Kiosk, Screen} from '../kiosk.ts'
import {lineNodes, plainHan} from '../line.ts'
import {people} from '../people.ts'

/** Where things are done: this machine's site first, each with its hours and whether it is open. */
export const offices: Screen = {
  name: 'offices',
  open: kiosk => {
    const {meta, lines} = kiosk
    return {
      title: plainHan(meta.labels.offices.han),
      node: el('main', {class: 'offices'}, [
        el('header', {class: 'head'}, [
          svg(meta.pictures['offices'], 'picture large'),
          el('h1', {tabindex: '-1'}, lineNodes(meta.labels.offices, lines)),
        ]),
        ...(kiosk.today().trusted
          ? []
          : [el('p', {class: 'note amber'}, lineNodes(meta.labels['clock.wrong'], lines))]),
        ...sitesInOrder(kiosk).map(site => office(kiosk, site)),
      ]),
    }
  },
}

/** The sites of the county, this machine's own first. */
export function sitesInOrder(kiosk: Kiosk): SiteData[] {
  const own = kiosk.terminal.site
  const others = kiosk.meta.sites.filter(site => !own || site.key !== own.key)
  return own ? [own].concat(others) : others
}

function office(kiosk: Kiosk, site: SiteData): HTMLElement {
  const {meta, lines, terminal} = kiosk
  const here = terminal.site !== undefined && terminal.site.key === site.key
  const han = (text: string) => el('span', {class: 'han', lang: 'zh-Hans'}, [text])
  return el('section', {class: `site ${here ? 'here' : ''}`}, [
    el('h2', {}, [
      han(site.name),
      ...(here ? [el('span', {class: 'badge'}, lineNodes(meta.labels['offices.here'], lines))] : []),
    ]),
    openBadge(site.hours, kiosk),
    fact(kiosk, 'where', [han(site.address), ...(site.directions ? [han(site.directions)] : [])]),
    hoursOf(kiosk, site),
    ...(site.phone ? [fact(kiosk, 'phone', [han(site.phone)])] : []),
    ...(site.staff.length > 0 ? [people(kiosk, site.staff)] : []),
  ])
}

/** All opening hours of a site, a line each. */
export function hoursOf(kiosk: Kiosk, site: SiteData): HTMLElement {
  const lines = site.hours.reduce(
    (nodes: HTMLElement[], one) => nodes.concat(lineNodes(one.line, kiosk.lines)),
    [],
  )
  return fact(kiosk, 'hours', lines)
}

function fact(kiosk: Kiosk, picture: string, value: readonly Node[]): HTMLElement {
  return el('div', {class: 'fact'}, [svg(kiosk.meta.pictures[picture]), el('div', {}, value)])
}
