import {readFileSync} from 'node:fs'
import {htmlDocument} from '#publish/draw/document.ts'
import {sectionRows} from '#publish/draw/rows.ts'
import {drawStacked} from '#publish/draw/stacked.ts'
import {titleText} from '#publish/edition/sort-out.ts'
import {ready} from '../input.ts'

// Our side of bench/html.ts, in a process of its own: files → read → paired → checked → one HTML page a guide.
const texts = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as [string, string][]
const files = new Map(texts.map(([path, text]) => [path, new TextEncoder().encode(text)]))

const started = process.cpuUsage()
const {judged, editions} = await ready(files)
const wrong = judged.findings.filter(({level}) => level === 'error')
if (wrong.length > 0) throw new Error(`the corpus has errors: ${wrong[0]?.place.file} ${wrong[0]?.rule}`)
let yi = 0
const pages = editions.editions.map(edition => {
  const rows = edition.guide.zh.sections.flatMap(section => sectionRows(edition, section))
  if (edition.complete) yi += 1
  return htmlDocument({
    lang: 'zh-Hans',
    title: titleText(edition),
    css: '',
    children: drawStacked(rows, {order: 'han-first'}),
  })
})
const {user, system} = process.cpuUsage(started)
if (yi !== pages.length) throw new Error('a guide of the corpus is not all approved')
const bytes = pages.reduce((sum, page) => sum + Buffer.byteLength(page), 0)
process.send?.({pages: pages.length, bytes, work: (user + system) / 1e6})
process.disconnect?.()
