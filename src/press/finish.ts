import {arrangeFacing} from './facing.ts'
import {mediaBox, pageNumbers, PT_PER_MM, setBox, setTrim, type Size} from './pages.ts'
import {openPdf, type PdfFile} from './pdf-file.ts'
import {renumberIds} from './structure-ids.ts'
import {name, textString, type Value} from './syntax.ts'
import {writePdf} from './write-pdf.ts'

export interface Finish {
  title: string
  /** BCP 47 tag of the document. */
  lang: string
  /** `2026-11-23`; the only date in the file. */
  contentDate: string
  /** Version of hanyi, for Producer and Creator. */
  version: string
  /** Sizes finished pages may have; each page gets the one it is nearest to, exactly. */
  papers: readonly Size[]
  /** Printed beyond the finished page on every side, in mm; cropped away. */
  bleed?: number
  /** Finished size within a larger page, and how far the print reaches beyond it, in mm; nothing is cropped. */
  trim?: Size & {bleed: number}
  /** Printed on double width: halve and interleave first (see `facing`). */
  facing?: Size
}

/** Chromium rounds page sizes to its pixels: up to .36 mm off (publishing.md §3). Beyond 1 mm it is another paper. */
const SIZE_TOLERANCE_MM = 1

/**
 * Makes a print of Chromium's fit to be handed out: the same content gives the same bytes, in every run and at any
 * concurrency. Dates are the content's, ids are renumbered, pages have exactly their paper's size with the print
 * centred in it, the title is shown, the language is set; tags, links and outline stay.
 * @param pdf bytes as printed
 * @throws UnreadablePdf
 */
export async function finish(pdf: Uint8Array, options: Finish): Promise<Uint8Array> {
  const file = await openPdf(pdf)
  finishFile(file, options)
  return writePdf(file)
}

/** The same on an opened file. */
export function finishFile(file: PdfFile, options: Finish): void {
  const {title, lang, contentDate, version, papers, bleed = 0, trim, facing} = options
  if (facing) arrangeFacing(file, facing, bleed)
  renumberIds(file)
  for (const page of pageNumbers(file)) {
    centre(file, page, papers, bleed)
    if (trim) setTrim(file, page, trim, trim.bleed)
  }
  const date: Value = {kind: 'text', raw: `(D:${contentDate.replaceAll('-', '')}000000+08'00')`}
  const maker = textString(`hanyi ${version}`)
  const info = new Map<string, Value>([
    ['Title', textString(title)],
    ['Creator', maker],
    ['Producer', maker],
    ['CreationDate', date],
    ['ModDate', date],
  ])
  if (file.infoNumber !== undefined) file.set(file.infoNumber, info)
  const catalogue = file.dict(file.get(file.rootNumber))
  catalogue.set('Lang', {kind: 'text', raw: `(${lang})`})
  catalogue.set('ViewerPreferences', new Map<string, Value>([['DisplayDocTitle', true]]))
  if (catalogue.has('Outlines')) catalogue.set('PageMode', name('UseOutlines'))
  file.set(file.rootNumber, catalogue)
}

function centre(file: PdfFile, page: number, papers: readonly Size[], bleed: number): void {
  const box = mediaBox(file, page)
  const off = ({width, height}: Size) =>
    Math.max(
      Math.abs((box.right - box.left) / PT_PER_MM - 2 * bleed - width),
      Math.abs((box.top - box.bottom) / PT_PER_MM - 2 * bleed - height),
    )
  const paper = papers.toSorted((a, b) => off(a) - off(b))[0]
  if (!paper || off(paper) > SIZE_TOLERANCE_MM) return setBox(file, page, box)
  const [x, y] = [(box.left + box.right) / 2, (box.bottom + box.top) / 2]
  const [width, height] = [(paper.width * PT_PER_MM) / 2, (paper.height * PT_PER_MM) / 2]
  setBox(file, page, {left: x - width, right: x + width, bottom: y - height, top: y + height})
}
