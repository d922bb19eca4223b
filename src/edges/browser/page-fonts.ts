import {readFile} from 'node:fs/promises'
import type {Page} from 'puppeteer'
import type {FontSet} from '../fonts/print-fonts.ts'

/**
 * Hands the print fonts to a page of a browser that has no `FONTCONFIG_FILE` (Windows, macOS), once for its whole life:
 * fonts added by script stay with the document when its content is replaced.
 */
export async function loadFonts(page: Page, fonts: FontSet): Promise<void> {
  for (const {family, weight, path} of fonts.faces) {
    const source = `url(data:font/ttf;base64,${(await readFile(path)).toString('base64')})`
    const face = [family, source, {weight: String(weight)}].map(value => JSON.stringify(value)).join(',')
    await page.evaluate(`(async () => void document.fonts.add(await new FontFace(${face}).load()))()`)
  }
}
