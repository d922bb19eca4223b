import {spawn} from 'node:child_process'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type CodeAction,
  type CompletionList,
  type Diagnostic,
  type Hover,
  type InitializeParams,
  type InitializeResult,
  type Location,
  type Position,
  type PublishDiagnosticsParams,
  type Range,
} from 'vscode-languageserver-protocol/node'

const BIN = fileURLToPath(new URL('../../bin/hanyi.js', import.meta.url))

/** A stand-in for an editor: the real program at the other end of a pipe, spoken to by the real protocol. */
export interface Editor {
  initialized: InitializeResult
  /** Registrations the server asked for. */
  registered: unknown[]
  /** What the server wrote to the editor's log. */
  log: string[]
  uri: (path: string) => string
  /** Opens a file with the text on disk, or with this one. */
  open: (path: string, text?: string) => Promise<void>
  /** Replaces the text of an open file, unsaved. */
  type: (path: string, text: string) => Promise<void>
  /** The text as this editor holds it. */
  text: (path: string) => string
  notify: (method: string, params: unknown) => Promise<void>
  ask: <A>(method: string, params: unknown) => Promise<A>
  /** Waits until the findings shown for a file are as wanted. */
  findings: (path: string, wanted: (list: Diagnostic[]) => boolean) => Promise<Diagnostic[]>
  hover: (path: string, position: Position) => Promise<Hover | null>
  definition: (path: string, position: Position) => Promise<{path: string; line: number}[]>
  complete: (path: string, position: Position) => Promise<CompletionList>
  fixes: (path: string, range: Range) => Promise<CodeAction[]>
  /** Writes to the pipe as it is, past the protocol. */
  raw: (bytes: string) => void
  /** `shutdown`, `exit`; the exit status of the process. */
  end: () => Promise<number | null>
  /** Closes the pipe without a word. */
  hangUp: () => Promise<number | null>
}

/** How long findings are waited for, in milliseconds; what is not there then never comes. */
const PATIENCE = 20_000

/** Starts `hanyi lsp` and says who is there. */
export async function startEditor(
  root: string,
  options: {capabilities?: InitializeParams['capabilities']; folders?: string[]; args?: string[]} = {},
): Promise<Editor> {
  const child = spawn(process.execPath, [BIN, 'lsp', ...(options.args ?? [])], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const exited = new Promise<number | null>(resolve => child.once('exit', resolve))
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  const shown = new Map<string, Diagnostic[]>()
  const waiting = new Set<() => void>()
  const log: string[] = []
  const registered: unknown[] = []
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    shown.set(params.uri, params.diagnostics)
    waiting.forEach(look => look())
  })
  connection.onNotification('window/logMessage', ({message}: {message: string}) => void log.push(message))
  connection.onRequest('client/registerCapability', (params: unknown) => void registered.push(params))
  connection.listen()
  const folders = options.folders ?? [root]
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: options.capabilities ?? {},
    workspaceFolders: folders.map(folder => ({uri: pathToFileURL(folder).href, name: folder})),
  })
  await connection.sendNotification('initialized', {})

  const uri = (path: string): string => pathToFileURL(join(root, path)).href
  const texts = new Map<string, string>()
  const versions = new Map<string, number>()
  const at = (path: string, position: Position) => ({textDocument: {uri: uri(path)}, position})
  return {
    initialized,
    registered,
    log,
    uri,
    open: async (path, text) => {
      const shownText = text ?? (await readFile(join(root, path), 'utf8'))
      texts.set(path, shownText)
      const textDocument = {uri: uri(path), languageId: 'markdown', version: 1, text: shownText}
      await connection.sendNotification('textDocument/didOpen', {textDocument})
    },
    type: async (path, text) => {
      texts.set(path, text)
      const version = (versions.get(path) ?? 1) + 1
      versions.set(path, version)
      const textDocument = {uri: uri(path), version}
      await connection.sendNotification('textDocument/didChange', {textDocument, contentChanges: [{text}]})
    },
    text: path => texts.get(path) ?? '',
    notify: (method, params) => connection.sendNotification(method, params),
    ask: (method, params) => connection.sendRequest(method, params),
    findings: (path, wanted) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(look)
          reject(new Error(`never shown; last: ${JSON.stringify(shown.get(uri(path)), undefined, 1)}`))
        }, PATIENCE)
        const look = (): void => {
          const list = shown.get(uri(path))
          if (list === undefined || !wanted(list)) return
          waiting.delete(look)
          clearTimeout(timer)
          resolve(list)
        }
        waiting.add(look)
        look()
      }),
    hover: (path, position) => connection.sendRequest('textDocument/hover', at(path, position)),
    definition: async (path, position) => {
      const found = await connection.sendRequest<Location[]>('textDocument/definition', at(path, position))
      return found.map(one => ({
        path: one.uri.slice(`${pathToFileURL(root).href}/`.length),
        line: one.range.start.line,
      }))
    },
    complete: (path, position) => connection.sendRequest('textDocument/completion', at(path, position)),
    fixes: (path, range) =>
      connection.sendRequest('textDocument/codeAction', {
        textDocument: {uri: uri(path)},
        range,
        context: {diagnostics: []},
      }),
    raw: bytes => void child.stdin.write(bytes),
    end: async () => {
      await connection.sendRequest('shutdown')
      await connection.sendNotification('exit')
      return exited
    },
    hangUp: async () => {
      child.stdin.end()
      return exited
    },
  }
}

/** Position of a text in a document, `into` units into it. */
export function positionOf(text: string, needle: string, into = 0): Position {
  const offset = text.indexOf(needle)
  if (offset < 0) throw new Error(`not in the text: ${needle}`)
  const before = text.slice(0, offset + into)
  const line = before.split('\n').length - 1
  return {line, character: before.length - (before.lastIndexOf('\n') + 1)}
}

/** A text with the changes of a quick fix for one document. */
export function applied(text: string, action: CodeAction | undefined, uri: string): string {
  const [edit] = action?.edit?.changes?.[uri] ?? []
  if (edit === undefined) throw new Error('no change for this document')
  const lines = text.split(/(?<=\n)/)
  const offset = ({line, character}: Position): number => lines.slice(0, line).join('').length + character
  return text.slice(0, offset(edit.range.start)) + edit.newText + text.slice(offset(edit.range.end))
}
