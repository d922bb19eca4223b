import {bytesOf, deflate} from './deflate.ts'
import {contentStreams} from './content/owners.ts'
import {drawForm, pageForms} from './page-form.ts'
import {mediaBox, pageNumbers, PT_PER_MM, type Box} from './pages.ts'
import type {PdfFile} from './pdf-file.ts'
import {asDict, name, ref, type Value} from './syntax.ts'

/** A page of another file, or a part of it, drawn on a page. */
export interface PlacedPicture {
  /** 1-based page that shows it, and the upper left corner of its place, in mm from that page's. */
  on: {page: number; left: number; top: number}
  /** 1-based page of `from`, and the part of it that is shown, in its own points. */
  of: number
  clip: Box
  scale: number
}

/**
 * Draws pages of one file on pages of another, as vectors.
 * @param file changed in place
 * @param from not changed
 * @param part what `from` is called in the resources of a page: pages of several files may be drawn on one
 */
export async function placePictures(
  file: PdfFile,
  from: PdfFile,
  pictures: readonly PlacedPicture[],
  part: string,
): Promise<void> {
  const forms = pageForms(from, file)
  const [targets, sources] = [pageNumbers(file), pageNumbers(from)]
  for (const [on, group] of Map.groupBy(pictures, picture => picture.on.page)) {
    const target = targets[on - 1]
    if (target === undefined) continue
    const box = mediaBox(file, target)
    const drawn: string[] = []
    const resources = new Map<string, Value>()
    for (const {on: place, of, clip, scale} of group) {
      const source = sources[of - 1]
      if (source === undefined) continue
      const key = `${part}${of}`
      resources.set(key, ref(await forms(source)))
      const height = (clip.top - clip.bottom) * scale
      const x = box.left + place.left * PT_PER_MM
      const y = box.top - place.top * PT_PER_MM - height
      drawn.push(drawForm(key, clip, {x, y, scale}))
    }
    await append(file, target, drawn, resources)
  }
}

/** Adds to what a page shows; its own content is enclosed, because Chromium leaves its coordinates changed. */
async function append(
  file: PdfFile,
  page: number,
  drawn: readonly string[],
  forms: Map<string, Value>,
): Promise<void> {
  const packed = async (source: string): Promise<number> =>
    file.addStream(new Map([['Filter', name('FlateDecode')]]), await deflate(bytesOf(source)))
  // Readers for the blind skip what is no text of the page: pictures to compare.
  const closing = `\nQ\n/Artifact BMC\n${drawn.join('\n')}\nEMC\n`
  const contents = [await packed('q\n'), ...contentStreams(file, page), await packed(closing)]
  const dict = file.dict(file.get(page))
  const resources = new Map(asDict(file.follow(dict.get('Resources'))) ?? [])
  const known = asDict(file.follow(resources.get('XObject'))) ?? new Map<string, Value>()
  resources.set('XObject', new Map([...known, ...forms]))
  file.set(page, dict.set('Contents', contents.map(ref)).set('Resources', resources))
}
