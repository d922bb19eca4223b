type Child = Node | string

/**
 * Makes an element. Text becomes text nodes and attributes go through `setAttribute`: nothing is ever parsed as HTML.
 *
 * @param attributes `class`, `lang`, `href` …; undefined leaves one out.
 */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | undefined>>,
  children: readonly Child[] = [],
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const name of Object.keys(attributes)) {
    const value = attributes[name]
    if (value !== undefined) element.setAttribute(name, value)
  }
  // Node.append would do, but one call a child is what every browser down to 49 has.
  for (const child of children) {
    element.appendChild(typeof child === 'string' ? document.createTextNode(child) : child)
  }
  return element
}

/** A button that does something at once. */
export function button(className: string, children: readonly Child[], press: () => void): HTMLButtonElement {
  const element = el('button', {type: 'button', class: className}, children)
  element.addEventListener('click', press)
  return element
}

export function empty(element: Element): void {
  while (element.firstChild) element.removeChild(element.firstChild)
}
