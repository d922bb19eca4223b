import type {KioskGuide, Line, Piece, SearchData} from '#kiosk-app/data.ts'
import {folded} from '#text/folded.ts'
import {PINYIN_LINES} from '#text/yi/syllables-data.ts'
import {plain} from '../edition/edition.ts'
import type {Edition} from '../edition/model.ts'
import {spellHan, spellYi} from './spelling.ts'

/**
 * What `search.js` holds.
 *
 * @param shown the guides of this kiosk and their screens, in the order in which equally good answers stand
 */
export function searchData(shown: readonly {edition: Edition; guide: KioskGuide}[]): SearchData {
  return {
    guides: shown.map(({edition: {title, guide}, guide: {parts}}) => {
      const {nickname} = guide.facts
      const han = [plain(title.han), ...(nickname === undefined ? [] : [nickname])]
      const yi = title.yi ? [plain(title.yi)] : []
      return {
        id: guide.id,
        titles: [...han, ...yi].map(folded),
        spellings: [...han.map(spellHan), ...yi.map(spellYi)].filter(spelling => spelling !== ''),
        body: folded(parts.map(({blocks}) => said(blocks)).join(' ')),
      }
    }),
    yi: PINYIN_LINES.join(' '),
  }
}

/**
 * All texts of some blocks, in their order. Labels are left out: they stand in every guide, so that nobody finds one by
 * them.
 */
function said(value: unknown): string {
  if (Array.isArray(value)) return value.map(said).join(' ')
  if (!isRecord(value)) return ''
  if (Array.isArray(value['han'])) {
    const line = value as unknown as Line
    return `${textOf(line.han)} ${textOf(line.yi ?? [])}`
  }
  return Object.entries(value)
    .filter(([key]) => key !== 'label')
    .map(([, inner]) => said(inner))
    .join(' ')
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

function textOf(pieces: readonly Piece[]): string {
  return pieces
    .map(piece => {
      if (typeof piece === 'string') return piece
      if ('strong' in piece) return textOf(piece.strong)
      if ('emphasis' in piece) return textOf(piece.emphasis)
      if ('break' in piece) return ' '
      return typeof piece.text === 'string' ? piece.text : textOf(piece.text)
    })
    .join('')
}
