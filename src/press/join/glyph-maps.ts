import {asArray, asNumber, type Value} from '../syntax.ts'

/**
 * Widths by glyph, from a `/W` array (ISO 32000-2 §9.7.4.3): `c [w1 w2 …]` for single glyphs, `first last w` for many.
 * @returns undefined for an array of another shape
 */
export function widthsOf(array: readonly Value[]): Map<number, number> | undefined {
  const widths = new Map<number, number>()
  for (let at = 0; at < array.length;) {
    const first = asNumber(array[at])
    const second = array[at + 1]
    const list = asArray(second)
    if (first === undefined) return undefined
    if (list) {
      for (const [n, width] of list.map(asNumber).entries())
        if (width !== undefined) widths.set(first + n, width)
      at += 2
      continue
    }
    const [last, width] = [asNumber(second), asNumber(array[at + 2])]
    if (last === undefined || width === undefined) return undefined
    for (let gid = first; gid <= last; gid++) widths.set(gid, width)
    at += 3
  }
  return widths
}

/** The same as an array again: neighbours together, those of the default width left out. */
export function widthArray(widths: ReadonlyMap<number, number>, usual: number): Value[] {
  const array: Value[] = []
  let run: Value[] = []
  let next = -1
  for (const [gid, width] of [...widths].sort(([a], [b]) => a - b)) {
    if (width === usual) continue
    if (gid !== next) array.push(gid, (run = []))
    run.push(width)
    next = gid + 1
  }
  return array
}

const SECTION = /beginbf(char|range)([\s\S]*?)endbf\1/g
const CHAR = /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g
const RANGE = /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[([^\]]*)\])/g

/** What each glyph says, as UTF-16 hex, from a `/ToUnicode` map (ISO 32000-2 §9.10.3). */
export function unicodesOf(map: string): Map<number, string> {
  const found = new Map<number, string>()
  for (const [, kind, body = ''] of map.matchAll(SECTION)) {
    if (kind === 'char') {
      for (const [, gid = '', text = ''] of body.matchAll(CHAR))
        found.set(parseInt(gid, 16), text.toUpperCase())
      continue
    }
    for (const [, from = '', to = '', text, list] of body.matchAll(RANGE)) {
      const first = parseInt(from, 16)
      const texts = list?.match(/[0-9A-Fa-f]+/g)
      for (let gid = first; gid <= parseInt(to, 16); gid++) {
        const own = texts ? texts[gid - first] : text && raised(text, gid - first)
        if (own) found.set(gid, own.toUpperCase())
      }
    }
  }
  return found
}

/** A range counts in the last two bytes of its text. */
function raised(text: string, by: number): string {
  const last = parseInt(text.slice(-4), 16) + by
  return text.slice(0, -4) + last.toString(16).padStart(Math.min(4, text.length), '0')
}

/** At most a hundred lines a section (Adobe technical note 5411). */
const SECTION_LINES = 100

/** The same as a map again. */
export function unicodeMap(unicodes: ReadonlyMap<number, string>): string {
  const lines = [...unicodes]
    .sort(([a], [b]) => a - b)
    .map(([gid, text]) => `<${gid.toString(16).toUpperCase().padStart(4, '0')}> <${text}>`)
  const sections: string[] = []
  for (let at = 0; at < lines.length; at += SECTION_LINES) {
    const part = lines.slice(at, at + SECTION_LINES)
    sections.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`)
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <FFFF>',
    'endcodespacerange',
    ...sections,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n')
}
