import type {Block, Flow} from '#guide/model.ts'
import {plain} from '../../edition/edition.ts'
import type {ApprovedText} from '../../model.ts'
import {HAN_INDEX} from '../parts.ts'
import type {Book} from '../model.ts'

/** The text of every block of every guide in the book, in both languages, as it is shown: facts filled in. */
export function approvedTexts({chapters}: Book): ApprovedText[] {
  return chapters.flatMap(({id, edition}, index) => {
    const until = chapters[index + 1]?.id ?? HAN_INDEX
    const silent = new Set(edition.guide.zh.sections.flatMap(({flow}) => flow.flatMap(emptyColumns)))
    return edition.guide.zh.blocks.flatMap((block): ApprovedText[] => {
      if (silent.has(block)) return []
      const pair = edition.pair(block)
      const place = {guide: edition.guide.id, unit: pair.unit || pair.anchor, from: id, until}
      return [
        {...place, lang: 'zh' as const, text: plain(pair.han)},
        {...place, lang: 'ii' as const, text: plain(pair.yi ?? [])},
      ].filter(({text}) => text.trim() !== '')
    })
  })
}

/** Heads of columns in which nothing stands: a table is drawn without them. */
function emptyColumns(flow: Flow): Block[] {
  if (flow.type !== 'table') return []
  return flow.head.filter((_, column) => flow.rows.every(row => (row[column]?.text ?? '') === ''))
}
