import {bytesOf, deflate} from '../deflate.ts'
import type {PdfFile} from '../pdf-file.ts'
import {name, ref, textString, type Value} from '../syntax.ts'
import {isPressProfile, readProfile} from './profile.ts'

/** What the label says of a document. */
export interface Labelled {
  title: string
  /** `2026-11-23`. */
  contentDate: string
  /** `hanyi 0.1.0`. */
  maker: string
  /** 32 hex digits that follow the content. */
  id: string
}

/**
 * Adds the printer's profile as output intent and the label PDF/X-4 (ISO 15930-7): a claim that is made, not certified.
 * @param file changed in place; left as it is when the profile is none
 * @param profile bytes of an ICC profile
 * @returns why the profile cannot be used; undefined when it was
 */
export async function addIntent(
  file: PdfFile,
  profile: Uint8Array,
  labelled: Labelled,
): Promise<'broken' | 'not-press' | undefined> {
  const head = readProfile(profile)
  if (!head) return 'broken'
  if (!isPressProfile(head)) return 'not-press'
  const stream = file.addStream(
    new Map<string, Value>([
      ['N', 4],
      ['Filter', name('FlateDecode')],
    ]),
    await deflate(profile),
  )
  const condition = textString(head.description || 'CMYK')
  const intent = file.add(
    new Map<string, Value>([
      ['Type', name('OutputIntent')],
      ['S', name('GTS_PDFX')],
      ['OutputConditionIdentifier', condition],
      ['Info', condition],
      ['DestOutputProfile', ref(stream)],
    ]),
  )
  const metadata = file.addStream(
    new Map<string, Value>([
      ['Type', name('Metadata')],
      ['Subtype', name('XML')],
    ]),
    new TextEncoder().encode(packet(labelled)),
  )
  const catalogue = file.dict(file.get(file.rootNumber))
  catalogue.set('OutputIntents', [ref(intent)]).set('Metadata', ref(metadata))
  file.set(file.rootNumber, catalogue)
  return undefined
}

/** XMP as PDF/X-4 asks for it; not packed, so that other programs find it (ISO 16684-1 §7). */
function packet({title, contentDate, maker, id}: Labelled): string {
  const date = `${contentDate}T00:00:00+08:00`
  const uuid = `uuid:${[id.slice(0, 8), id.slice(8, 12), id.slice(12, 16), id.slice(16, 20), id.slice(20)].join('-').toLowerCase()}`
  const fields = [
    ['pdfxid:GTS_PDFXVersion', 'PDF/X-4'],
    ['pdf:Producer', maker],
    ['pdf:Trapped', 'False'],
    ['xmp:CreatorTool', maker],
    ['xmp:CreateDate', date],
    ['xmp:ModifyDate', date],
    ['xmp:MetadataDate', date],
    ['xmpMM:DocumentID', uuid],
    ['xmpMM:InstanceID', uuid],
    ['xmpMM:RenditionClass', 'default'],
    ['xmpMM:VersionID', '1'],
    ['dc:format', 'application/pdf'],
  ]
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
${fields.map(([key = '', text = '']) => `<${key}>${escaped(text)}</${key}>`).join('\n')}
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/**
 * A number that follows the content: 32 hex digits of the SHA-256 of everything drawn and said.
 * @param said what besides the streams makes this document another one
 */
export async function contentId(file: PdfFile, said: string): Promise<string> {
  const hashes: Uint8Array[] = [bytesOf(encodeURIComponent(said))]
  for (const number of file.numbers()) {
    const stream = file.stream(number)
    if (stream) hashes.push(new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(stream))))
  }
  const all = new Uint8Array(await new Blob(hashes.map(hash => new Uint8Array(hash))).arrayBuffer())
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', all))
  return Array.from(digest.subarray(0, 16), byte => byte.toString(16).padStart(2, '0')).join('')
}
