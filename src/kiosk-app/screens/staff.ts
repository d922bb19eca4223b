import {openBadge} from '../blocks/site.ts'
import type {SiteData} from '../data/offices.ts'
import {el, link, svg} from '../dom.ts'
import type {Kiosk, Screen} from '../kiosk.ts'
import {lineNodes, plainHan} from '../line.ts'
import {people} from '../people.ts'
import {hoursOf, sitesInOrder} from './offices.ts'

/** 找工作人员: who speaks Yi, where, and when they are there; this machine's own site first. */
export const staff: Screen = {
  name: 'staff',
  open: kiosk => {
    const {meta, lines, terminal} = kiosk
    const sites = sitesInOrder(kiosk).filter(site => site.staff.length > 0)
    const own = terminal.site
    const speaking = sites.filter(site => site !== own && site.staff.some(person => person.yi))
    return {
      title: plainHan(meta.labels['staff.title'].han),
      node: el('main', {class: 'staff'}, [
        el('header', {class: 'head'}, [
          svg(meta.pictures['staff'], 'picture large'),
          el('h1', {tabindex: '-1'}, lineNodes(meta.labels['staff.title'], lines)),
        ]),
        ...(own
          ? [
              el('h2', {}, lineNodes(meta.labels['staff.here'], lines)),
              own.staff.length > 0
                ? at(kiosk, own, false)
                : el('p', {}, lineNodes(meta.labels['staff.none'], lines)),
            ]
          : []),
        ...(speaking.length > 0
          ? [
              el('h2', {}, lineNodes(meta.labels['staff.others'], lines)),
              ...speaking.map(site => at(kiosk, site, true)),
            ]
          : []),
        link('wide quiet', '#/counts', lineNodes(meta.labels.counts, lines)),
      ]),
    }
  },
}

/** @param yiOnly only those who speak Yi: elsewhere nobody goes for the others. */
function at(kiosk: Kiosk, site: SiteData, yiOnly: boolean): HTMLElement {
  const han = (text: string) => el('span', {class: 'han', lang: 'zh-Hans'}, [text])
  return el('section', {class: 'site'}, [
    el('h3', {}, [han(site.name)]),
    el('p', {class: 'address'}, [
      svg(kiosk.meta.pictures['where']),
      el('span', {}, [han(site.directions ? `${site.address}，${site.directions}` : site.address)]),
    ]),
    openBadge(site.hours, kiosk),
    hoursOf(kiosk, site),
    people(kiosk, yiOnly ? site.staff.filter(person => person.yi) : site.staff),
  ])
}
