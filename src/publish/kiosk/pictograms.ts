import {parseXml, XmlElement} from '@rgrove/parse-xml'
import type {Pictogram} from '#kiosk-app/data/lines.ts'

/** What a pictogram may be made of; anything else in its file is a mistake of ours. */
const SHAPES = ['path', 'circle', 'rect', 'line', 'polyline', 'polygon', 'ellipse']
/** Attributes of shapes, besides `class`: `t` tone, `a` accent, `f` filled with the line's colour. */
const ATTRIBUTE = /^(?:class|d|c[xy]|r[xy]?|[xy][12]?|width|height|points)$/

/** Pictograms the app draws by itself, whatever the guides are. */
const ALWAYS = [
  'home',
  'back',
  'down',
  'staff',
  'who',
  'size',
  'language',
  'contrast',
  'search',
  'offices',
  'list',
  'clock',
  'hours',
  'where',
  'phone',
  'bring',
  'when',
  'long',
  'fee',
  'how',
  'more',
  'text',
  'wrong',
  'unclear',
  'slip',
  'print',
  'check',
  'listen',
  'pause',
  'again',
  'volume',
] as const

/**
 * The pictograms a kiosk needs, by name.
 *
 * @param wanted names besides those the app always draws.
 * @param template reads a file below `templates/`.
 * @throws SyntaxError when a file holds more than plain shapes: a fault of ours.
 */
export function pictograms(
  wanted: Iterable<string>,
  template: (path: string) => string,
): {[name: string]: Pictogram} {
  const names = [...new Set<string>([...ALWAYS, ...wanted])].sort()
  return Object.fromEntries(names.map(name => [name, pictogram(template(`kiosk/pictures/${name}.svg`))]))
}

/** Reads an SVG of plain shapes. */
export function pictogram(source: string): Pictogram {
  const {root} = parseXml(source)
  if (root?.name !== 'svg') throw new SyntaxError('no svg element')
  const shapes = root.children
    .filter(child => child instanceof XmlElement)
    .map((child): [string, Record<string, string>] => {
      if (!SHAPES.includes(child.name)) throw new SyntaxError(`a pictogram has no ${child.name}`)
      for (const name of Object.keys(child.attributes)) {
        if (!ATTRIBUTE.test(name)) throw new SyntaxError(`a shape of a pictogram has no ${name}`)
      }
      return [child.name, {...child.attributes}]
    })
  return {view: root.attributes['viewBox'] ?? '0 0 48 48', shapes}
}
