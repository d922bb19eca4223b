import type {Term} from '#guide/model.ts'
import {isInUse} from '#guide/terms/status.ts'
import {frequencyOf} from '#text/yi/frequency.ts'
import {parsePinyin, romanise} from '#text/yi/romanise.ts'
import {soundOf, SYLLABLES} from '#text/yi/syllables.ts'

/** Yi that typed letters may stand for. */
export interface YiCandidate {
  text: string
  pinyin: string
  /** The row of the termbase it is, where it is one. */
  term?: Term
  /** Offset in the line of the first letter it replaces. */
  from: number
}

/** More than this nobody looks through. */
const SYLLABLES_SHOWN = 40
const TERMS_SHOWN = 20
/** Words of pinyin that one term may be typed as, and how far back they are looked for, in characters. */
const LONGEST_RUN = 12
const LOOKED_BACK = 100

/** States of a term that may be written (DESIGN §3); the prefecture's word comes before the county's. */
const RANK: ReadonlyMap<string, number> = new Map([
  ['审定', 0],
  ['本县暂用', 1],
  ['待审', 2],
])

/**
 * Takes a line up to the cursor; returns what the pinyin at its end may stand for: approved terms, what the letters
 * say, the same sound in other tones, the commonest first, terms that wait for approval, then longer syllables that
 * begin so. Empty where no Latin letters stand before the cursor. A term given up (停用) is never among them.
 */
export function yiCandidates(before: string, terms: readonly Term[]): YiCandidate[] {
  const typed = new RegExp(`(?:[a-z]+['’ ]){0,${LONGEST_RUN - 1}}[a-z]+$`, 'i').exec(
    before.slice(-LOOKED_BACK),
  )
  if (typed === null) return []
  const from = before.length - typed[0].length
  const last = /[a-z]+$/i.exec(typed[0])?.[0] ?? ''
  const lastFrom = before.length - last.length
  const ofTerms = termCandidates(typed[0], from, terms)
  const approved = ({term}: YiCandidate): boolean => term !== undefined && isInUse(term)
  const found = [
    ...ofTerms.filter(approved),
    ...readings(typed[0], from),
    ...readings(last, lastFrom),
    // Wording that waits for approval never stands before what was typed.
    ...ofTerms.filter(one => !approved(one)),
    ...beginningWith(last, lastFrom),
  ]
  const seen = new Set<string>()
  return found.filter(one => {
    const key = `${one.from} ${one.text}`
    const first = !seen.has(key)
    seen.add(key)
    return first
  })
}

/** Letters alone, and without the letters of the tones. */
const compact = (pinyin: string): string => pinyin.toLowerCase().replace(/[^a-z]/g, '')
const toneless = (yi: string): string =>
  [...yi].map(ch => `${soundOf(ch)?.initial ?? ''}${soundOf(ch)?.final ?? ''}`).join('')

/** Terms whose pinyin begins with the last words typed, as many of them as fit; two letters at least. */
function termCandidates(typed: string, index: number, terms: readonly Term[]): YiCandidate[] {
  const usable = terms
    .filter(({yi, status}) => yi !== '' && RANK.has(status))
    .sort((a, b) => (RANK.get(a.status) ?? 0) - (RANK.get(b.status) ?? 0))
  const starts = [...typed.matchAll(/(?<![a-z])[a-z]/gi)].map(match => match.index)
  const found: YiCandidate[] = []
  for (const start of starts) {
    const letters = compact(typed.slice(start))
    if (letters.length < 2) continue
    for (const term of usable) {
      const pinyin = romanise(term.yi)
      const fits = compact(pinyin).startsWith(letters) || toneless(term.yi).startsWith(letters)
      if (fits) found.push({text: term.yi, pinyin, term, from: index + start})
    }
  }
  return found.slice(0, TERMS_SHOWN)
}

/** What letters say when all of them are pinyin: every way to cut them, and the last syllable in other tones. */
function readings(typed: string, from: number): YiCandidate[] {
  const {pieces} = parsePinyin(typed)
  const last = pieces.at(-1)
  if (last === undefined || pieces.some(piece => piece.yi === undefined)) return []
  const head = pieces
    .slice(0, -1)
    .map(piece => piece.yi)
    .join('')
  return [last.yi ?? '', ...last.others].flatMap(text => {
    const whole = head + text
    return [whole, ...otherTones(whole)].map(yi => ({text: yi, pinyin: romanise(yi), from}))
  })
}

/** A text with its last syllable in the other tones, the commonest first. */
function otherTones(yi: string): string[] {
  const head = yi.slice(0, -1)
  const sound = soundOf(yi.slice(-1))
  return SYLLABLES.filter(
    ({ch, initial, final}) => initial === sound?.initial && final === sound.final && ch !== sound.ch,
  )
    .map(({ch}) => ch)
    .sort(byFrequency)
    .map(ch => head + ch)
}

/** Syllables whose pinyin begins with these letters. */
function beginningWith(letters: string, from: number): YiCandidate[] {
  const small = letters.toLowerCase()
  return SYLLABLES.filter(({pinyin}) => pinyin.startsWith(small))
    .sort((a, b) => byFrequency(a.ch, b.ch))
    .slice(0, SYLLABLES_SHOWN)
    .map(({ch, pinyin}) => ({text: ch, pinyin, from}))
}

const byFrequency = (a: string, b: string): number => frequencyOf(b) - frequencyOf(a) || (a < b ? -1 : 1)
