import type {KioskGuide} from '#kiosk-app/data/guide.ts'
import type {Line, Piece} from '#kiosk-app/data/lines.ts'
import type {SearchData, SearchTexts} from '#kiosk-app/data/search.ts'
import {folded} from '#text/folded.ts'
import {PINYIN_LINES} from '#text/yi/syllables-data.ts'
import {plain} from '../edition/edition.ts'
import type {Edition} from '../edition/model.ts'
import {spellHan, spellYi} from './spelling.ts'

/** Signs in one file of texts, some 65 guides: a tenth of a megabyte at a time keeps an old terminal answering. */
const MOST_SIGNS = 50_000

/**
 * What `search.js` holds, and what the files of texts do.
 *
 * @param shown the guides of this kiosk and their screens, in the order in which equally good answers stand
 */
export function searchData(shown: readonly {edition: Edition; guide: KioskGuide}[]): {
  data: SearchData
  files: SearchTexts[]
} {
  const files = inFiles(
    shown.map(({guide: {parts}}) => folded(parts.map(({blocks}) => said(blocks)).join(' '))),
  )
  const data = {
    guides: shown.map(({edition: {title, guide}}) => {
      const {nickname} = guide.facts
      const han = [plain(title.han), ...(nickname === undefined ? [] : [nickname])]
      const yi = title.yi ? [plain(title.yi)] : []
      return {
        id: guide.id,
        titles: [...han, ...yi].map(folded),
        spellings: [...han.map(spellHan), ...yi.map(spellYi)].filter(spelling => spelling !== ''),
      }
    }),
    files: files.length,
    yi: PINYIN_LINES.join(' '),
  }
  return {data, files}
}

function inFiles(texts: readonly string[]): SearchTexts[] {
  const files: SearchTexts[] = []
  let signs = MOST_SIGNS
  for (const [n, text] of texts.entries()) {
    if (signs >= MOST_SIGNS) {
      files.push({from: n, texts: []})
      signs = 0
    }
    files.at(-1)?.texts.push(text)
    signs += text.length
  }
  return files
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
