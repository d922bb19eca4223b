import {execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Document} from './documents.ts'
import {trialsOf} from './measure.ts'
import type {Trials} from './measure.ts'

/** What msgmerge of GNU gettext makes of the same edits of the Han: pairs, and those of them kept. */
export interface Merged {
  version: string
  pairs: number
  kept: number
}

/** The version of msgmerge on this machine; undefined where there is none. */
export function msgmergeVersion(): string | undefined {
  try {
    return /[\d.]+/.exec(execFileSync('msgmerge', ['--version'], {encoding: 'utf8'}))?.[0]
  } catch {
    return undefined
  }
}

/**
 * Lets msgmerge carry the Yi from the Han as it was to the Han as it is. A line counts as kept when its Yi reads as it
 * did, marked fuzzy or not: that is more than a release would get.
 *
 * @returns undefined where there is no msgmerge
 */
export function mergeRow(row: Trials): Merged | undefined {
  const version = msgmergeVersion()
  if (version === undefined) return undefined
  const {document} = row
  const folder = mkdtempSync(join(tmpdir(), 'hanyi-msgmerge-'))
  const merged: Merged = {version, pairs: 0, kept: 0}
  try {
    const [def, ref] = [join(folder, 'old.po'), join(folder, 'new.pot')]
    writeFileSync(def, catalogue(document.zh.map((han, n) => [bare(han), yiOf(document, n)])))
    for (const {zh} of trialsOf(row)) {
      writeFileSync(ref, catalogue(zh.map(line => [bare(line.text), ''])))
      const out = execFileSync('msgmerge', ['--quiet', '--no-wrap', '-o', '-', def, ref], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      const found = entriesOf(out)
      for (const {from, text} of zh) {
        const [origin] = from
        if (origin === undefined) continue
        merged.pairs += 1
        if (found.get(bare(text)) === yiOf(document, origin)) merged.kept += 1
      }
    }
  } finally {
    rmSync(folder, {recursive: true})
  }
  return merged
}

function yiOf(document: Document, n: number): string {
  return document.pairs[n]!.map(m => bare(document.ii[m]!)).join(' ')
}

function bare(line: string): string {
  return line.replace(/^(?:#+|-) /, '').trim()
}

/** A PO file; of texts that stand there twice the first counts, as extraction does it. */
function catalogue(pairs: readonly (readonly [string, string])[]): string {
  const first = new Map<string, string>()
  for (const [han, yi] of pairs) if (!first.has(han)) first.set(han, yi)
  const head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
  return `${head}\n${[...first].map(([han, yi]) => `msgid ${JSON.stringify(han)}\nmsgstr ${JSON.stringify(yi)}\n`).join('\n')}`
}

function entriesOf(po: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, han, yi] of po.matchAll(/^msgid ("(?:[^"\\]|\\.)*")\nmsgstr ("(?:[^"\\]|\\.)*")$/gm))
    found.set(JSON.parse(han!) as string, JSON.parse(yi!) as string)
  return found
}
