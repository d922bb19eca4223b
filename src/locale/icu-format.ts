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

const ZONE = {timeZone: 'Asia/Shanghai'}
const STYLES = {short: ZONE, medium: ZONE, long: ZONE, full: ZONE}

/**
 * The bridge from i18next, which chooses the language, to @formatjs/intl, which formats: `plugin` is an i18next plugin
 * of type `i18nFormat`, `format` the same for a language that has been chosen before. A message is formatted in the
 * language it was found in, so a sentence that fell back to Chinese keeps Chinese numbers and dates. Throws when a
 * message is malformed or a value it names is not given.
 */
export const icuFormat = (catalogues: Readonly<Record<string, Catalogue>>) => {
  // Made when first used: the machine's language data takes longer to wake than `hanyi --help` takes to print.
  let formatters: IntlShape['formatters'] | undefined
  // By language and key. The library remembers messages too, by a text made of all that it is given, which takes
  // longer than formatting them.
  const read = new Map<string, {format: (values: Values) => unknown}>()

  const format = (language: string, key: string, values: Values): string => {
    const message = catalogues[language]?.[key]
    if (message === undefined) throw new Error(`no such word in ${language}: ${key}`)
    // A message without braces and quotes is its own text (ICU MessageFormat, tags ignored).
    if (!/[{}']/.test(message)) return message
    const name = `${language} ${key}`
    let known = read.get(name)
    if (known === undefined) {
      formatters ??= createIntl({locale: 'zh-CN', messages: {}}, createIntlCache()).formatters
      const locale = FORMAT_LOCALE[language] ?? language
      const options = {formatters, ignoreTag: true}
      known = formatters.getMessageFormat(message, locale, {date: STYLES, time: STYLES}, options)
      read.set(name, known)
    }
    return String(known.format(values))
  }

  const plugin = {
    type: 'i18nFormat' as const,
    // ICU chooses plurals inside the message; i18next is to look up the key alone.
    addLookupKeys: (keys: string[]): string[] => keys,
    parse: (
      message: string,
      options: {values?: Values},
      _lng: string,
      _ns: string,
      key: string,
      {resolved}: Resolved,
    ) => (resolved?.usedLng === undefined ? message : format(resolved.usedLng, key, options.values ?? {})),
  }
  return {plugin, format}
}
