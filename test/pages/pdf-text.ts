import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The text of each page as pdf.js reads it, white space removed. */
export async function textOfPages(pdf: Uint8Array): Promise<string[]> {
  const loading = getDocument({data: pdf.slice(), verbosity: 0})
  const document = await loading.promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const {items} = await (await document.getPage(number)).getTextContent()
    pages.push(
      items
        .map(item => ('str' in item ? item.str : ''))
        .join('')
        .replaceAll(/\s/gu, ''),
    )
  }
  await loading.destroy()
  return pages
}

/** Bookmarks as pdf.js reads them: title and its children. */
export interface Bookmark {
  title: string
  items: Bookmark[]
}

/** @returns the outline, the language of the document and whether it is tagged */
export async function structureOf(
  pdf: Uint8Array,
): Promise<{outline: Bookmark[]; lang: unknown; tagged: boolean}> {
  const loading = getDocument({data: pdf.slice(), verbosity: 0})
  const document = await loading.promise
  const plain = (items: Bookmark[]): Bookmark[] =>
    items.map(item => ({title: item.title, items: plain(item.items)}))
  const {info} = await document.getMetadata()
  const structure = {
    outline: plain((await document.getOutline()) ?? []),
    lang: (info as {Language?: unknown}).Language,
    // pdf.js 6 hands out a Map, whatever its types say.
    tagged:
      ((await document.getMarkInfo()) as unknown as Map<string, boolean> | null)?.get('Marked') === true,
  }
  await loading.destroy()
  return structure
}
