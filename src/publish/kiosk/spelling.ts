import {pinyin, polyphonic} from 'pinyin-pro'
import {hasYi} from '#text/yi/characters.ts'
import {romanise} from '#text/yi/romanise.ts'

/**
 * How a Han title is spelled, for the search (`kiosk-app/search/syllables.ts`): syllables apart by a space, the readings
 * of one by a comma, the one that fits its neighbours first. Every other reading is kept behind it: dictionaries err
 * (还款), and people who say 给付 as gěifù are to find it too.
 *
 * @returns '' for a title without a letter, digit or ideograph.
 */
export function spellHan(title: string): string {
  const fitting = pinyin(title, {toneType: 'none', v: true, type: 'array'})
  const all = polyphonic(title, {toneType: 'none', type: 'array'})
  const syllables: string[] = []
  let run = ''
  for (const [at, character] of [...title].entries()) {
    if (/[a-z0-9]/i.test(character)) {
      run += character.toLowerCase()
      continue
    }
    if (run !== '') syllables.push(run)
    run = ''
    const readings = [fitting[at] ?? '', ...(all[at] ?? [])].map(letters).filter(Boolean)
    if (readings.length > 0) syllables.push([...new Set(readings)].join(','))
  }
  if (run !== '') syllables.push(run)
  return syllables.join(' ')
}

/** The same for a Yi title: one reading a syllable, its tone letter last. '' for a title without Yi. */
export function spellYi(title: string): string {
  if (!hasYi(title)) return ''
  return romanise(title).split(/\s+/).map(letters).filter(Boolean).join(' ')
}

/** `ü` is typed `v`. */
function letters(reading: string): string {
  return reading
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replaceAll(/[^a-z0-9]/g, '')
}
