import type {
  Connection,
  InitializeParams,
  InitializeResult,
  Position,
  ServerCapabilities,
} from 'vscode-languageserver'
import {
  CodeActionKind,
  DidChangeWatchedFilesNotification,
  PositionEncodingKind,
  TextDocumentSyncKind,
} from 'vscode-languageserver'
import {completionsAt, TRIGGERS} from './completion.ts'
import {definitionAt} from './definition.ts'
import {hoverAt} from './hover.ts'
import type {LanguageMachine} from './machine.ts'
import {spotAt, type Spot} from './positions.ts'
import {quickFixes} from './quick-fixes.ts'
import {Workspaces, type Found} from './workspaces.ts'

const CAPABILITIES: ServerCapabilities = {
  positionEncoding: PositionEncodingKind.UTF16,
  textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Full, save: true},
  hoverProvider: true,
  definitionProvider: true,
  codeActionProvider: {codeActionKinds: [CodeActionKind.QuickFix]},
  completionProvider: {triggerCharacters: [...TRIGGERS]},
  workspace: {workspaceFolders: {supported: true, changeNotifications: true}},
}

/**
 * Answers an editor. Whatever it asks, no question is answered with an error: what cannot be answered has an empty
 * answer, and a fault of ours goes to the editor's log.
 *
 * @returns what to call when the editor is gone: nothing is sent to it any more.
 */
export function serve(connection: Connection, machine: LanguageMachine): () => void {
  let listening = true
  const failed = (error: unknown): void => {
    if (!listening) return
    const what = error instanceof Error ? error.message : String(error)
    connection.console.error(machine.words.say('language-server.failed', {what}))
  }
  const workspaces = new Workspaces(machine, {
    publish: (uri, version, diagnostics) => {
      const params = {uri, diagnostics, ...(version === undefined ? {} : {version})}
      connection.sendDiagnostics(params).catch(failed)
    },
    failed,
  })
  let editor: InitializeParams['capabilities'] = {}
  let folders: string[] = []

  connection.onInitialize((params): InitializeResult => {
    editor = params.capabilities
    folders = foldersOf(params)
    return {capabilities: CAPABILITIES, serverInfo: {name: 'hanyi', version: machine.version}}
  })
  const leave = (): void => {
    listening = false
    workspaces.end()
  }
  connection.onShutdown(leave)
  connection.onInitialized(() => {
    folders.forEach(uri => workspaces.addFolder(uri))
    if (editor.workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
      const watchers = [{globPattern: '**/hanyi.yaml'}, {globPattern: '**/content/**'}]
      connection.client.register(DidChangeWatchedFilesNotification.type, {watchers}).catch(failed)
    }
    if (editor.workspace?.workspaceFolders === true) {
      connection.workspace.onDidChangeWorkspaceFolders(({added, removed}) => {
        added.forEach(({uri}) => workspaces.addFolder(uri))
        removed.forEach(({uri}) => workspaces.removeFolder(uri))
      })
    }
  })

  /** A notification whose parameters may be anything. */
  const quietly =
    <P>(handle: (params: P) => void) =>
    (params: P): void => {
      try {
        handle(params)
      } catch (error) {
        failed(error)
      }
    }
  connection.onDidOpenTextDocument(
    quietly(({textDocument: {uri, version, text}}) => workspaces.put(uri, version, text, false)),
  )
  connection.onDidChangeTextDocument(
    quietly(({textDocument: {uri, version}, contentChanges}) => {
      // Whole texts were asked for; the last one is the text.
      const text = contentChanges.at(-1)?.text
      if (text !== undefined) workspaces.put(uri, version, text, true)
    }),
  )
  connection.onDidSaveTextDocument(quietly(({textDocument: {uri}}) => workspaces.saved(uri)))
  connection.onDidCloseTextDocument(quietly(({textDocument: {uri}}) => workspaces.close(uri)))
  connection.onDidChangeWatchedFiles(
    quietly(({changes}) => changes.forEach(({uri}) => workspaces.diskChanged(uri))),
  )

  /** A question about a document; `none` where there is no answer. */
  const answering =
    <P extends {textDocument: {uri: string}}, A>(none: A, answer: (params: P, found: Found) => A) =>
    async (params: P): Promise<A> => {
      try {
        const found = await workspaces.find(params.textDocument.uri)
        return found === undefined ? none : answer(params, found)
      } catch (error) {
        failed(error)
        return none
      }
    }
  const spot = ({session, path}: Found, position: Position): Spot => spotAt(session.ruler(path), position)
  connection.onHover(
    answering(null, ({position}, found) => {
      const kinds = editor.textDocument?.hover?.contentFormat ?? []
      const markdown = kinds.includes('markdown')
      return hoverAt(found.session, found.path, spot(found, position), machine.words, markdown) ?? null
    }),
  )
  connection.onDefinition(
    answering([], ({position}, found) => {
      const {address} = workspaces.showing(found.session)
      return definitionAt(found.session, found.path, spot(found, position), address)
    }),
  )
  connection.onCompletion(
    answering({isIncomplete: false, items: []}, ({position}, {session, path}) => {
      const here = spot({session, path}, position)
      return completionsAt(session, path, here, machine.words, machine.headings)
    }),
  )
  connection.onCodeAction(
    answering([], ({textDocument: {uri}, range}, {session, path}) => {
      const findings = session.findings().filter(finding => finding.place.file === path)
      return quickFixes(findings, range, uri, workspaces.showing(session))
    }),
  )
  return leave
}

/** Older editors name one folder, in one of two ways that the protocol has given up. */
function foldersOf({workspaceFolders, ...older}: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({uri}) => uri)
  return typeof older.rootUri === 'string' ? [older.rootUri] : []
}
