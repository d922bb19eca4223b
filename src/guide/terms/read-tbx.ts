import type {XmlElement} from '@rgrove/parse-xml'
import {parseXml, XmlElement as Element} from '@rgrove/parse-xml'
import {linesOf, placeAt} from '../lines.ts'
import type {TermColumn} from '../csv/terms.ts'
import type {ReadRow} from './rows.ts'
import {rowFrom} from './rows.ts'
import {TBX_LABELS, TBX_STATUS, TBX_SUPERSEDED} from './tbx-names.ts'

const HAN = /^(?:zh|cmn)(?:-|$)/i
const YI = /^(?:ii|iii)(?:-|$)/i

/**
 * Reads TBX: version 3 in either style (`conceptEntry`, DCA or DCT) and version 2 (`termEntry`). A concept with several
 * words in both languages gives a row for each pair. Nothing outside the text is ever opened.
 *
 * @param text the file, decoded.
 * @returns the rows, with the line their concept begins on; undefined when the text is no well-formed XML or holds no
 *   concept.
 */
export function readTbx(text: string): ReadRow[] | undefined {
  const root = parsed(text)
  const concepts = root ? descendants(root, ['conceptEntry', 'termEntry']) : []
  if (concepts.length === 0) return undefined
  const lines = linesOf('', text)
  return concepts.flatMap(concept => {
    const line = placeAt(lines, concept.start).line
    const sections = descendants(concept, ['langSec', 'langSet'])
    const of = (tag: RegExp) =>
      sections
        .filter(section => tag.test(section.attributes['xml:lang'] ?? ''))
        .flatMap(section => descendants(section, ['termSec', 'tig', 'ntig']))
    const yi = of(YI)
    return of(HAN).flatMap(han =>
      yi.length === 0
        ? [{row: rowOfPair(han, undefined), line}]
        : yi.map(one => ({row: rowOfPair(han, one), line})),
    )
  })
}

function parsed(text: string): XmlElement | undefined {
  try {
    return parseXml(text, {includeOffsets: true}).root ?? undefined
  } catch {
    // Not well-formed, or nested deeper than any termbase: the caller says that it cannot be read.
    return undefined
  }
}

/** What is known of a pair stands with its Yi word, or with the Han word where there is no Yi. */
function rowOfPair(han: XmlElement, yi: XmlElement | undefined): ReadRow['row'] {
  const about = yi ?? han
  const value = (category: string): string | undefined => dataCategory(about, category)?.text
  const notes = descendants(about, ['note']).map(note => note.text)
  const labelled = (column: TermColumn): string | undefined => {
    const label = TBX_LABELS[column]
    return label === undefined ? undefined : notes.find(note => note.startsWith(label))?.slice(label.length)
  }
  const status = value('administrativeStatus')
  const known: Partial<Record<TermColumn, string | undefined>> = {
    han: first(han, 'term')?.text,
    yi: yi && first(yi, 'term')?.text,
    status: status === undefined ? (labelled('status') ?? '待审') : statusOf(status),
    approved_by: value('responsibility') ?? labelled('approved_by'),
    approved_on: first(about, 'date')?.text ?? labelled('approved_on'),
    replaced_by: value('crossReference') ?? labelled('replaced_by'),
    source: value('source'),
    note: labelled('note') ?? unlabelled(notes),
  }
  return rowFrom(column => (column in known ? known[column] : labelled(column)))
}

/** Notes of another hand, which have no label of ours. */
function unlabelled(notes: readonly string[]): string {
  const labels = Object.values(TBX_LABELS)
  return notes.filter(note => !labels.some(label => note.startsWith(label))).join('；')
}

function statusOf(value: string): string {
  const wanted = value.trim() === TBX_SUPERSEDED ? 'deprecatedTerm-admn-sts' : value.trim()
  return [...TBX_STATUS].find(([, word]) => word === wanted)?.[0] ?? '待审'
}

/** A data category: `<termNote type="x">` in DCA, `<min:x>` in DCT. */
function dataCategory(from: XmlElement, category: string): XmlElement | undefined {
  return all(from).find(
    ({name, attributes}) => attributes['type'] === category || localName(name) === category,
  )
}

const first = (from: XmlElement, name: string): XmlElement | undefined => descendants(from, [name])[0]

function descendants(from: XmlElement, names: readonly string[]): XmlElement[] {
  return all(from).filter(({name}) => names.includes(localName(name)))
}

function all(from: XmlElement): XmlElement[] {
  return from.children.flatMap(child => (child instanceof Element ? [child, ...all(child)] : []))
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)
