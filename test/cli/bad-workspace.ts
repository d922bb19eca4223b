import {mkdirSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'

const base = (path: string) => readFileSync(new URL(`../rule-pages/${path}`, import.meta.url))

/** A new folder with a workspace of two sound guides, and these files over it; `undefined` leaves a file out. */
export function workspace(over: Readonly<Record<string, string | Uint8Array | undefined>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'hanyi-cli-'))
  const files: Record<string, string | Uint8Array | undefined> = {
    'hanyi.yaml': 'sign: []\n',
    'content/county.yaml': base('county.yaml'),
  }
  for (const id of ['haode', 'huaide']) {
    for (const name of ['guide.yaml', 'zh.md', 'ii.md'])
      files[`content/guides/${id}/${name}`] = base(`guide/${name}`)
  }
  files['content/guides/haode/zh.md'] = base('guide/zh.md').toString().replace('样例证', '好样例证')
  for (const [path, content] of Object.entries({...files, ...over})) {
    if (content === undefined) continue
    mkdirSync(join(root, dirname(path)), {recursive: true})
    writeFileSync(join(root, path), content)
  }
  return root
}
