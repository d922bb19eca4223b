import {codePointName} from './scan.ts'
import type {GuideCheck} from './model.ts'
import {linesOf, placeAt} from '#guide/lines.ts'

/** A character with the marks put on it, as far as normalising could join or reorder them. */
const CLUSTER = /\P{M}?\p{M}+|\P{M}/gu

/**
 * Text that is not in the normal form NFC (yi-script.md §9): it looks the same and is not found, compared or drawn
 * the same. Compatibility ideographs are among it.
 */
export const notNfc: GuideCheck = ({guide}) =>
  [guide.zh, guide.ii].flatMap(({file, source}) => {
    if (source.normalize('NFC') === source) return []
    const lines = linesOf(file, source)
    return [...source.matchAll(CLUSTER)].flatMap(({0: text, index}) => {
      const normal = text.normalize('NFC')
      if (normal === text) return []
      const codes = [...text].map(codePointName).join(' ')
      const place = placeAt(lines, index, index + text.length)
      return [{rule: 'not-nfc', values: {codes, normal}, place, expected: [normal]}]
    })
  })
