import {mkdir, writeFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

/** The app and what it loads later, and the page that verifies a stick: each one classic script for Chrome 64. */
const APPS = ['app', 'searching', 'narration', 'check']
/** Scripts for any browser, written and compiled in the syntax of ES5: they import nothing and are not wrapped. */
const OLD = ['fallback', 'plain', 'launch']

/**
 * Compiles the browser-side code for Chrome 64 (kiosk.md §8). esbuild lowers syntax only: which built-ins may be
 * used is held by the `lib` of this folder's tsconfig.
 *
 * @returns the scripts by file name: `app.js`, `fallback.js` …
 */
export async function bundleKiosk(): Promise<Map<string, string>> {
  const common = {
    absWorkingDir: fileURLToPath(new URL('.', import.meta.url)),
    outdir: 'out',
    write: false,
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    logLevel: 'error',
  } as const
  const results = await Promise.all([
    build({
      ...common,
      entryPoints: APPS.map(name => `${name}.ts`),
      bundle: true,
      format: 'iife',
      target: 'chrome64',
      conditions: ['source'],
    }),
    build({
      ...common,
      entryPoints: OLD.map(name => `${name}.ts`),
      target: 'es5',
      // The package says `module`, whose always-strict mode would be spelled out; these are scripts.
      tsconfigRaw: {compilerOptions: {alwaysStrict: false}},
    }),
  ])
  return new Map(
    results.flatMap(result => result.outputFiles).map(file => [file.path.replace(/^.*[\\/]/, ''), file.text]),
  )
}

// Run by `npm run compile`; imported by tests, which want the scripts and no files.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = new URL('../../build/kiosk-app/', import.meta.url)
  await mkdir(folder, {recursive: true})
  for (const [name, text] of await bundleKiosk()) await writeFile(new URL(name, folder), text)
}
