import type {Pictogram} from './data/lines.ts'

type Child = Node | string
type Attributes = Readonly<Record<string, string | undefined>>

/**
 * Makes an element. Text becomes text nodes and attributes go through `setAttribute`: nothing is ever parsed as HTML.
 *
 * @param attributes `class`, `lang`, `href` …; undefined leaves one out.
 */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes,
  children: readonly Child[] = [],
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  fill(element, attributes, children)
  return element
}

function fill(element: Element, attributes: Attributes, children: readonly Child[]): void {
  for (const name of Object.keys(attributes)) {
    const value = attributes[name]
    if (value !== undefined) element.setAttribute(name, value)
  }
  // Node.append would do, but one call a child is what every browser down to 49 has.
  for (const child of children) {
    element.appendChild(typeof child === 'string' ? document.createTextNode(child) : child)
  }
}

/** A button that does something at once. Its class makes it a target large enough for a finger (templates/kiosk). */
export function button(className: string, children: readonly Child[], press: () => void): HTMLButtonElement {
  const element = el('button', {type: 'button', class: `press ${className}`}, children)
  element.addEventListener('click', press)
  return element
}

/** A link to another screen, as large as a button. */
export function link(className: string, hash: string, children: readonly Child[]): HTMLAnchorElement {
  return el('a', {class: `press ${className}`, href: hash}, children)
}

const SVG = 'http://www.w3.org/2000/svg'

/** Draws a pictogram. It is never read aloud: the words beside it say the same. */
export function svg(picture: Pictogram | undefined, className = 'picture'): SVGElement {
  const element = document.createElementNS(SVG, 'svg')
  const view = picture ? picture.view : '0 0 48 48'
  fill(element, {class: className, viewBox: view, 'aria-hidden': 'true', focusable: 'false'}, [])
  for (const [name, attributes] of picture ? picture.shapes : []) {
    const shape = document.createElementNS(SVG, name)
    fill(shape, attributes, [])
    element.appendChild(shape)
  }
  return element
}

export function empty(element: Element): void {
  while (element.firstChild) element.removeChild(element.firstChild)
}
