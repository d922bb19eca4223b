import {execFileSync} from 'node:child_process'
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'

const folder = fileURLToPath(new URL('../../editors/vscode', import.meta.url))
const bin = fileURLToPath(new URL('../../bin/hanyi.js', import.meta.url))
const require = createRequire(import.meta.url)
const {findProgram} = require(join(folder, 'find-program.js')) as {
  findProgram: (setting: string | undefined, folders: string[]) => string | undefined
}

/** VS Code and its client, as far as the extension asks for them; what it did is in `did`. */
function stage(
  settings: Record<string, string>,
  folders: string[],
  schemas?: Map<string, string | undefined>,
) {
  const did: {started: unknown[]; said: string[]; commands: Map<string, () => Promise<void>>} = {
    started: [],
    said: [],
    commands: new Map(),
  }
  const yaml = {
    registerContributor: (
      _: string,
      addressOf: (resource: string) => string | undefined,
      textOf: (address: string) => string | undefined,
    ) => {
      for (const resource of schemas?.keys() ?? []) {
        schemas?.set(resource, textOf(addressOf(resource) ?? 'hanyi://schema/none'))
      }
    },
  }
  const vscode = {
    workspace: {
      getConfiguration: () => ({get: (key: string) => settings[key]}),
      workspaceFolders: folders.map(fsPath => ({uri: {fsPath}})),
      findFiles: () => Promise.resolve([1]),
    },
    window: {
      showErrorMessage: (message: string) => {
        did.said.push(message)
        return Promise.resolve(undefined)
      },
    },
    commands: {
      registerCommand: (name: string, run: () => Promise<void>) => {
        did.commands.set(name, run)
        return {}
      },
    },
    extensions: {getExtension: () => (schemas ? {activate: () => Promise.resolve(yaml)} : undefined)},
  }
  class LanguageClient {
    readonly #server: {command: string; args: string[]}
    constructor(_id: string, _name: string, server: {command: string; args: string[]}) {
      this.#server = server
    }
    start(): Promise<void> {
      if (this.#server.command === 'missing-node') return Promise.reject(new Error('ENOENT'))
      did.started.push(this.#server)
      return Promise.resolve()
    }
    stop(): Promise<void> {
      did.started.pop()
      return Promise.resolve()
    }
    error(message: string, error: unknown): void {
      throw new Error(message, {cause: error})
    }
  }
  return {did, vscode, client: {LanguageClient, TransportKind: {stdio: 0}}}
}

async function activate({vscode, client}: ReturnType<typeof stage>) {
  const file = join(folder, 'extension.js')
  const module: {
    exports: {activate?: (context: unknown) => Promise<void>; deactivate?: () => Promise<void>}
  } = {
    exports: {},
  }
  const load = (name: string): unknown =>
    name === 'vscode' ? vscode : name === 'vscode-languageclient/node' ? client : require(join(folder, name))
  // The extension is CommonJS that only VS Code can load; here it is given stand-ins.
  const run = new Function('require', 'module', await readFile(file, 'utf8')) as (
    require: unknown,
    into: unknown,
  ) => void
  run(load, module)
  await module.exports.activate?.({subscriptions: []})
  return module.exports
}

let work = ''
beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'hanyi-vscode-'))
})
afterEach(() => rm(work, {recursive: true}))

describe('the extension for VS Code', () => {
  it('finds the program above the open folder, in node_modules, or where the setting says', async () => {
    expect(findProgram('', [join(dirname(dirname(bin)), 'content')])).toBe(bin)
    expect(findProgram('', [work])).toBeUndefined()
    const installed = join(work, 'node_modules', 'hanyi', 'bin')
    await mkdir(installed, {recursive: true})
    await writeFile(join(installed, 'hanyi.js'), '')
    expect(findProgram(undefined, [join(work, 'content')])).toBe(join(installed, 'hanyi.js'))
    expect(findProgram(bin, [work])).toBe(bin)
    expect(findProgram(dirname(dirname(bin)), [])).toBe(bin)
    expect(findProgram('nowhere', [work])).toBeUndefined()
  })

  it('starts hanyi lsp, and starts it again when asked', async () => {
    const there = stage({path: '', node: 'node'}, [dirname(dirname(bin))])
    const {deactivate} = await activate(there)
    const started = [{command: 'node', args: [bin, 'lsp'], transport: 0}]
    expect(there.did.started).toEqual(started)
    await there.did.commands.get('hanyi.restart')?.()
    expect(there.did.started).toEqual(started)
    await deactivate?.()
    expect([there.did.started, there.did.said]).toEqual([[], []])
  })

  it.each([
    [{path: '', node: 'node'}, '找不到程序 bin/hanyi.js。请在设置“hanyi.path”里写上它的位置。'],
    [{path: bin, node: 'missing-node'}, '检查程序没有启动。请装好 Node.js'],
  ])('says in Chinese what to do when it cannot start: %j', async (settings, message) => {
    const there = stage(settings, [work])
    await activate(there)
    expect(there.did.started).toEqual([])
    expect(there.did.said).toEqual([expect.stringContaining(message)])
  })

  it('gives the YAML extension the schemas of the program that runs', async () => {
    const schemas = new Map<string, string | undefined>([
      ['file:///d%3A/x/content/guides/gaoling/guide.yaml', undefined],
      ['file:///x/content/county.yaml', undefined],
      ['file:///x/content/booklets/quanbu.yaml', undefined],
      ['file:///x/hanyi.yaml', undefined],
      ['file:///x/docker-compose.yaml', undefined],
    ])
    await activate(stage({path: '', node: process.execPath}, [dirname(dirname(bin))], schemas))
    const kinds = ['guide', 'county', 'booklet', 'settings']
    expect([...schemas.values()].map(text => (text ? (JSON.parse(text) as unknown) : undefined))).toEqual([
      ...kinds.map(kind =>
        JSON.parse(execFileSync(process.execPath, [bin, 'schema', kind], {encoding: 'utf8'})),
      ),
      undefined,
    ])
  })

  it('is a package that VS Code takes: its files are there, its words Chinese', async () => {
    const data = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
      main: string
      activationEvents: string[]
      contributes: {configuration: {properties: Record<string, {description: string}>}}
    }
    expect((await readFile(join(folder, data.main), 'utf8')).length).toBeGreaterThan(0)
    expect(data.activationEvents).toContain('workspaceContains:hanyi.yaml')
    for (const {description} of Object.values(data.contributes.configuration.properties)) {
      expect(description).toMatch(/\p{Script=Han}/u)
    }
  })
})
