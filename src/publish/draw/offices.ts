import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {HoursEntry, Person, Site} from '../../guide/schema/county-file.ts'
import {label, partHead, type PaperContext} from './paper.ts'

interface Place {
  site: Site
  window: string | undefined
}

/** Where the guide's business is done: its places in the order of `guide.yaml`. A site nobody knows is left out (a finding). */
function placesOf({input, edition}: PaperContext): Place[] {
  return edition.guide.facts.places.flatMap(({site: key, window}) => {
    const site = input.workspace.county.sites[key]
    return site ? [{site, window}] : []
  })
}

/** Offices, hours, phones and who speaks Yi there, one office a row; nothing when the guide has no place. */
export function drawOffices(context: PaperContext): ElementContent[] {
  const places = placesOf(context)
  if (places.length === 0) return []
  const own = context.edition.guide.facts.hours
  return [
    h('section', {class: 'offices'}, [
      partHead(context, 'sheet.offices'),
      h('table', {class: 'sites'}, [
        h(
          'thead',
          h('tr', [
            h('th', {scope: 'col'}, label(context, 'sheet.offices.where', {}, 'div')),
            h('th', {scope: 'col'}, label(context, 'reader.fact.hours', {}, 'div')),
            h('th', {scope: 'col'}, label(context, 'sheet.offices.yi', {}, 'div')),
          ]),
        ),
        h(
          'tbody',
          places.map(({site, window}) =>
            h('tr', [
              h('td', {class: 'where'}, drawSite(context, site, window)),
              h('td', {class: 'hours'}, drawHours(context, own ?? site.hours)),
              h('td', {class: 'staff'}, drawStaff(context, site)),
            ]),
          ),
        ),
      ]),
    ]),
  ]
}

/** The same in running lines, a paragraph an office, for paper that must hold more. */
export function drawOfficeLines(context: PaperContext, withStaff: boolean): ElementContent[] {
  const places = placesOf(context)
  if (places.length === 0) return []
  const own = context.edition.guide.facts.hours
  return [
    h('section', {class: 'offices'}, [
      partHead(context, 'sheet.offices'),
      ...places.map(({site, window}) =>
        h('div', {class: 'office-line'}, [
          ...drawSite(context, site, window),
          ...drawHours(context, own ?? site.hours),
          ...(withStaff && speakersAt(site).length > 0
            ? [
                h('div', {class: 'speakers'}, [
                  h('span', {class: 'speakers-name'}, label(context, 'sheet.offices.yi')),
                  ...speakersAt(site).map(person => drawPerson(context, person)),
                ]),
              ]
            : []),
        ]),
      ),
    ]),
  ]
}

function drawSite(context: PaperContext, site: Site, window: string | undefined): ElementContent[] {
  return [
    h('div', {class: 'site-name', lang: 'zh-Hans'}, [
      site.name,
      ...(window === undefined ? [] : [h('span', {class: 'window'}, `（${window}）`)]),
    ]),
    h('div', {lang: 'zh-Hans'}, site.address),
    ...(site.directions === undefined
      ? []
      : [h('div', {class: 'directions', lang: 'zh-Hans'}, site.directions)]),
    ...(site.phone === undefined
      ? []
      : [
          h('div', {class: 'whole'}, [
            ...label(context, 'reader.fact.phone'),
            h('span', {class: 'phone'}, site.phone),
          ]),
        ]),
  ]
}

function drawHours({input, draw}: PaperContext, entries: readonly HoursEntry[]): ElementContent[] {
  return entries.map(entry => {
    const han = input.hours(entry, 'zh')
    const yi = input.hours(entry, 'ii')
    const same = yi.lang !== 'ii' || yi.text === han.text
    const lines = [
      h('div', {lang: 'zh-Hans'}, wholeTimes(han.text)),
      ...(same ? [] : [h('div', {lang: 'ii'}, wholeTimes(yi.text))]),
    ]
    return h('div', {class: 'hours-line'}, draw.order === 'han-first' ? lines : lines.reverse())
  })
}

/** Hours with each `9:00–12:00` kept on one line. */
function wholeTimes(text: string): ElementContent[] {
  return text
    .split(/(\d{1,2}:\d{2}–\d{1,2}:\d{2})/)
    .filter(part => part !== '')
    .map(part => (/^\d{1,2}:/.test(part) ? h('span', {class: 'whole'}, part) : {type: 'text', value: part}))
}

/** Those at a site who speak Yi, in any of its dialects. */
function speakersAt(site: Site): Person[] {
  return site.staff.filter(person => person.speaks.some(language => language.startsWith(YI)))
}

function drawStaff(context: PaperContext, site: Site): ElementContent[] {
  const speakers = speakersAt(site)
  return speakers.length === 0
    ? [h('div', {class: 'nobody', lang: 'zh-Hans'}, context.input.words.han('sheet.offices.nobody'))]
    : speakers.map(person => drawPerson(context, person))
}

/** county.yaml names the language in Han; dialects follow in brackets: 彝语（圣乍）. */
const YI = '彝语'

function drawPerson(context: PaperContext, {name, role, phone}: Person): Element {
  return h('div', {class: 'person', lang: 'zh-Hans'}, [
    h('span', {class: 'whole'}, context.input.words.han('sheet.person', {name, role})),
    ...(phone === undefined ? [] : [h('div', {class: 'whole phone'}, phone)]),
  ])
}

/** 咨询, 投诉, 纠错 and the hotline, one line each. */
export function drawPhones(context: PaperContext): ElementContent[] {
  const {consult, complain} = context.edition.guide.facts.phones
  const {correction, hotline} = context.input.workspace.county.phones
  const rows: [string, string | undefined][] = [
    ['reader.fact.consult', consult],
    ['reader.fact.complain', complain],
    ['reader.fact.hotline', hotline],
    ['reader.fact.correction', correction],
  ]
  return [
    h(
      'div',
      {class: 'phone-list'},
      rows.flatMap(([key, phone]) =>
        phone === undefined
          ? []
          : [
              h('div', {class: 'phone-line'}, [
                h('span', {class: 'phone-name'}, label(context, key)),
                h('span', {class: 'whole phone'}, phone),
              ]),
            ],
      ),
    ),
  ]
}
