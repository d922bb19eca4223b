import {readFile, writeFile} from 'node:fs/promises'
import {openBrowser} from '#edges/browser/printer.ts'
import {cacheFolderOf} from '#edges/cache.ts'
import {printFonts} from '#edges/fonts/print-fonts.ts'

// Prints one HTML file, to be looked at: npx node --conditions=source bench/look.ts file.html out.pdf [width height, mm]
const [from, to, width = '210', height = '297'] = process.argv.slice(2)
if (from === undefined || to === undefined) throw new RangeError('file.html out.pdf [width height]')
const fonts = await printFonts(process.env['HAN'] === 'serif' ? 'serif' : 'sans', cacheFolderOf(process.env))
const printer = await openBrowser({fonts})
try {
  const paper = {width: Number(width), height: Number(height)}
  await writeFile(to, await printer.print(await readFile(from, 'utf8'), {paper, tagged: true, outline: true}))
} finally {
  await printer.close()
}
