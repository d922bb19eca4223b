import {button, link, svg} from './dom.ts'
import type {Kiosk} from './kiosk.ts'
import {lineNodes} from './line.ts'
import {SIZES, type Languages, type Size} from './settings.ts'
import type {LabelKey, Line} from './data.ts'

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
  const label = (): Line => kiosk.meta.labels[`size.${next()}` as LabelKey]
  return changing(kiosk, 'control size', 'size', label, () => kiosk.settings.setSize(next()))
}

/** Goes round the ways of showing the two languages that the county allows; with Yi alone, Han is one press away. */
function language(kiosk: Kiosk): HTMLElement {
  const ways: Languages[] = kiosk.meta.yiOnly ? ['both', 'han', 'yi'] : ['both', 'han']
  const next = (): Languages => ways[(ways.indexOf(kiosk.settings.languages()) + 1) % ways.length] || 'both'
  const label = (): Line => kiosk.meta.labels[`language.${next()}` as const]
  return changing(kiosk, 'control language', 'language', label, () => kiosk.settings.setLanguages(next()))
}

function contrast(kiosk: Kiosk): HTMLElement {
  const label = (): Line => kiosk.meta.labels[kiosk.settings.contrast() ? 'contrast.normal' : 'contrast.high']
  return changing(kiosk, 'control contrast', 'contrast', label, () =>
    kiosk.settings.setContrast(!kiosk.settings.contrast()),
  )
}

/** A button whose words follow the settings. */
function changing(
  kiosk: Kiosk,
  className: string,
  picture: string,
  label: () => Line,
  press: () => void,
): HTMLElement {
  const element = button(className, face(kiosk, picture, label()), press)
  kiosk.hooks.on('settings', () => {
    while (element.childNodes.length > 1) element.removeChild(element.lastChild as Node)
    for (const node of lineNodes(label(), kiosk.lines)) element.appendChild(node)
  })
  return element
}

function face(kiosk: Kiosk, picture: string, line: Line): Node[] {
  return [svg(kiosk.meta.pictures[picture]), ...lineNodes(line, kiosk.lines)]
}
