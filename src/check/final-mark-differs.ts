import type {Fault} from '../guide/fault.ts'
import type {GuideCheck} from './model.ts'
import type {Pair} from './pairs.ts'
import {atPair, hanOf, pairsOf} from './pairs.ts'
import {charactersOf} from '#guide/characters.ts'

/** Which marks may end the Yi where the Han ends with one: a clause may become a sentence, never the reverse. */
const MAY_END: Readonly<Record<string, string>> = {
  '。': '。',
  '？': '？',
  '！': '！。',
  '；': '；。',
  '，': '，。；',
  '：': '：',
}
const FULL: Readonly<Record<string, string>> = {
  '.': '。',
  '?': '？',
  '!': '！',
  ';': '；',
  ',': '，',
  ':': '：',
}

/**
 * The Yi ends without the mark with which the Han ends, or with another. Relative to the Han (pairing.md §8):
 * headings and cells may end bare, ASCII marks count as their full-width form, a closing bracket may follow.
 */
export const finalMarkDiffers: GuideCheck = paired =>
  pairsOf(paired).flatMap(pair => {
    const [han, yi] = [endOf(pair.han), endOf(pair.yi)]
    const fault = (variant: string): Fault[] => [
      {rule: 'final-mark-differs', variant, values: {han, yi, ...hanOf(pair)}, ...atPair(pair)},
    ]
    if (yi === '？' && han !== '？') return fault('question')
    if (han === '') return []
    if (yi === '') return isLabel(pair) && han !== '？' ? [] : fault('missing')
    if (MAY_END[han]?.includes(yi)) return []
    return fault('different')
  })

const CLOSERS = '”’"\'）)》〉】〕」』'
/** A note in brackets after the end is the translator's, as in the last article of the Declaration. */
const NOTE = /(?<=[。？！])[（(][^（）()]*[）)]$/u

/** The mark at the end, before what closes around it, in its full-width form; '' when there is none. */
function endOf(blocks: Pair['han']): string {
  const whole = charactersOf(blocks).trimEnd()
  const text = whole.endsWith('）') || whole.endsWith(')') ? whole.replace(NOTE, '') : whole
  let end = text.length
  while (end > 0 && CLOSERS.includes(text[end - 1] ?? '')) end -= 1
  const last = text[end - 1] ?? ''
  const mark = FULL[last] ?? last
  return Object.hasOwn(MAY_END, mark) ? mark : ''
}

/** Headings and the labels of lists and tables need no mark. */
function isLabel({yi: [{kind}]}: Pair): boolean {
  return kind === 'title' || kind === 'heading' || kind === 'cell' || kind === 'caption'
}
