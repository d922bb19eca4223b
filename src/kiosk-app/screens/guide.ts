import {drawBlock} from '../blocks/index.ts'
import {openLine} from '../blocks/site.ts'
import {count} from '../counts.ts'
import type {Block} from '../data/blocks.ts'
import type {Card, KioskGuide, Part} from '../data/guide.ts'
import type {Line} from '../data/lines.ts'
import type {Entry} from '../data/meta.ts'
import {button, el, link, svg} from '../dom.ts'
import type {Kiosk, Screen, View} from '../kiosk.ts'
import {fillLine, guideHash, lineNodes, plainHan} from '../line.ts'
import {stamp, warningsOf} from '../stamp.ts'
import {messageView, withdrawnView} from './message.ts'

/** A guide: `#/g/<id>` its answers as cards, `#/g/<id>/<part>` one of them in full. */
export const guide: Screen = {
  name: 'g',
  stop: ([id = '', part]) => (part === undefined ? id : `${id}/part`),
  open: (kiosk, [id = '', part]) => {
    const entry = kiosk.entries.filter(one => one.id === id)[0]
    if (kiosk.withdrawn.of(id)) return withdrawnView(kiosk, id)
    if (!entry) return messageView(kiosk, kiosk.meta.labels.missing)
    const found = kiosk.guide(id)
    if (!found) {
      kiosk.loadGuide(id)
      return undefined
    }
    const shown = found.parts.filter(one => one.id === part)[0]
    return shown ? partView(kiosk, entry, found, shown) : overview(kiosk, entry, found)
  },
}

function overview(kiosk: Kiosk, entry: Entry, found: KioskGuide): View {
  const {meta, lines} = kiosk
  return {
    title: plainHan(found.title.han),
    node: el('main', {class: 'guide', 'data-guide': found.id}, [
      el('header', {class: 'head'}, [
        svg(meta.pictures[entry.picture], 'picture large'),
        el('div', {class: 'names'}, [
          el('h1', {tabindex: '-1'}, lineNodes(found.title, lines)),
          ...(found.nickname
            ? [
                el('p', {class: 'nickname'}, [
                  ...lineNodes(found.nickname.label, lines),
                  ...lineNodes(found.nickname.value, lines),
                ]),
              ]
            : []),
        ]),
      ]),
      ...warningsOf(kiosk, entry.reviewBy),
      ...(found.notice ? [el('p', {class: 'note'}, lineNodes(found.notice, lines))] : []),
      el(
        'ul',
        {class: 'cards-of'},
        found.cards.map(card => el('li', {}, [cardLink(kiosk, found, card)])),
      ),
      slipLink(kiosk, found),
      reports(kiosk, found.id),
      stamp(found.stamp, lines),
    ]),
  }
}

function cardLink(kiosk: Kiosk, found: KioskGuide, card: Card): HTMLElement {
  const {meta, lines} = kiosk
  const live = liveAnswers(kiosk, found, card)
  const answers = live.length > 0 ? live : card.answers
  return link(`answer ${card.id}`, guideHash(found.id, card.part), [
    svg(meta.pictures[card.picture]),
    el('span', {class: 'words'}, [
      el('span', {class: 'question'}, lineNodes(card.title, lines)),
      ...answers.map(line => el('span', {class: 'short'}, lineNodes(line, lines))),
    ]),
  ])
}

/** What only this machine knows: whether its own site does it, and whether that is open. */
function liveAnswers(kiosk: Kiosk, found: KioskGuide, card: Card): Line[] {
  if (card.id !== 'when' && card.id !== 'where') return []
  const own = kiosk.terminal.site
  const sites = found.parts
    .reduce((blocks: Block[], part) => blocks.concat(part.blocks), [])
    .filter((block): block is Extract<Block, {type: 'site'}> => block.type === 'site')
  const here = sites.filter(block => own !== undefined && block.site === own.key)[0]
  if (!own || !here) return []
  if (card.id === 'where') return [kiosk.meta.labels['offices.here']]
  return [openLine(here.hours || own.hours, kiosk).line]
}

