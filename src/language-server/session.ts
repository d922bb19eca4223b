import {setImmediate} from 'node:timers/promises'
import {judge} from '#commands/judge.ts'
import type {Finding} from '#check/model.ts'
import {approvedWords} from '#guide/csv/words.ts'
import {decode} from '#guide/decode.ts'
import type {Fault} from '#guide/fault.ts'
import {layoutOf} from '#guide/layout.ts'
import type {Files, Guide, Workspace} from '#guide/model.ts'
import {readWorkspace} from '#guide/workspace.ts'
import type {Words} from '#locale/words.ts'
import type {PairedGuide} from '#pairing/model.ts'
import type {LanguageMachine} from './machine.ts'
import {openMemory, rememberedWords, type Memory} from './memory.ts'
import {rulerOf, type Ruler} from './positions.ts'

/** A workspace as the editor shows it now: what is on disk, with unsaved text in its place. */
export interface Scene {
  workspace: Workspace
  paired: readonly PairedGuide[]
}

/** A document the editor has open. */
export interface OpenDocument {
  uri: string
  version: number
  text: string
  /** Changed since it was opened or saved. */
  touched: boolean
}

/** Milliseconds of reading after which whatever waits has its turn: two hundred guides take seconds at first. */
const SLICE = 50

/** One workspace: its files, what is open of it, and what was last made of them. */
export class Session {
  readonly root: string
  readonly #machine: LanguageMachine
  readonly #memory: Memory = openMemory()
  readonly #words: Words
  readonly #open = new Map<string, {document: OpenDocument; bytes: Uint8Array; ruler: Ruler}>()
  readonly #rulers = new WeakMap<Uint8Array, Ruler>()
  #disk: Files = new Map()
  #diskFaults: readonly Fault[] = []
  #scene: Scene | undefined
  #findings: readonly Finding[] | undefined
  #readerWords: {from: Uint8Array | undefined; words: Words} | undefined

  constructor(root: string, machine: LanguageMachine) {
    this.root = root
    this.#machine = machine
    this.#words = rememberedWords(machine.words)
  }

  /** Reads the disk again. A file that stayed the same keeps its bytes object, by which the memory knows it. */
  async refresh(): Promise<void> {
    const {files, faults} = await this.#machine.readFiles(this.root)
    const before = this.#disk
    this.#disk = new Map(
      [...files].map(([path, bytes]) => {
        const old = before.get(path)
        return [path, old !== undefined && Buffer.compare(old, bytes) === 0 ? old : bytes]
      }),
    )
    this.#diskFaults = faults
    this.#changed()
    await this.#readAhead()
  }

  /** @param path relative to the root, forward slashes. */
  put(path: string, document: OpenDocument): void {
    const old = this.#open.get(path)
    const bytes = old?.document.text === document.text ? old.bytes : new TextEncoder().encode(document.text)
    this.#open.set(path, {document, bytes, ruler: rulerOf(document.text)})
    this.#changed()
  }

  drop(path: string): void {
    this.#open.delete(path)
    this.#changed()
  }

  document(path: string): OpenDocument | undefined {
    return this.#open.get(path)?.document
  }

  /** Is anything of it open? */
  get idle(): boolean {
    return this.#open.size === 0
  }

  /** The workspace as it stands now; made when first asked for after a change. */
  scene(): Scene {
    this.#scene ??= this.#make()
    return this.#scene
  }

  /** What is to be said of it; asked apart, because judging takes longer than reading. */
  findings(): readonly Finding[] {
    const {covered, inked, today} = this.#machine
    this.#findings ??= judge(this.scene().workspace, covered, this.#words, today, this.#memory, {
      inked,
      styles: new Map(),
    }).findings
    return this.#findings
  }

  /** How the editor counts the lines and columns of a file, open or not. */
  ruler(path: string): Ruler {
    const open = this.#open.get(path)
    if (open !== undefined) return open.ruler
    const bytes = this.#disk.get(path)
    if (bytes === undefined) return rulerOf('')
    const ruler = this.#rulers.get(bytes) ?? rulerOf(decode(path, bytes).text ?? '')
    this.#rulers.set(bytes, ruler)
    return ruler
  }

  /** Words as a build of this workspace prints them. */
  readerWords(): Words {
    const {files, words} = this.scene().workspace
    const from = files.get('content/words.csv')
    if (this.#readerWords === undefined || this.#readerWords.from !== from) {
      this.#readerWords = {from, words: this.#machine.readerWords(approvedWords(words))}
    }
    return this.#readerWords.words
  }

  /** The guide a file belongs to; undefined for other files, and when its Han text could not be read. */
  guideOf(path: string): Guide | undefined {
    return this.scene().workspace.guides.find(guide => path.startsWith(`${guide.folder}/`))
  }

  /** Reads and joins every guide that changed into the memory, a slice at a time. */
  async #readAhead(): Promise<void> {
    const files = this.#files()
    let since = performance.now()
    for (const folder of layoutOf(files).folders) {
      const {guide} = this.#memory.readOne(folder, files, this.#machine.headings)
      if (guide !== undefined) this.#memory.pair(guide)
      if (performance.now() - since < SLICE) continue
      await setImmediate()
      since = performance.now()
    }
  }

  #changed(): void {
    this.#scene = undefined
    this.#findings = undefined
  }

  #make(): Scene {
    const read = readWorkspace(this.#files(), this.#machine.headings, this.#memory.readOne)
    const workspace = {...read, faults: [...this.#diskFaults, ...read.faults]}
    return {workspace, paired: workspace.guides.map(guide => this.#memory.pair(guide).paired)}
  }

  #files(): Files {
    const files = new Map(this.#disk)
    for (const [path, {document, bytes}] of this.#open) {
      const disk = this.#disk.get(path)
      // What an editor shows of bytes that are no UTF-8 is a guess: until it is changed, the file itself is judged.
      const untrusted = disk !== undefined && !document.touched && decode(path, disk).text === undefined
      if (!untrusted) files.set(path, bytes)
    }
    return files
  }
}
