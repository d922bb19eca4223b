import {isDay} from '#guide/schema/values.ts'
import type {TermColumn} from '#guide/csv/terms.ts'
import type {TermRow} from '#guide/terms/rows.ts'
import {TBX_LABELS, TBX_NAMESPACE, TBX_STATUS} from '#guide/terms/tbx-names.ts'

/** XML 1.0 has no controls but tab and line ends, and no surrogate that stands alone. */
const NOT_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/**
 * The termbase as TBX-Basic, style DCA (ISO 30042:2019): a concept a row, Han as `zh-Hans`, Yi as `ii`; the status as
 * `administrativeStatus`, who decided and when as a transaction.
 *
 * @param title of the collection.
 * @param origin who made it.
 * @returns well-formed XML, the same for the same rows; `readTbx` gives the rows back.
 */
export function termsTbx(rows: readonly TermRow[], title: string, origin: string): string {
  const ids = new Map(rows.map((row, n) => [row.yi, `c${n + 1}`]))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<tbx type="TBX-Basic" style="dca" xml:lang="zh-Hans" xmlns="${TBX_NAMESPACE}">`,
    `<tbxHeader><fileDesc><titleStmt>${leaf('title', title)}</titleStmt><sourceDesc>${leaf('p', origin)}</sourceDesc></fileDesc></tbxHeader>`,
    '<text><body>',
    ...rows.map((row, n) => concept(row, n + 1, ids)),
    '</body></text>',
    '</tbx>',
    '',
  ].join('\n')
}

function concept(row: TermRow, n: number, ids: ReadonlyMap<string, string>): string {
  const about = aboutTerm(row, ids)
  const section = (lang: string, term: string, more: string) =>
    `<langSec xml:lang="${lang}"><termSec>${leaf('term', term)}${more}</termSec></langSec>`
  return [
    `<conceptEntry id="c${n}">`,
    section('zh-Hans', row.han, row.yi === '' ? about : ''),
    ...(row.yi === '' ? [] : [section('ii', row.yi, about)]),
    '</conceptEntry>',
  ].join('\n')
}

function aboutTerm(row: TermRow, ids: ReadonlyMap<string, string>): string {
  const status = TBX_STATUS.get(row.status)
  const dated = isDay(row.approved_on)
  const target = row.replaced_by === '' ? undefined : ids.get(row.replaced_by)
  const noted: TermColumn[] = ['pinyin', 'doc_no', 'note']
  if (status === undefined && row.status !== '待审') noted.push('status')
  if (!dated) noted.push('approved_on', 'approved_by')
  if (target === undefined) noted.push('replaced_by')
  return [
    ...(status === undefined ? [] : [leaf('termNote', status, {type: 'administrativeStatus'})]),
    ...(row.source === '' ? [] : [leaf('admin', row.source, {type: 'source'})]),
    ...(dated ? [decision(row)] : []),
    ...noted
      .filter(column => row[column] !== '')
      .map(column => leaf('note', `${TBX_LABELS[column] ?? ''}${row[column]}`)),
    ...(target === undefined
      ? []
      : [leaf('ref', row.replaced_by, {type: 'crossReference', target: `#${target}`})]),
  ].join('')
}

function decision(row: TermRow): string {
  const kind = leaf('transac', 'modification', {type: 'transactionType'})
  const person = row.approved_by === '' ? '' : leaf('transacNote', row.approved_by, {type: 'responsibility'})
  return `<transacGrp>${kind}${person}${leaf('date', row.approved_on)}</transacGrp>`
}

function leaf(name: string, text: string, attributes: Readonly<Record<string, string>> = {}): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  return `<${name}${given.join('')}>${escaped(text)}</${name}>`
}

function escaped(text: string): string {
  return text
    .replaceAll(NOT_XML, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#xd;')
}
