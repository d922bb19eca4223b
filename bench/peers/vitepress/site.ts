import {execFile} from 'node:child_process'
import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {promisify} from 'node:util'

/** MIT; the version of kiosk.md §11. */
const PACKAGE = 'vitepress@1.6.4'
const run = promisify(execFile)

/** The frame around the texts as VitePress makes it: its theme, two languages, no search. */
const CONFIG = `export default {
  title: '公开译文，仅供排版测试',
  locales: {root: {label: '汉文', lang: 'zh-Hans'}, ii: {label: 'ꆈꌠꉙ', lang: 'ii'}},
}
`

/**
 * Installs VitePress, writes the same Markdown that a kiosk was built of and builds it.
 *
 * @param into an empty folder outside the project
 * @param workspace whose `content/guides/<id>/zh.md` and `ii.md` are taken
 * @param ids of the guides
 * @returns the folder to be served, and seconds of the build alone
 */
export async function buildSite(
  into: string,
  workspace: string,
  ids: readonly string[],
): Promise<{folder: string; seconds: number}> {
  await write(join(into, 'package.json'), '{"private": true, "type": "module"}')
  await run('npm', ['install', PACKAGE, '--no-audit', '--no-fund'], {cwd: into})
  await write(join(into, 'site/.vitepress/config.js'), CONFIG)
  await write(
    join(into, 'site/index.md'),
    `<span data-start></span>\n\n${ids.map(id => `- [${id}](/${id})`).join('\n')}\n`,
  )
  for (const id of ids) {
    for (const [tag, path] of [
      ['zh', `${id}.md`],
      ['ii', `ii/${id}.md`],
    ] as const) {
      const text = await readFile(join(workspace, 'content/guides', id, `${tag}.md`), 'utf8')
      // So that it can be told which page stands on the screen.
      await write(join(into, 'site', path), `<span data-guide="${tag}-${id}"></span>\n\n${text}`)
    }
  }
  const started = performance.now()
  await run(process.execPath, [join(into, 'node_modules/vitepress/bin/vitepress.js'), 'build', 'site'], {
    cwd: into,
    maxBuffer: 1 << 28,
  })
  return {
    folder: join(into, 'site/.vitepress/dist'),
    seconds: (performance.now() - started) / 1000,
  }
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), {recursive: true})
  await writeFile(path, text)
}
