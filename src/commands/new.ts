import {pinyin} from 'pinyin-pro'
import {newFiles, type NewKind} from '../guide/new-guide.ts'
import type {Machine} from './machine.ts'

export interface NewOptions {
  kind: NewKind
  title: string
  /** Chosen by the person; undefined: made from the title's pinyin. */
  id: string | undefined
}

/** Where things were written, or why nothing was: a key of cli.json. */
export type NewResult = {id: string; files: string[]} | {id: string; refused: string}

/** Ids are lower-case Latin, digits and hyphens: they become file names on every system. */
const ID = /^[a-z][a-z0-9-]{0,62}[a-z0-9]$/

/**
 * Writes a new folder that passes `check`, with what to fill in marked. Overwrites nothing.
 *
 * @returns the id and the files written; `refused` when the id is taken or cannot be a file name.
 */
export async function create(options: NewOptions, machine: Machine): Promise<NewResult> {
  const workspace = await machine.readWorkspace()
  const taken = new Set([
    ...workspace.guides.map(guide => guide.id),
    ...workspace.booklets.map(booklet => booklet.id),
  ])
  const id = options.id ?? free(idFromTitle(options.title), taken)
  if (!ID.test(id)) return {id, refused: 'cli.new.refused.id'}
  if (taken.has(id) || [...workspace.files.keys()].some(path => path.split('/')[2] === id)) {
    return {id, refused: 'cli.new.refused.taken'}
  }
  const files = newFiles(options.kind, options.title, id)
  for (const [path, text] of files) await machine.write(path, text)
  const written = [...files.keys()]
  machine.print(machine.words.say('cli.new.done', {title: options.title, id}))
  for (const path of written) machine.print(`  ${path}`)
  machine.print(machine.words.say(`cli.new.next.${options.kind === 'booklet' ? 'booklet' : 'guide'}`, {id}))
  return {id, files: written}
}

/** 高龄补贴申领 → gaoling-butie-shenling; at most the first six syllables, two to a word. */
export function idFromTitle(title: string): string {
  const syllables = pinyin(title, {toneType: 'none', type: 'array', nonZh: 'removed', v: true})
    .map(syllable => syllable.toLowerCase().replaceAll(/[^a-z]/g, ''))
    .filter(Boolean)
    .slice(0, 6)
  const words = syllables.flatMap((syllable, n) => (n % 2 === 0 ? [syllable + (syllables[n + 1] ?? '')] : []))
  return words.join('-') || 'zhinan'
}

function free(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id
  let n = 2
  while (taken.has(`${id}-${n}`)) n += 1
  return `${id}-${n}`
}
