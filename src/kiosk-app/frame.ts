import type {KioskMeta, Line} from './data.ts'
import {button, el} from './dom.ts'
import {lineNodes, plainHan} from './line.ts'

/** What the screen shows; a class on the root, so that a switch redraws nothing. */
export type Languages = 'both' | 'han' | 'yi'

/**
 * What stands on every screen: warnings above, the bar below.
 *
 * @param goBack called by 返回; the app decides where that is.
 * @returns `page` is where a screen goes.
 */
export function frame(meta: KioskMeta, goBack: () => void): {nodes: HTMLElement[]; page: HTMLElement} {
  const page = el('div', {id: 'page'})
  const warnings = meta.warnings.map(warning => el('p', {}, lineNodes(warning, meta)))
  const nodes = [
    ...(warnings.length > 0 ? [el('aside', {class: 'warnings'}, warnings)] : []),
    page,
    el('nav', {class: 'bar', 'aria-label': plainHan(meta.labels.bar.han)}, [
      el('a', {class: 'button home', href: '#/'}, lineNodes(meta.labels.home, meta)),
      button('button', lineNodes(meta.labels.back, meta), goBack),
      sizeSwitch(meta),
      languageSwitch(meta),
    ]),
  ]
  if (meta.watermark !== undefined) {
    nodes.push(el('div', {class: 'watermark', 'aria-hidden': 'true'}, [el('span', {}, [meta.watermark])]))
  }
  return {nodes, page}
}

/** Two sizes: body 40 px and 52 px (kiosk.md §6). The button names what a press brings. */
function sizeSwitch(meta: KioskMeta): HTMLElement {
  const root = document.documentElement
  const to = (key: 'size.large' | 'size.standard') =>
    el('span', {class: key.replace('.', '-')}, lineNodes(meta.labels[key], meta))
  return button('button size', [to('size.large'), to('size.standard')], () => {
    root.classList.toggle('large')
  })
}

/** The ways of showing the two languages that the county allows; the pressed one is on. */
function languageSwitch(meta: KioskMeta): HTMLElement {
  const modes: {mode: Languages; line: Line}[] = [
    {mode: 'both', line: meta.labels['language.both']},
    {mode: 'han', line: meta.labels['language.han']},
  ]
  if (meta.yiOnly) modes.push({mode: 'yi', line: meta.labels['language.yi']})
  const buttons = modes.map(({mode, line}) => {
    const element = button('button', lineNodes(line, meta), () => {
      setLanguages(mode)
      buttons.forEach((other, n) => other.setAttribute('aria-pressed', String(modes[n]!.mode === mode)))
    })
    element.setAttribute('aria-pressed', String(mode === 'both'))
    element.setAttribute('data-languages', mode)
    return element
  })
  return el(
    'div',
    {class: 'switch', role: 'group', 'aria-label': plainHan(meta.labels.language.han)},
    buttons,
  )
}

function setLanguages(mode: Languages): void {
  const {classList} = document.documentElement
  classList.remove('only-han', 'only-yi')
  if (mode !== 'both') classList.add(`only-${mode}`)
}
