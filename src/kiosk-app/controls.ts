import type {Line} from './data/lines.ts'
import {button, el, link, svg} from './dom.ts'
import type {Kiosk} from './kiosk.ts'
import {lineNodes, plainHan} from './line.ts'
import {SIZES, type Languages, type Size} from './settings.ts'

/** Something of the bar that stands on every screen. To add one: a function, one line in the list. */
export type Control = (kiosk: Kiosk) => HTMLElement

/** In the order of the bar. */
export const controls: readonly Control[] = [home, back, staff, size, language, contrast]

function home(kiosk: Kiosk): HTMLElement {
  return link('control home', '#/', face(kiosk, 'home', kiosk.meta.labels.home))
}

function back(kiosk: Kiosk): HTMLElement {
  return button('control back', face(kiosk, 'back', kiosk.meta.labels.back), () => kiosk.back())
}

/** Never out of sight: whoever cannot go on needs a person, not a machine. */
function staff(kiosk: Kiosk): HTMLElement {
  return link('control staff', '#/staff', face(kiosk, 'staff', kiosk.meta.labels.staff))
}

/** Goes round the three sizes; the button names what a press brings. */
function size(kiosk: Kiosk): HTMLElement {
  const next = (): Size => SIZES[(SIZES.indexOf(kiosk.settings.size()) + 1) % SIZES.length] || 'standard'
  const label = (): Node[] => lineNodes(kiosk.meta.labels[`size.${next()}` as const], kiosk.lines)
  return changing(kiosk, 'control size', 'size', label, () => kiosk.settings.setSize(next()))
}

/** Goes round the ways of showing the two languages that the county allows; with Yi alone, Han is one press away. */
function language(kiosk: Kiosk): HTMLElement {
  const ways: Languages[] = kiosk.meta.yiOnly ? ['both', 'han', 'yi'] : ['both', 'han']
  const next = (): Languages => ways[(ways.indexOf(kiosk.settings.languages()) + 1) % ways.length] || 'both'
  return changing(
    kiosk,
    'control language',
    'language',
    () => languageNames(kiosk, next()),
    () => kiosk.settings.setLanguages(next()),
  )
}

function contrast(kiosk: Kiosk): HTMLElement {
  const label = (): Node[] =>
    lineNodes(kiosk.meta.labels[kiosk.settings.contrast() ? 'contrast.normal' : 'contrast.high'], kiosk.lines)
  return changing(kiosk, 'control contrast', 'contrast', label, () =>
    kiosk.settings.setContrast(!kiosk.settings.contrast()),
  )
}

/**
 * The names of a way of showing the languages: the Yi name of Yi is for whoever looks for it, so it stays when Yi is
 * switched off. Only Han where the county has no Yi word.
 */
export function languageNames(kiosk: Kiosk, way: Languages): Node[] {
  const {labels} = kiosk.meta
  const {yi} = labels['language.yi']
  const han = el('span', {class: 'han', lang: 'zh-Hans'}, [plainHan(labels[`language.${way}` as const].han)])
  if (way === 'han' || !yi) return [han]
  return [el('span', {class: 'script', lang: 'ii'}, [plainHan(yi)]), han]
}

/** A button whose words follow the settings. */
function changing(
  kiosk: Kiosk,
  className: string,
  picture: string,
  label: () => Node[],
  press: () => void,
): HTMLElement {
  const element = button(className, [svg(kiosk.meta.pictures[picture]), ...label()], press)
  kiosk.hooks.on('settings', () => {
    while (element.childNodes.length > 1) element.removeChild(element.lastChild as Node)
    for (const node of label()) element.appendChild(node)
  })
  return element
}

function face(kiosk: Kiosk, picture: string, line: Line): Node[] {
  return [svg(kiosk.meta.pictures[picture]), ...lineNodes(line, kiosk.lines)]
}
