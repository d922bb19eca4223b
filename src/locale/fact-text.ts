import type {ReaderTag} from './dates.ts'

/** A fact as it is printed, in the language it could be given in. */
export interface FactText {
  text: string
  lang: 'zh-Hans' | 'ii'
  /** Wanted in Yi, given in Han: printed with `lang="zh-Hans"` and counted. */
  fallback: boolean
}

/** Takes a text that stands for this language as it is (digits in both, Han in Han). */
export const asIs = (text: string, tag: ReaderTag): FactText => ({
  text,
  lang: tag === 'ii' ? 'ii' : 'zh-Hans',
  fallback: false,
})

/** Takes the Yi of a fact, or undefined, and its Han; returns the Yi, or the Han marked as a fallback. */
export const yiElseHan = (yi: string | undefined, han: () => string): FactText =>
  yi === undefined ? {text: han(), lang: 'zh-Hans', fallback: true} : {text: yi, lang: 'ii', fallback: false}
