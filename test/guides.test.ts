import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {toHtml} from 'hast-util-to-html'
import {describe, expect, test} from 'vitest'
import {makeEditions} from '#commands/build/editions.ts'
import {judge} from '#commands/judge.ts'
import {textReport} from '#commands/report/text.ts'
import {readFiles} from '#edges/files.ts'
import {openFonts} from '#edges/fonts/index.ts'
import {loadHeadings} from '#edges/locales.ts'
import {readWorkspace} from '#guide/workspace.ts'
import {broadcast} from '#publish/broadcast/index.ts'
import {data} from '#publish/data/index.ts'
import {sectionRows} from '#publish/draw/rows.ts'
import {drawStacked} from '#publish/draw/stacked.ts'
import {inputFor} from './publish/sample-input.ts'

// Whole guides, from their files to what is made of them: every case is a workspace with its `expected/` beside it.
// `UPDATE=1 npx vitest run test/guides.test.ts` writes expected/ anew; read the difference before committing it.

const CASES = fileURLToPath(new URL('guides/', import.meta.url))
const {covered} = await openFonts()
const DECODE = new TextDecoder()

/** What a case must give, by path below `expected/`: the findings, the units, the drawing, scripts and data. */
async function produced(name: string): Promise<Map<string, string>> {
  const files = await readFiles(join(CASES, name))
  const input = inputFor(files, 'draft')
  const workspace = readWorkspace(files, loadHeadings())
  const {paired, findings} = judge(workspace, covered, input.words, () => '2026-11-24')
  const out = new Map<string, string>()
  out.set('findings.txt', `${textReport(findings, workspace, input.words).join('\n').trim()}\n`)
  for (const {guide, units} of paired) {
    const lines = units.map(unit => {
      const said = (blocks: typeof unit.zh) => blocks.map(block => block.text).join(' ‖ ')
      return [unit.state, ...(unit.why ? [unit.why] : []), said(unit.zh), said(unit.ii)].join(' | ')
    })
    out.set(`${guide.id}.units.txt`, `${lines.join('\n')}\n`)
  }
  for (const edition of input.editions) {
    const {guide} = edition
    const drawn = guide.zh.sections.flatMap(section =>
      drawStacked(sectionRows(edition, section), {order: 'han-first'}).map(node => toHtml(node)),
    )
    out.set(`${guide.id}.html`, `${drawn.join('\n')}\n`)
  }
  const release = makeEditions(workspace, paired, findings, 'release', input.resolve)
  const held = release.left.map(({id, reason}) => `${id} ${reason}`)
  out.set('held.txt', `${held.join('\n')}\n`)
  for (const format of [broadcast, data]) {
    const plan = await format.plan({...input, mode: 'release', editions: release.editions})
    for (const {path, bytes} of plan.outputs) {
      if (/\.(txt|json|csv)$/.test(path)) out.set(path, DECODE.decode(bytes))
    }
  }
  return out
}

function expectedFiles(folder: string, below = ''): string[] {
  if (!existsSync(join(folder, below))) return []
  return readdirSync(join(folder, below), {withFileTypes: true}).flatMap(entry =>
    entry.isDirectory() ? expectedFiles(folder, join(below, entry.name)) : [join(below, entry.name)],
  )
}

describe.each(readdirSync(CASES))('%s', name => {
  test('gives what is expected, and nothing expected is left over', async () => {
    const folder = join(CASES, name, 'expected')
    const made = await produced(name)
    if (process.env['UPDATE'] === '1') {
      rmSync(folder, {recursive: true, force: true})
      for (const [path, text] of made) {
        mkdirSync(dirname(join(folder, path)), {recursive: true})
        writeFileSync(join(folder, path), text)
      }
    }
    expect(expectedFiles(folder).toSorted()).toEqual([...made.keys()].toSorted())
    for (const [path, text] of made) expect(text, path).toBe(readFileSync(join(folder, path), 'utf8'))
  })
})
