import {mkdir, writeFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

/** Entry files of this folder; each becomes one classic script. */
const ENTRIES = ['app']

/**
 * Compiles the browser-side code for Chrome 64 (kiosk.md §8). esbuild lowers syntax only: which built-ins may be
 * used is held by the `lib` of this folder's tsconfig.
 *
 * @returns the scripts by file name: `app.js`.
 */
export async function bundleKiosk(): Promise<Map<string, string>> {
  const result = await build({
    absWorkingDir: fileURLToPath(new URL('.', import.meta.url)),
    entryPoints: ENTRIES.map(name => `${name}.ts`),
    outdir: 'out',
    write: false,
    bundle: true,
    format: 'iife',
    target: 'chrome64',
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    conditions: ['source'],
    logLevel: 'error',
  })
  return new Map(result.outputFiles.map(file => [file.path.replace(/^.*[\\/]/, ''), file.text]))
}

// Run by `npm run compile`; imported by tests, which want the scripts and no files.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = new URL('../../build/kiosk-app/', import.meta.url)
  await mkdir(folder, {recursive: true})
  for (const [name, text] of await bundleKiosk()) await writeFile(new URL(name, folder), text)
}
