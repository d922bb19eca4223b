import i18next from 'i18next'
import {icuFormat} from './icu-format.ts'
import type {Catalogue, Label, Values, Words} from './words.ts'

/** The languages that have catalogues; `ii` holds attested strings only. */
export type CatalogueTag = 'zh-CN' | 'ii' | 'en'

export interface WordsInput {
  /** Language of the messages to the person at the machine. */
  messages: 'zh-CN' | 'en'
  catalogues: Readonly<Record<CatalogueTag, Catalogue>>
  /** The county's approved Yi by key (`content/words.csv`); it stands before `locales/ii`. */
  countyWords: ReadonlyMap<string, string>
  /** Told of every word that fell back to Chinese: its key, the language wanted. */
  onFallback?: (key: string, wanted: CatalogueTag) => void
}

const NAMESPACE = 'words'

/**
 * Takes the catalogues of the tool; returns its words. i18next (an instance of its own) chooses the language and
 * falls back to Chinese, @formatjs/intl formats. `say` and `han` throw on a key that Chinese lacks and on a value
 * not given: faults of ours, which tests find. `yi` never throws for a county's word: a malformed one is a gap.
 */
export const createWords = ({messages, catalogues, countyWords, onFallback}: WordsInput): Words => {
  const all: Readonly<Record<CatalogueTag, Catalogue>> = {
    ...catalogues,
    ii: {...catalogues.ii, ...Object.fromEntries([...countyWords].filter(([, yi]) => yi.trim() !== ''))},
  }
  const i18n = i18next.createInstance()
  const icu = icuFormat(all)
  void i18n.use(icu.plugin).init({
    initAsync: false,
    lng: messages,
    fallbackLng: 'zh-CN',
    load: 'currentOnly',
    ns: [NAMESPACE],
    defaultNS: NAMESPACE,
    keySeparator: false,
    nsSeparator: false,
    returnEmptyString: false,
    interpolation: {escapeValue: false},
    resources: Object.fromEntries(
      Object.entries(all).map(([tag, words]) => [tag, {[NAMESPACE]: {...words}}]),
    ),
  })

  const gaps = new Set<string>()
  /** Language of each word by the one wanted: a book asks for the same few on every page, and choosing takes longest. */
  const chosen = new Map<string, string>()
  const lookUp = (tag: CatalogueTag, key: string, values: Values): {text: string; used: string} => {
    const name = `${tag} ${key}`
    const known = chosen.get(name)
    if (known !== undefined) return {text: icu.format(known, key, values), used: known}
    if (!Object.hasOwn(catalogues['zh-CN'], key)) throw new Error(`no such word: ${key}`)
    const {res, usedLng} = i18n.t(key, {lng: tag, values, returnDetails: true})
    chosen.set(name, usedLng)
    return {text: res, used: usedLng}
  }
  const find = (tag: CatalogueTag, key: string, values: Values = {}): {text: string; used: string} => {
    const found = lookUp(tag, key, values)
    if (found.used !== tag) onFallback?.(key, tag)
    return found
  }
  const yi = (key: string, values?: Values): string | undefined => {
    try {
      const {text, used} = find('ii', key, values)
      if (used === 'ii') return text
    } catch (error) {
      if (all.ii[key] === undefined || all.ii[key] === catalogues.ii[key]) throw error
    }
    gaps.add(key)
    return undefined
  }
  return {
    say: (key, values) => find(messages, key, values).text,
    han: (key, values) => find('zh-CN', key, values).text,
    written: key => catalogues['zh-CN'][key],
    yi,
    gaps: () => [...gaps],
  }
}

/** Takes a key; returns its Yi, or its Chinese marked as a fallback. */
export const label = (words: Words, key: string, values?: Values): Label => {
  const yi = words.yi(key, values)
  return yi === undefined
    ? {text: words.han(key, values), lang: 'zh-Hans', fallback: true}
    : {text: yi, lang: 'ii', fallback: false}
}
