import {parseXml, XmlElement} from '@rgrove/parse-xml'
import {hexOfColour} from '#press/print-css/colour-words.ts'
import {declarationsOf, sourceOf} from '#press/print-css/declarations.ts'
import {coloursIn, refusal} from '#press/print-css/lint.ts'

/** Something in an SVG that does not belong in a guide's picture, or that a press cannot take. */
export interface SvgFault {
  /**
   * `script`: it can do something. `outside`: it loads something. `bitmap`: pixels inside. `effect`: a gradient, a filter,
   * a mask, something that shines through. `colour`: one that has no ink.
   */
  kind: 'script' | 'outside' | 'bitmap' | 'effect' | 'colour'
  /** What stands there: an element, an attribute, an address, a colour. */
  what: string
  /** 0-based UTF-16 offset of the element. */
  start: number
}

const ACTIVE = /^(?:script|foreignobject|iframe|object|embed|handler|animate\w*|set)$/i
const EFFECTS = /^(?:linearGradient|radialGradient|filter|mask|meshgradient)$/i
/** Attributes that mean what the property of the same name means. */
const PRESENTATION =
  /^(?:fill|stroke|color|stop-color|flood-color|lighting-color|opacity|fill-opacity|stroke-opacity|filter|mask|mix-blend-mode)$/

/**
 * Looks an SVG through.
 * @param inked is there an ink for this colour (`#rrggbb`)?
 * @returns each fault once; undefined when the text is no well-formed SVG
 */
export function svgFaults(text: string, inked: (colour: string) => boolean): SvgFault[] | undefined {
  const root = rootOf(text)
  if (!root || localName(root.name) !== 'svg') return undefined
  const found = new Map<string, SvgFault>()
  for (const element of [root, ...inside(root)]) {
    const report = (kind: SvgFault['kind'], what: string) => {
      const key = `${kind} ${what}`
      if (!found.has(key)) found.set(key, {kind, what, start: Math.max(0, element.start)})
    }
    const name = localName(element.name)
    if (ACTIVE.test(name)) report('script', `<${name}>`)
    if (EFFECTS.test(name)) report('effect', `<${name}>`)
    for (const [attribute, value] of Object.entries(element.attributes)) {
      if (/^on/i.test(attribute)) report('script', attribute)
      if (localName(attribute) === 'href') judgeAddress(value, report)
    }
    judgeStyle(element, name, inked, report)
  }
  return [...found.values()].sort((a, b) => a.start - b.start)
}

type Report = (kind: SvgFault['kind'], what: string) => void

function judgeAddress(value: string, report: Report): void {
  const address = value.trim()
  if (address.startsWith('#') || address === '') return
  if (/^\s*javascript:/i.test(address)) report('script', 'javascript:')
  else if (/^data:image\/(?!svg)/i.test(address)) report('bitmap', address.slice(5, address.indexOf(';')))
  else report('outside', address.slice(0, 60))
}

function judgeStyle(
  {attributes, text}: XmlElement,
  name: string,
  inked: (colour: string) => boolean,
  report: Report,
): void {
  const attributesAsCss = Object.entries(attributes)
    .filter(([attribute]) => PRESENTATION.test(attribute))
    .map(([attribute, value]) => `${attribute}:${value}`)
  const css = `a{${attributesAsCss.join(';')};${attributes['style'] ?? ''}}${name === 'style' ? text : ''}`
  if (/@import/i.test(css)) report('outside', '@import')
  for (const [, address = ''] of css.matchAll(/url\(\s*['"]?([^'")]*)/gi)) judgeAddress(address, report)
  for (const declaration of declarationsOf(css)) {
    const written = sourceOf(declaration.value)
    // What a reference leads to is judged where it stands.
    if (refusal(declaration) && !written.startsWith('url(')) report('effect', declaration.property)
    for (const {kind, value} of coloursIn(declaration)) {
      const hex = hexOfColour(value)
      if (kind === 'gradient' || kind === 'opacity') report('effect', value)
      else if (hex === undefined || !inked(hex)) report('colour', value)
    }
  }
}

function rootOf(text: string): XmlElement | undefined {
  try {
    return parseXml(text, {includeOffsets: true}).root ?? undefined
  } catch {
    return undefined // not well-formed: the caller says so
  }
}

const inside = (element: XmlElement): XmlElement[] =>
  element.children.flatMap(child => (child instanceof XmlElement ? [child, ...inside(child)] : []))

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)
