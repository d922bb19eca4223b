import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The text of a page as pdf.js reads it, white space removed; running heads, page numbers and marks left out. */
export interface PageText {
  /** All of it in the order it was drawn. */
  all: string
  /** What begins left and right of the middle of the page: a row of two columns may go on overleaf. */
  left: string
  right: string
}

/** Reads the pages of a PDF that Chromium tagged: what belongs to the text is marked, margin boxes are not. */
export async function pagesOf(pdf: Uint8Array): Promise<PageText[]> {
  const loading = getDocument({data: Uint8Array.from(pdf), verbosity: 0})
  const document = await loading.promise
  const pages: PageText[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const {items} = await page.getTextContent({includeMarkedContent: true})
    const [x0 = 0, , x1 = 0] = page.view
    const text: PageText = {all: '', left: '', right: ''}
    let open = 0
    for (const item of items) {
      if (!('str' in item)) open += item.type === 'endMarkedContent' ? -1 : 1
      else if (open > 0) {
        const words = item.str.replaceAll(/\s/gu, '')
        text.all += words
        text[((item.transform as number[])[4] ?? 0) < (x0 + x1) / 2 ? 'left' : 'right'] += words
      }
    }
    pages.push(text)
  }
  await loading.destroy()
  return pages
}
