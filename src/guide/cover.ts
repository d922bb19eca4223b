import {fileStart} from './lines.ts'
import type {Fault, Place} from './fault.ts'
import type {Booklet, Files} from './model.ts'
import {isSafePath, normalPath} from './paths.ts'
import type {BookletFile} from './schema/booklet-file.ts'

/** What a county's own print must not call itself (DESIGN §4): such words need a permit these products do not have. */
const INTERNAL = /内部(?:资料|发行|刊物|使用|文件|交流)/g
/** Names and words by which a picture of the national emblem, a flag or a seal gives itself away. */
const EMBLEM = /国徽|国旗|党徽|公章|印章|印鉴|guo-?hui|guo-?qi|dang-?hui|gong-?zhang|yin-?zhang|emblem/i
/** What a cover can show. */
const PICTURE = /\.(?:svg|png|jpe?g)$/i

/** Where the words of the cover stand in the file, by key. */
type PlaceOf = (key: string, text: string) => Place | undefined

/**
 * A booklet with a cover that may be printed: words that must never be printed are taken out, a picture that is not
 * there, is no picture or asks for an emblem is left out.
 *
 * @returns the booklet, and faults of `never-printed`, `missing-picture`, `unsafe-path`.
 */
export function safeCover<T extends BookletFile & Pick<Booklet, 'file'>>(
  booklet: T,
  files: Files,
  placeOf: PlaceOf,
): {booklet: T; faults: Fault[]} {
  const faults: Fault[] = []
  const {file, title, subtitle, cover} = booklet
  const clean = <S extends string | undefined>(key: string, text: S): S => {
    const found = text === undefined ? [] : (text.match(INTERNAL) ?? [])
    if (text === undefined || found.length === 0) return text
    const place = placeOf(key, text) ?? fileStart(file)
    faults.push({rule: 'never-printed', variant: 'words', values: {words: found.join('、')}, place})
    return text.replaceAll(INTERNAL, '').trim() as S
  }
  const picture = usablePicture(cover.picture, files, file, placeOf, faults)
  const {picture: _, number, permit, ...rest} = cover
  const cleanSubtitle = clean('subtitle', subtitle)
  const cleanNumber = clean('cover.number', number)
  const cleanPermit = clean('cover.permit', permit)
  const safe: T = {
    ...booklet,
    title: {...title, zh: clean('title.zh', title.zh)},
    cover: {
      ...rest,
      ...(picture === undefined ? {} : {picture}),
      ...(cleanNumber ? {number: cleanNumber} : {}),
      ...(cleanPermit ? {permit: cleanPermit} : {}),
    },
  }
  if (cleanSubtitle) safe.subtitle = cleanSubtitle
  else delete safe.subtitle
  return {booklet: safe, faults}
}

function usablePicture(
  raw: string | undefined,
  files: Files,
  file: string,
  placeOf: PlaceOf,
  faults: Fault[],
): string | undefined {
  if (raw === undefined) return undefined
  const place = placeOf('cover.picture', raw) ?? fileStart(file)
  const path = normalPath(raw)
  const refuse = (rule: string, variant: string): undefined => {
    faults.push({rule, variant, values: {path: raw}, place})
    return undefined
  }
  if (!isSafePath(path)) return refuse('unsafe-path', 'picture')
  if (EMBLEM.test(path)) return refuse('never-printed', 'picture')
  if (!PICTURE.test(path)) return refuse('missing-picture', 'cover-kind')
  const bytes = files.get(`content/booklets/${path}`)
  if (bytes === undefined) return refuse('missing-picture', 'cover')
  // An SVG is text: what it says of itself is known.
  if (/\.svg$/i.test(path)) {
    const text = new TextDecoder().decode(bytes)
    if (EMBLEM.test(text) || text.search(INTERNAL) >= 0) return refuse('never-printed', 'picture')
  }
  return path
}

/** The label of the settings, which stands on every page, without words that must never be printed. */
export function safeLabel(label: string, place: Place): {label: string; faults: Fault[]} {
  const found = label.match(INTERNAL) ?? []
  if (found.length === 0) return {label, faults: []}
  const fault: Fault = {rule: 'never-printed', variant: 'words', values: {words: found.join('、')}, place}
  return {label: label.replaceAll(INTERNAL, '').trim(), faults: [fault]}
}
