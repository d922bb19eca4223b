import {mkdir, readdir, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {loadHeadings} from '#edges/locales.ts'
import {folded} from '#text/folded.ts'
import {titlesOf, type SearchTitle} from '../../test/kiosk-searches.ts'
import {runBuild} from '../built.ts'
import {corpus} from '../corpus.ts'
import {declaration} from '../declaration.ts'

/** The corpus as a kiosk, built as a user builds it. */
export interface KioskFolder {
  /** `…/kiosk`. */
  folder: string
  /** `…/kiosk/releases/<version>`. */
  release: string
  /** By guide, in order. */
  titles: readonly SearchTitle[]
  ids: readonly string[]
  /** Of `hanyi build --format kiosk`, its starting included. */
  seconds: number
}

/**
 * Writes a workspace and builds its kiosk. The guides are named by pieces of the Declaration that overlap each other, so
 * that they can be searched for as guides are: numbers of articles would be found by nobody.
 *
 * @param into an empty folder
 * @param count how many guides
 */
export async function buildKiosk(into: string, count: number): Promise<KioskFolder> {
  const titles = titlesOf(sentencesOf('cmn_hans'), sentencesOf('iii'), count)
  const files = corpus(count, loadHeadings(), (n, side) => titles[n]?.[side] ?? '')
  const workspace = join(into, 'workspace')
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(workspace, path)), {recursive: true})
    await writeFile(join(workspace, path), bytes)
  }
  const started = performance.now()
  await runBuild(workspace, ['--format', 'kiosk', '--out', join(into, 'out')])
  const seconds = (performance.now() - started) / 1000
  const folder = join(into, 'out/kiosk')
  const [version = ''] = await readdir(join(folder, 'releases'))
  const release = join(folder, 'releases', version)
  const guides = await readdir(join(release, 'g'))
  const ids = guides.map(name => name.replace(/\.js$/, '')).sort()
  if (ids.length !== count) throw new Error(`the kiosk holds ${ids.length} guides, expected ${count}`)
  return {folder, release, titles, ids, seconds}
}

/** The Declaration without marks and without its headings, whose numbers no two pieces would share. */
function sentencesOf(code: 'cmn_hans' | 'iii'): string {
  const lines = declaration(code).split('\n')
  return folded(lines.filter(line => !line.startsWith('#')).join(''))
}
