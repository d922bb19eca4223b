import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {filesBelow, runBuild} from './built.ts'
import type {Measure} from './model.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** The sample content built twice, one job and three jobs at a time: every file must be the same, byte by byte. */
export const same: Measure = {
  name: 'same',
  bar: 'same input twice, any --jobs: byte-identical output',
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hanyi-bench-'))
    try {
      const [one, three] = [join(folder, 'one'), join(folder, 'three')]
      await runBuild(ROOT, ['--jobs', '1', '--out', one])
      await runBuild(ROOT, ['--jobs', '3', '--out', three])
      const [first, second] = [await filesBelow(one), await filesBelow(three)]
      const paths = [...new Set([...first.keys(), ...second.keys()])]
      const differing = paths.filter(path => {
        const [a, b] = [first.get(path), second.get(path)]
        return !a || !b || Buffer.compare(a, b) !== 0
      })
      for (const path of differing.slice(0, 10)) console.error(`same: differs: ${path}`)
      return [
        {
          what: `files differing between --jobs 1 and --jobs 3, of ${paths.length}`,
          value: String(differing.length),
          bar: '0',
          within: paths.length > 0 && differing.length === 0,
        },
      ]
    } finally {
      await rm(folder, {recursive: true, force: true})
    }
  },
}
