import {isAbsolute, join, relative, resolve, sep} from 'node:path'
import type {BuildMachine} from '../commands/build/machine.ts'
import type {Machine} from '../commands/machine.ts'
import {sourceDay} from '../edges/clock.ts'
import {openFonts} from '../edges/fonts/index.ts'
import {loadCatalogues, READER_CATALOGUES, toolVersion} from '../edges/locales.ts'
import {printJobs} from '../edges/print-jobs.ts'
import {openTemplates, readKioskApp} from '../edges/templates.ts'
import {printInks, printTheme} from '../edges/theme.ts'
import {prepareFolder, writeOutput} from '../edges/write.ts'
import {createWords} from '../locale/create-words.ts'
import type {BuildMode} from '../publish/model.ts'
import type {HanStyle} from '../edges/fonts/sources.ts'
import {UsageFault} from './model.ts'
import {openProgress} from './progress.ts'

/** Drafts and layout tests have folders of their own: they never stand in, or over, a release (DESIGN §2). */
const FOLDERS: Readonly<Record<BuildMode, readonly string[]>> = {
  release: [],
  draft: ['draft'],
  pseudo: ['draft', 'pseudo'],
}

export interface BuildMachineOptions {
  out: string
  mode: BuildMode
  jobs: number
  browser?: string
  /** `fonts.han` of hanyi.yaml. */
  han: HanStyle
  locale: 'zh-CN' | 'en'
  printError: (text: string) => void
}

/**
 * The machine for a build. The browser starts with the first thing to print; `close` ends it.
 *
 * @returns the door, with the output folder as it is shown to a person.
 * @throws UsageFault for an output folder that is the project's own; MachineFault when it cannot be written to.
 */
export async function openBuildMachine(
  base: Machine & {root: string},
  options: BuildMachineOptions,
): Promise<BuildMachine & {shownFolder: string; close: () => Promise<void>}> {
  const folder = join(outputFolder(base.root, options.out), ...FOLDERS[options.mode])
  await prepareFolder(folder)
  const fonts = await openFonts({han: options.han})
  const progress = openProgress(base.words, options.printError)
  let opened: Promise<import('../edges/browser/printer.ts').Printer> | undefined
  const printer = () => {
    opened ??= (async () => {
      const {openBrowser} = await import('../edges/browser/printer.ts')
      return openBrowser({browser: options.browser, fonts: await fonts.print(), pages: options.jobs})
    })()
    return opened
  }
  return {
    ...base,
    covered: fonts.covered,
    theme: printTheme(),
    measure: fonts.measure,
    screenFonts: async characters => fonts.screenFonts(characters),
    template: openTemplates(),
    kioskApp: readKioskApp,
    toolVersion: toolVersion(),
    sourceDate: sourceDay(),
    readerWords: countyWords =>
      createWords({
        messages: options.locale,
        catalogues: loadCatalogues(['cli', 'machine', 'preflight', 'proof', 'update', ...READER_CATALOGUES]),
        countyWords,
      }),
    printAll: async function* (jobs, {contentDate}) {
      if (jobs.length === 0) return
      yield* printJobs(jobs, await printer(), {
        contentDate,
        version: toolVersion(),
        jobs: options.jobs,
        inks: printInks(),
        covered: fonts.covered,
      })
    },
    writeOutputs: (outputs, complete) => writeOutput(folder, outputs, complete),
    progress: progress.step,
    shownFolder: folder,
    close: async () => {
      progress.end()
      if (opened) await (await opened.catch(() => undefined))?.close()
    },
  }
}

/** `--out` from the root of the workspace. Outputs are replaced and removed there, so it is never a place of sources. */
function outputFolder(root: string, out: string): string {
  const folder = resolve(root, out)
  const holds = (outer: string, inner: string) => {
    const way = relative(outer, inner)
    return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
  }
  if (out.trim() === '' || holds(folder, root) || holds(join(root, 'content'), folder)) {
    throw new UsageFault('cli.usage.out', {folder: out})
  }
  return folder
}
