import {createIntl, createIntlCache, type IntlShape} from '@formatjs/intl'
import type {Catalogue, Values} from './words.ts'

/** What i18next hands over with a message it has found. */
interface Resolved {
  resolved?: {usedLng?: string}
}

/**
 * Locale whose number format stands behind each catalogue. CLDR gives `ii` the digits, separators and single plural
 * form of Chinese, and machines differ in whether they know `ii` at all (yi-script.md §5), so Yi borrows them.
 */
const FORMAT_LOCALE: Readonly<Record<string, string>> = {ii: 'zh-CN', 'zh-CN': 'zh-CN', en: 'en'}

/**
 * The bridge from i18next, which chooses the language, to @formatjs/intl, which formats: an i18next plugin of type
 * `i18nFormat`. A message is formatted in the language it was found in, so a sentence that fell back to Chinese
 * keeps Chinese numbers and dates. Throws when a message is malformed or a value it names is not given.
 */
export const icuFormat = (catalogues: Readonly<Record<string, Catalogue>>) => {
  const cache = createIntlCache()
  const shapes = new Map<string, IntlShape>()
  // Made when first used: the machine's language data takes longer to wake than `hanyi --help` takes to print.
  const shapeOf = (language: string, messages: Catalogue): IntlShape => {
    const made = shapes.get(language)
    if (made) return made
    const shape = createIntl(
      {
        locale: FORMAT_LOCALE[language] ?? language,
        timeZone: 'Asia/Shanghai',
        messages,
        onError: error => {
          throw error
        },
      },
      cache,
    )
    shapes.set(language, shape)
    return shape
  }
  return {
    type: 'i18nFormat' as const,
    // ICU chooses plurals inside the message; i18next is to look up the key alone.
    addLookupKeys: (keys: string[]): string[] => keys,
    parse: (
      message: string,
      options: {values?: Values},
      _lng: string,
      _ns: string,
      key: string,
      info: Resolved,
    ) => {
      // A message without braces and quotes is its own text (ICU MessageFormat, tags ignored).
      if (!/[{}']/.test(message)) return message
      const language = info.resolved?.usedLng ?? ''
      const messages = catalogues[language]
      if (!messages) return message
      return shapeOf(language, messages).formatMessage({id: key}, {...options.values}, {ignoreTag: true})
    },
  }
}
