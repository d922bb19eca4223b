/**
 * Content security policy of every page (kiosk.md §3): nothing from the network, no inline script. On `file://`
 * 'self' still allows any local file; integrity is the updater's work.
 */
export const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
  // The plain page of a guide whose screens fail.
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/**
 * A data file: a classic script that hands a value to the app. `<` is escaped because the file may be inlined one
 * day; U+2028 and U+2029 end a line in the scripts of Chrome 64, even inside a string.
 */
export function dataScript(call: 'meta' | 'guide' | 'search' | 'searchTexts', value: unknown): string {
  const json = JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
  return `hanyi.${call}(${json})\n`
}

/**
 * A text in UTF-16, with the mark that tells every browser so, before whatever a server says (Encoding Standard §6). Han
 * and Yi take two bytes in it, three in UTF-8.
 */
export function utf16(text: string): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(2 + 2 * text.length))
  bytes.setUint16(0, 0xfeff, true)
  for (let at = 0; at < text.length; at++) bytes.setUint16(2 + 2 * at, text.charCodeAt(at), true)
  return new Uint8Array(bytes.buffer)
}

/** Every character that occurs in the texts, each once, in code point order: what the fonts must hold. */
export function charactersOf(texts: Iterable<string>): string {
  const seen = new Set<string>()
  for (const text of texts) for (const character of text) seen.add(character)
  return [...seen]
    .filter(character => character >= ' ')
    .sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0))
    .join('')
}
