import {sha256} from '#guide/sha256.ts'
import type {Block} from '../guide/model.ts'
import type {LockUnit, Unit} from './model.ts'
import {pickPlaces} from './pick.ts'

/** What a row of the 审校单 shows, as far as an approval rests on it. Its number is its place in the list. */
export interface ProofRow {
  id: string
  /** See `textHash`. */
  hash: string
}

/** A sheet as it was printed, or would have been: its code and its rows. */
export interface Proof {
  code: string
  rows: ProofRow[]
}

/** Digits kept of the hash of one row: two texts of one unit never share them by chance. */
const ROW_DIGITS = 12

/**
 * The two texts of a unit as one hash. Placeholders count by name: a new value behind one is no new text (DESIGN §3).
 *
 * @returns twelve hexadecimal digits
 */
export function textHash(zh: readonly string[], ii: readonly string[]): string {
  return sha256(JSON.stringify([zh, ii])).slice(0, ROW_DIGITS)
}

/** As `textHash`, of what stands in the texts now. */
export function unitHash({zh, ii}: Unit): string {
  const texts = (blocks: readonly Block[]): string[] => blocks.map(block => block.text)
  return textHash(texts(zh), texts(ii))
}

/**
 * The 审校单 of a guide as its texts stand now. The code is the hash of what is printed: number, Han and Yi of every
 * row, not the states, so that one sheet can be taken back in several goes.
 *
 * @param doc id of the guide
 * @param units all units, in their order
 */
export function proofOf(doc: string, units: readonly Unit[]): Proof {
  return coded(
    doc,
    units.map(unit => ({id: unit.id, hash: unitHash(unit)})),
  )
}

/**
 * The 审校单 as the texts stood at the last sync.
 *
 * @param records the lock
 */
export function proofOfLock(doc: string, records: readonly LockUnit[]): Proof {
  const living = records.filter(record => record.st !== 'gone')
  return coded(
    doc,
    living.map(({id, st, zh, ii, zhNow, iiNow}) => ({
      id,
      hash: textHash(st === 'orphan' ? [] : (zhNow ?? zh), iiNow ?? ii),
    })),
  )
}

function coded(doc: string, rows: ProofRow[]): Proof {
  const said = rows.map(({id, hash}, place) => `${place + 1} ${id} ${hash}\n`).join('')
  return {code: sha256(`${doc}\n${said}`).slice(0, 4).toUpperCase(), rows}
}

/** Why a unit ticked on paper cannot be marked; words as for `mark`. */
export interface Unprinted {
  unit: string
  /** Its number on the paper, or what was typed. */
  printed: string
  /** `proof`: no such sheet is known; `proof-changed`: its text is not the printed one any more. */
  reason: 'proof' | 'proof-changed' | 'unknown'
}

/**
 * Finds the units that a person ticked on a printed 审校单. The numbers are those of the paper, whatever was added
 * or moved since; a unit whose text is not the printed one any more is refused, the others are not.
 *
 * @param code as typed; letters o and i stand for the digits they look like, since no code has them
 * @param words numbers and ids as typed, or every row
 * @param now the sheet of the texts as they stand
 * @param former sheets of earlier texts, oldest first
 */
export function takeBack(
  code: string,
  words: readonly string[] | 'all',
  now: Proof,
  former: readonly Proof[],
): {ids: Map<string, string>; refused: Unprinted[]} {
  const typed = code.normalize('NFKC').trim().toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  const sheets = [now, ...former].filter(proof => proof.code === typed)
  const [sheet] = sheets
  if (sheet === undefined) {
    const named = words === 'all' ? now.rows.map(row => row.id) : words
    return {ids: new Map(), refused: named.map(unit => ({unit, printed: unit, reason: 'proof'}))}
  }
  const ids = sheet.rows.map(row => row.id)
  const picked = words === 'all' ? {places: [...ids.keys()], unknown: []} : pickPlaces(words, ids)
  const current = new Map(now.rows.map(row => [row.id, row.hash]))
  const found = new Map<string, string>()
  const refused: Unprinted[] = picked.unknown.map(unit => ({unit, printed: unit, reason: 'unknown'}))
  for (const place of picked.places) {
    const {id, hash} = sheet.rows[place]!
    const printed = String(place + 1)
    // Two sheets of one code, which is a chance of one in 65,536: only what both of them show can be meant.
    const known = sheets.every(one => one.rows[place]?.id === id && one.rows[place].hash === hash)
    if (known && current.get(id) === hash) found.set(id, printed)
    else refused.push({unit: id, printed, reason: 'proof-changed'})
  }
  return {ids: found, refused}
}
