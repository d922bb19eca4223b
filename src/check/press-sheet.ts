import {layOn, SHEETS, sheetsFor, TRIMS} from '#press/impose/paper.ts'
import {OFFICE_SHEETS} from '#guide/schema/press-settings.ts'
import type {ProjectCheck} from './model.ts'
import {wordPlace} from './word-place.ts'

/** Two pages of a booklet have to find room beside each other on the paper of the office's printer. */
export const pressSheet: ProjectCheck = ({workspace: {booklets, settings, files}}) =>
  booklets.flatMap(booklet => {
    const name = booklet.paper ?? settings.paper.booklet
    const trim = TRIMS[name]
    const own = booklet.press.office_sheet
    const sheet = own ?? settings.press.office_sheet
    if (sheet === undefined || layOn(trim, SHEETS[sheet])) return []
    const fits = sheetsFor(trim).filter(one => (OFFICE_SHEETS as readonly string[]).includes(one))
    const file = own === undefined ? 'hanyi.yaml' : booklet.file
    const place = wordPlace(file, files.get(file), 'office_sheet')
    const values = {sheet, title: booklet.title.zh, paper: name, width: 2 * trim.width, fits: fits.join('、')}
    return [{rule: 'press-sheet', values, place}]
  })
