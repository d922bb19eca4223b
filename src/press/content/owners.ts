import {contentText} from '../deflate.ts'
import {pageNumbers} from '../pages.ts'
import {streamOf, type PdfFile} from '../pdf-file.ts'
import {asArray, asDict, asName, asRef, type Dict, type Value} from '../syntax.ts'

/** Something with a content stream of its own: a page, or what a page draws. */
export interface ContentOwner {
  /** Number of its object. */
  number: number
  kind: 'page' | 'form' | 'pattern'
  /** 1-based; of the first page that draws it. */
  page: number
  /** Its own resources, or those of whoever draws it. */
  resources: Dict
  /** Drawn into a soft mask alone: its colours are no ink but how much of the rest shows (ISO 32000-2 §11.5). */
  mask: boolean
}

/**
 * Everything in a file that has content: pages in order, each followed by the forms, tiling patterns, soft masks and
 * appearances it draws that no page before drew.
 * @throws UnreadablePdf
 */
export function contentOwners(file: PdfFile): ContentOwner[] {
  const owners: ContentOwner[] = []
  const seen = new Set<number>()
  const visit = (number: number | undefined, owner: Omit<ContentOwner, 'number' | 'kind'>) => {
    if (number === undefined || seen.has(number)) return
    const dict = asDict(file.get(number))
    const kind =
      asName(dict?.get('Subtype')) === 'Form' ? 'form' : dict?.has('PatternType') ? 'pattern' : undefined
    if (!dict || !kind || !file.stream(number)) return
    seen.add(number)
    const resources = asDict(file.follow(dict.get('Resources'))) ?? owner.resources
    owners.push({...owner, resources, number, kind})
    inside(resources, owner)
  }
  const inside = (resources: Dict, owner: Omit<ContentOwner, 'number' | 'kind'>) => {
    for (const key of ['XObject', 'Pattern'])
      for (const value of asDict(file.follow(resources.get(key)))?.values() ?? [])
        visit(asRef(value), {...owner, resources})
    for (const value of asDict(file.follow(resources.get('ExtGState')))?.values() ?? []) {
      const mask = asDict(file.follow(asDict(file.follow(value))?.get('SMask')))
      visit(asRef(mask?.get('G')), {...owner, resources, mask: true})
    }
  }
  for (const [index, number] of pageNumbers(file).entries()) {
    const page = index + 1
    const resources = pageResources(file, number)
    if (!seen.has(number)) owners.push({number, kind: 'page', page, resources, mask: false})
    seen.add(number)
    inside(resources, {page, resources, mask: false})
    for (const annotation of asArray(file.follow(file.dict(file.get(number)).get('Annots'))) ?? [])
      for (const appearance of asDict(file.follow(file.dict(annotation).get('AP')))?.values() ?? [])
        for (const one of [appearance, ...(asDict(file.follow(appearance))?.values() ?? [])])
          visit(asRef(one), {page, resources, mask: false})
  }
  return owners
}

/** A page's resources, its own or those its branch of the tree gives it (ISO 32000-2 §7.7.3.4). */
export function pageResources(file: PdfFile, page: number): Dict {
  for (let node = asDict(file.get(page)), depth = 0; node && depth < 50; depth++) {
    const found = asDict(file.follow(node.get('Resources')))
    if (found) return found
    node = asDict(file.follow(node.get('Parent')))
  }
  return new Map<string, Value>()
}

/** Numbers of a page's content streams. */
export function contentStreams(file: PdfFile, page: number): number[] {
  const contents = asDict(file.get(page))?.get('Contents')
  const list = asArray(file.follow(contents)) ?? (contents === undefined ? [] : [contents])
  return list.map(asRef).filter(number => number !== undefined)
}

/**
 * The content of an owner as Latin-1. Several streams of a page are one content (ISO 32000-2 §7.8.2); they are parted
 * by a line end here.
 */
export async function contentOf(
  file: PdfFile,
  {number, kind}: Pick<ContentOwner, 'number' | 'kind'>,
): Promise<string> {
  const streams = kind === 'page' ? contentStreams(file, number) : [number]
  const parts = await Promise.all(streams.map(async stream => contentText(await streamOf(file, stream))))
  return parts.join('\n')
}
