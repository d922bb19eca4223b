import nacl from 'tweetnacl'
import {readCheckedFiles, type Picked} from './check-files.ts'
import {checkBundle, type Outcome} from './check-bundle.ts'
import {el, empty} from './dom.ts'
import {keysOf} from '#bundle/keys.ts'
import type {Problem} from '#bundle/problem.ts'
import {readWithdrawnScript, withdrawnScript, type WithdrawalList} from '#bundle/withdrawn.ts'

/** Set by the files beside this page: `key.js`, `current.js`, `withdrawn.js`. */
interface Terminal {
  hanyiKeys?: unknown
  hanyiCurrent?: unknown
  hanyiWithdrawn?: unknown
}

/** Releases the launcher has given up (launch.ts). */
const FAILED = 'hanyi.failed'
const STARTS = 'hanyi.starts'
/** A stick full of rubbish is told in a page. */
const SHOWN = 12

/** The page's own words: hidden in it, so that this code holds none. */
function say(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  const found = document.querySelector(`[data-word="${key}"]`)
  const text = (found && found.textContent) || key
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole))
}

/** Verifies a stick and changes nothing: no page can. Ed25519 by tweetnacl, SHA-256 by the browser. */
function start(): void {
  const terminal = window as Terminal
  const keys = keysOf(terminal.hanyiKeys)
  const current = Array.isArray(terminal.hanyiCurrent) ? (terminal.hanyiCurrent as unknown[]).map(String) : []
  const result = byId('result')
  const input = byId('files') as HTMLInputElement
  showTerminal(current)
  if (!keys) return tell(result, 'bad', [say('no-keys')])
  const subtle = window.crypto && window.crypto.subtle
  if (!subtle || !('webkitdirectory' in input)) return tell(result, 'bad', [say('no-browser')])
  input.addEventListener('change', () => {
    const files = input.files
    if (!files || files.length === 0) return
    const picked = readCheckedFiles(files)
    tell(result, 'busy', [say('busy')])
    const progress = (done: number, of: number): void => tell(result, 'busy', [say('progress', {done, of})])
    checkBundle(
      picked,
      {keys, newest: current[0] || '', withdrawals: present(terminal.hanyiWithdrawn)},
      {
        verify: (message, signature, key) =>
          signature.length === 64 && nacl.sign.detached.verify(message, signature, key),
        sha256: bytes => subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>).then(hex),
      },
      progress,
    ).then(
      outcome => showOutcome(result, outcome, picked),
      (fault: unknown) => {
        console.error(fault)
        tell(result, 'bad', [say('fault')])
      },
    )
    // The same folder can be chosen again, after it was mended.
    input.value = ''
  })
}

function showOutcome(
  result: HTMLElement,
  {problems, manifest, signedBy, code, again}: Outcome,
  picked: Picked,
): void {
  if (problems.length > 0) {
    const lines = problems.slice(0, SHOWN).map(sentence)
    const more = problems.length - SHOWN
    return tell(result, 'bad', [say('bad'), ...lines, ...(more > 0 ? [say('problem.more', {n: more})] : [])])
  }
  if (!manifest) return
  tell(result, 'good', [
    say(again ? 'again' : 'good'),
    say('code', {code}),
    say('version', {version: manifest.version, created: manifest.created, reviewBy: manifest.reviewBy}),
    say('signed', {names: signedBy.join('、'), files: picked.files.length}),
    say('next'),
  ])
}

const sentence = ({reason, file, values}: Problem): string =>
  say(`problem.${reason}`, {...values, ...(file === undefined ? {} : {file: file.slice(0, 200)})})

/** What this terminal runs, and whether it gave a release up. */
function showTerminal(current: readonly string[]): void {
  const place = byId('terminal')
  const failed = stored(FAILED)
    .split(' ')
    .filter(version => version !== '' && current.indexOf(version) !== -1)
  const lines = [current.length > 0 ? say('runs', {version: current[0] || ''}) : say('runs-none')]
  if (failed.length > 0) lines.push(say('failed', {versions: failed.join('、')}))
  empty(place)
  for (const line of lines) place.appendChild(el('p', {}, [line]))
  if (failed.length === 0) return
  const again = el('button', {type: 'button'}, [say('retry')])
  again.addEventListener('click', () => {
    try {
      localStorage.removeItem(FAILED)
      localStorage.removeItem(STARTS)
    } catch (fault) {
      return
    }
    showTerminal(current)
  })
  place.appendChild(again)
}

function stored(key: string): string {
  try {
    return localStorage.getItem(key) || ''
  } catch (fault) {
    return ''
  }
}

function tell(result: HTMLElement, state: 'good' | 'bad' | 'busy', lines: readonly string[]): void {
  result.className = state
  empty(result)
  lines.forEach((line, at) => result.appendChild(el(at === 0 ? 'h2' : 'p', {}, [line])))
}

/** The list at this terminal, as the script that set it spelled it. */
function present(given: unknown): WithdrawalList | undefined {
  try {
    return readWithdrawnScript(withdrawnScript(given as WithdrawalList))
  } catch (fault) {
    return undefined
  }
}

const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement

const hex = (bytes: ArrayBuffer): string => {
  let text = ''
  for (const byte of new Uint8Array(bytes)) text += `0${byte.toString(16)}`.slice(-2)
  return text
}

start()
