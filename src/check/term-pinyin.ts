import type {ProjectCheck} from './model.ts'
import {pinyinOfTerm, samePinyin} from '#guide/terms/pinyin.ts'

/** Pinyin beside a term that is not that of its Yi: whoever reads it aloud says another word. */
export const termPinyin: ProjectCheck = ({workspace}) =>
  workspace.terms.flatMap(term => {
    if (term.pinyin === '' || term.yi === '' || samePinyin(term.pinyin, term.yi)) return []
    const expected = pinyinOfTerm(term.yi)
    return [
      {
        rule: 'term-pinyin',
        values: {han: term.han, yi: term.yi, pinyin: term.pinyin, expected},
        place: term.cells.get('pinyin') ?? term.place,
        // A comma would need quotes around the cell.
        ...(/[",]/.test(expected) ? {} : {expected: [expected]}),
      },
    ]
  })
