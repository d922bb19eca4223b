import {pinyin} from 'pinyin-pro'
import {romanise} from '#text/yi/romanise.ts'
import {hasYi} from '#text/yi/characters.ts'

/**
 * What a title may be found by: initials and full pinyin of the Han, the romanised Yi and its initials, all lower
 * case without spaces or tone marks (kiosk.md §4).
 *
 * @returns each key once.
 */
export function searchKeys(han: readonly string[], yi: readonly string[]): string[] {
  const keys = [
    ...han.map(title => letters(pinyin(title, {toneType: 'none', pattern: 'first', nonZh: 'consecutive'}))),
    ...han.map(title => letters(pinyin(title, {toneType: 'none', v: true, nonZh: 'consecutive'}))),
    ...yi.filter(hasYi).flatMap(title => {
      const syllables = romanise(title).split(' ')
      return [letters(syllables.join('')), letters(syllables.map(syllable => syllable.charAt(0)).join(''))]
    }),
  ]
  return [...new Set(keys)].filter(key => key !== '')
}

function letters(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}
