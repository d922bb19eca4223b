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
  const shapes = new Map<string, IntlShape>(
    Object.entries(catalogues).map(([language, messages]) => [
      language,
      createIntl(
        {
          locale: FORMAT_LOCALE[language] ?? language,
          timeZone: 'Asia/Shanghai',
          messages,
          onError: error => {
            throw error
          },
        },
        cache,
      ),
    ]),
  )
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
    ) =>
      shapes
        .get(info.resolved?.usedLng ?? '')
        ?.formatMessage({id: key}, {...options.values}, {ignoreTag: true}) ?? message,
  }
}
