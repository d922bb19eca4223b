import {bytesOf, deflate} from '../deflate.ts'
import {drawForm, pageForms} from '../page-form.ts'
import {mediaBox, pageNumbers, PT_PER_MM, setPages, type Box, type Size} from '../pages.ts'
import type {PdfFile} from '../pdf-file.ts'
import {dropUnreachable} from '../reachable.ts'
import {name, ref, UnreadablePdf, type Value} from '../syntax.ts'
import type {BookParts} from './parts.ts'

/**
 * The cover of a glued book in one piece, as it is laid around the block: back, spine, front, on one page.
 * @param parts each printed at trim size plus bleed on all sides
 * @param trim of one finished page, in mm
 * @param spine width of the spine, in mm
 * @returns a file of one page, `2 × trim + spine` wide plus bleed
 * @throws UnreadablePdf when the print has no spine
 */
export async function wrapCover(
  parts: BookParts,
  trim: Size,
  bleed: number,
  spine: number,
): Promise<PdfFile> {
  if (!parts.spine) throw new UnreadablePdf('a print without a spine')
  const wrap = parts.cover.copy()
  const cover = pageNumbers(parts.cover)
  const [front, back] = [cover[0] ?? 0, cover.at(-1) ?? 0]
  const strip = pageNumbers(parts.spine)[0] ?? 0
  const [width, height, more, thick] = [trim.width, trim.height, bleed, spine].map(mm => mm * PT_PER_MM) as [
    number,
    number,
    number,
    number,
  ]
  // Every page is cut where it meets its neighbour, and keeps its bleed elsewhere. The spine lies over the laps of the
  // others: where two areas only touch, screens show a line of light.
  const lap = Math.min(more, thick / 2) / 4
  const around = (file: PdfFile, page: number, left: number, right: number): Box => {
    const box = mediaBox(file, page)
    const [x, y] = [(box.left + box.right) / 2, (box.bottom + box.top) / 2]
    return {left: x - left, right: x + right, bottom: y - height / 2 - more, top: y + height / 2 + more}
  }
  const covers = pageForms(parts.cover, wrap)
  const spines = pageForms(parts.spine, wrap)
  const forms = {B: await covers(back), S: await spines(strip), F: await covers(front)}
  const clips = {
    B: around(parts.cover, back, width / 2 + more, width / 2 + lap),
    F: around(parts.cover, front, width / 2 + lap, width / 2 + more),
    S: around(parts.spine, strip, thick / 2, thick / 2),
  }
  const starts = {B: 0, F: more + width + thick - lap, S: more + width}
  const content = (['B', 'F', 'S'] as const).map(key =>
    drawForm(key, clips[key], {x: starts[key], y: 0, scale: 1}),
  )
  const page = wrap.add(
    new Map<string, Value>([
      ['Type', name('Page')],
      ['MediaBox', [0, 0, 2 * width + thick + 2 * more, height + 2 * more]],
      [
        'Resources',
        new Map([['XObject', new Map(Object.entries(forms).map(([key, number]) => [key, ref(number)]))]]),
      ],
      [
        'Contents',
        ref(
          wrap.addStream(
            new Map([['Filter', name('FlateDecode')]]),
            await deflate(bytesOf(content.join('\n'))),
          ),
        ),
      ],
    ]),
  )
  setPages(wrap, [page])
  dropUnreachable(wrap)
  return wrap
}
