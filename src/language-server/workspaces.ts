import {dirname} from 'node:path'
import type {Diagnostic} from 'vscode-languageserver'
import {diagnosticOf, type Showing} from './diagnostics.ts'
import type {LanguageMachine} from './machine.ts'
import {addressOf, fileOf, workspacePath} from './paths.ts'
import {Session} from './session.ts'

/** Milliseconds of rest after which what was typed is judged. */
const REST = 200

/** A file of a workspace that is open for questions. */
export interface Found {
  session: Session
  /** Relative to the session's root. */
  path: string
}

/** How findings reach the editor, and how a fault of ours is noted. */
export interface Outlet {
  publish: (uri: string, version: number | undefined, diagnostics: Diagnostic[]) => void
  failed: (error: unknown) => void
}

interface Running {
  session: Session
  /** Settled when the disk was read for the first time. */
  ready: Promise<void>
  timer: NodeJS.Timeout | undefined
  /** The disk may have changed since it was read. */
  diskChanged: boolean
  /** By file: the address under which findings were last shown there, and what they were. */
  shown: Map<string, {uri: string; text: string}>
}

/** Every workspace of which something is open or whose folder the editor has opened. */
export class Workspaces {
  readonly #machine: LanguageMachine
  readonly #outlet: Outlet
  readonly #running = new Map<string, Running>()
  #ended = false

  constructor(machine: LanguageMachine, outlet: Outlet) {
    this.#machine = machine
    this.#outlet = outlet
  }

  /** Starts the workspace at or above a folder; nothing when there is none. */
  addFolder(uri: string): void {
    const folder = fileOf(uri)
    const root = folder === undefined ? undefined : this.#machine.findRoot(folder)
    if (root !== undefined) this.#rest(this.#run(root))
  }

  /** Ends the workspace at a folder the editor has closed, unless something of it is open. */
  removeFolder(uri: string): void {
    const running = this.#running.get(fileOf(uri) ?? '')
    if (running === undefined || !running.session.idle) return
    clearTimeout(running.timer)
    this.#running.delete(running.session.root)
    for (const {uri: shown} of running.shown.values()) this.#outlet.publish(shown, undefined, [])
  }

  /** Judges nothing more: the editor is going. */
  end(): void {
    for (const {timer} of this.#running.values()) clearTimeout(timer)
    this.#running.clear()
    this.#ended = true
  }

  /** A document was opened or its text changed. */
  put(uri: string, version: number, text: string, touched: boolean): void {
    const found = this.#find(uri)
    if (found === undefined) return
    found.session.put(found.path, {uri, version, text, touched})
    const running = this.#run(found.session.root)
    // The editor has just read the file: where nobody watches the disk, it may be another than we know.
    if (!touched) running.diskChanged = true
    this.#rest(running)
  }

  close(uri: string): void {
    const found = this.#find(uri)
    found?.session.drop(found.path)
    this.diskChanged(uri)
  }

  /** A document was saved: from now on what is on disk is what is shown. */
  saved(uri: string): void {
    const found = this.#find(uri)
    const document = found?.session.document(found.path)
    if (found !== undefined && document !== undefined) {
      found.session.put(found.path, {...document, touched: false})
    }
    this.diskChanged(uri)
  }

  /** Something happened to a file that may not be open. */
  diskChanged(uri: string): void {
    const file = fileOf(uri)
    const root = file === undefined ? undefined : this.#machine.findRoot(dirname(file))
    if (root === undefined) return
    const running = this.#run(root)
    running.diskChanged = true
    this.#rest(running)
  }

  /** The file at an address, its workspace read; undefined for a file of no workspace. */
  async find(uri: string): Promise<Found | undefined> {
    const found = this.#find(uri)
    if (found !== undefined) await this.#run(found.session.root).ready
    return found
  }

  /** What findings of a session are shown by. */
  showing(session: Session): Showing {
    return {
      ruler: path => session.ruler(path),
      address: path => session.document(path)?.uri ?? addressOf(session.root, path),
      pageAddress: this.#machine.pageAddress,
      words: this.#machine.words,
    }
  }

  #find(uri: string): Found | undefined {
    const file = fileOf(uri)
    const root = file === undefined ? undefined : this.#machine.findRoot(dirname(file))
    const path = root === undefined || file === undefined ? undefined : workspacePath(root, file)
    return root === undefined || path === undefined ? undefined : {session: this.#run(root).session, path}
  }

  #run(root: string): Running {
    const known = this.#running.get(root)
    if (known !== undefined) return known
    const session = new Session(root, this.#machine)
    const ready = session.refresh().catch(error => this.#outlet.failed(error))
    const running: Running = {session, ready, timer: undefined, diskChanged: false, shown: new Map()}
    this.#running.set(root, running)
    return running
  }

  #rest(running: Running): void {
    clearTimeout(running.timer)
    if (this.#ended) return
    running.timer = setTimeout(() => {
      this.#show(running).catch((error: unknown) => this.#outlet.failed(error))
    }, REST)
  }

  async #show(running: Running): Promise<void> {
    await running.ready
    if (running.diskChanged) {
      running.diskChanged = false
      await running.session.refresh()
    }
    const {session, shown} = running
    // Closed, or the editor gone, while the disk was read.
    if (this.#running.get(session.root) !== running) return
    const showing = this.showing(session)
    const now = Map.groupBy(session.findings(), finding => finding.place.file)
    for (const file of new Set([...shown.keys(), ...now.keys()])) {
      const diagnostics = (now.get(file) ?? []).map(finding => diagnosticOf(finding, showing))
      const uri = showing.address(file)
      const text = JSON.stringify(diagnostics)
      const last = shown.get(file)
      if (last?.uri === uri && last.text === text) continue
      if (last !== undefined && last.uri !== uri) this.#outlet.publish(last.uri, undefined, [])
      this.#outlet.publish(uri, session.document(file)?.version, diagnostics)
      if (diagnostics.length > 0) shown.set(file, {uri, text})
      else shown.delete(file)
    }
  }
}