function partView(kiosk: Kiosk, entry: Entry, found: KioskGuide, part: Part): View {
  const {meta, lines} = kiosk
  const following = found.parts[found.parts.indexOf(part) + 1]
  return {
    title: plainHan(found.title.han),
    node: el('main', {class: 'part', 'data-guide': found.id, 'data-part': part.id}, [
      el('nav', {class: 'parts', 'aria-label': plainHan(meta.labels.parts.han)}, [
        partLink(kiosk, guideHash(found.id), entry.picture, meta.labels.overview, false),
        ...found.parts.map(other =>
          partLink(kiosk, guideHash(found.id, other.id), other.picture, other.title, other === part),
        ),
      ]),
      el('header', {class: 'head'}, [
        el('h1', {tabindex: '-1'}, [
          svg(meta.pictures[part.picture]),
          el('span', {class: 'name'}, lineNodes(part.title, lines)),
        ]),
        el('p', {class: 'of'}, lineNodes(found.title, lines)),
      ]),
      ...warningsOf(kiosk, entry.reviewBy),
      el(
        'section',
        {class: 'body'},
        ownFirst(part.blocks, kiosk).map(block => drawBlock(block, kiosk, found.id)),
      ),
      ...(part.id === 'bring' || part.id === 'where' ? [slipLink(kiosk, found)] : []),
      ...(following
        ? [
            link('wide onward', guideHash(found.id, following.id), [
              svg(meta.pictures[following.picture]),
              el('span', {class: 'words'}, [
                el('span', {class: 'lead'}, lineNodes(meta.labels.next, lines)),
                el('span', {class: 'name'}, lineNodes(following.title, lines)),
              ]),
            ]),
          ]
        : []),
      stamp(found.stamp, lines),
    ]),
  }
}

/** Places in the order of the guide, but this machine's own before the others. */
function ownFirst(blocks: readonly Block[], kiosk: Kiosk): Block[] {
  const own = kiosk.terminal.site
  const isOwn = (block: Block): boolean =>
    own !== undefined && block.type === 'site' && block.site === own.key
  const first = blocks.map(block => block.type).indexOf('site')
  const here = blocks.filter(isOwn)
  return here.length === 0
    ? blocks.slice()
    : blocks.slice(0, first).concat(
        here,
        blocks.slice(first).filter(block => !isOwn(block)),
      )
}

function partLink(kiosk: Kiosk, hash: string, picture: string, title: Line, now: boolean): HTMLElement {
  const element = link('', hash, [svg(kiosk.meta.pictures[picture]), ...lineNodes(title, kiosk.lines)])
  if (now) element.setAttribute('aria-current', 'page')
  return element
}

function slipLink(kiosk: Kiosk, found: KioskGuide): HTMLElement {
  const {meta, lines} = kiosk
  return link('wide take', `#/slip/${encodeURIComponent(found.id)}`, [
    svg(meta.pictures['slip']),
    el('span', {}, lineNodes(meta.labels.slip, lines)),
  ])
}

/** 有错 and 看不懂: one press, counted for this guide and day, nothing else. The telephone for mistakes stands in the stamp. */
function reports(kiosk: Kiosk, id: string): HTMLElement {
  const {meta, lines} = kiosk
  const said = el('p', {class: 'said', 'aria-live': 'polite'})
  const one = (what: 'wrong' | 'unclear'): HTMLButtonElement => {
    const press = button('report', [svg(meta.pictures[what]), ...lineNodes(meta.labels[what], lines)], () => {
      count(kiosk.storage, kiosk.today().day, id, what)
      press.disabled = true
      for (const node of lineNodes(fillLine(meta.labels.noted, {}), lines)) said.appendChild(node)
    })
    return press
  }
  return el('div', {class: 'reports'}, [one('wrong'), one('unclear'), said])
}
