import {hasYi} from '#text/yi/characters.ts'
import {romanise} from '#text/yi/romanise.ts'
import type {Term} from '../model.ts'
import {foldTone, foldYi} from './fold.ts'

/** How well a term answers: the same, begins with it, holds it, the same but for the tones. */
const RANKS = ['same', 'begins', 'holds', 'tones'] as const

/**
 * Looks a word up either way: Han → Yi, Yi → Han, or by pinyin with or without tone letters and spaces.
 *
 * @param query what a person typed.
 * @returns the terms that answer it, the best first, then in the order of the file.
 */
export function lookUp(terms: readonly Term[], query: string): Term[] {
  const wanted = query.normalize('NFC').trim()
  if (wanted === '') return []
  const rankOf = hasYi(wanted)
    ? yiRank(foldYi(wanted))
    : /^[a-z' ’-]+$/i.test(wanted)
      ? pinyinRank(wanted)
      : (term: Term) => rank(term.han, wanted)
  return terms
    .map(term => ({term, at: rankOf(term)}))
    .filter(({at}) => at >= 0)
    .toSorted((a, b) => a.at - b.at)
    .map(({term}) => term)
}

function rank(text: string, wanted: string): number {
  if (text === wanted) return RANKS.indexOf('same')
  const at = text.indexOf(wanted)
  return at < 0 ? -1 : RANKS.indexOf(at === 0 ? 'begins' : 'holds')
}

function yiRank(wanted: string): (term: Term) => number {
  const toneless = foldTone(wanted)
  return ({yi}) => {
    const folded = foldYi(yi)
    const plain = rank(folded, wanted)
    return plain >= 0 || !foldTone(folded).includes(toneless) ? plain : RANKS.indexOf('tones')
  }
}

function pinyinRank(typed: string): (term: Term) => number {
  const syllables = typed
    .toLowerCase()
    .split(/[ '’-]+/)
    .filter(part => part !== '')
  const spaced = syllables.join(' ')
  const run = syllables.join('')
  return ({yi}) => {
    if (yi === '') return -1
    const pinyin = romanise(foldYi(yi))
    const parts = pinyin.split(' ')
    if (pinyin === spaced || parts.join('') === run) return RANKS.indexOf('same')
    if (`${pinyin} `.startsWith(`${spaced} `)) return RANKS.indexOf('begins')
    if (` ${pinyin} `.includes(` ${spaced} `)) return RANKS.indexOf('holds')
    const at = parts.findIndex((_, from) => runsFrom(parts, from, run, false))
    if (at >= 0) return RANKS.indexOf(at === 0 ? 'begins' : 'holds')
    // The tone letter ends a syllable: t, x, p; the mid level has none.
    const bare = syllables.map(withoutTone).join('')
    const toneless = parts.some((_, from) => [run, bare].some(typed => runsFrom(parts, from, typed, true)))
    return toneless ? RANKS.indexOf('tones') : -1
  }
}

/**
 * Whether whole syllables from one on, written together, make up what was typed.
 *
 * @param loose whether any of them may lack its tone letter.
 */
function runsFrom(parts: readonly string[], from: number, typed: string, loose: boolean): boolean {
  const [part] = parts.slice(from)
  if (part === undefined) return false
  const forms = loose ? [part, withoutTone(part)] : [part]
  return forms.some(
    form =>
      typed === form ||
      (typed.startsWith(form) && runsFrom(parts, from + 1, typed.slice(form.length), loose)),
  )
}

const withoutTone = (syllable: string): string => syllable.replace(/(?<=.)[txp]$/, '')
