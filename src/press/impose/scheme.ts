import type {Size} from '../pages.ts'
import {layOn, SHEETS, sheetsFor, type SheetName} from './paper.ts'

/** How a booklet is to be imposed; all lengths in mm. */
export interface Scheme {
  /** Pages of a signature, a multiple of 4 (胶装, 锁线); undefined: all sheets into one another (骑马订). */
  signature?: number
  /** Edge at which the book is bound, seen from its front. Default left. */
  spine?: 'left' | 'right'
  /** Pages at the end that have to end the book: 1 or 2 of a back cover, 0 for none. Blank pages go before them. */
  endPages: number
  sheet: SheetName
  /**
   * About which edge of the paper the printer turns it. About the one that is parallel to the fold, backs stand as
   * fronts do; about the other, backs are turned by 180°. A sheet that lies across is folded parallel to its short edge.
   */
  duplex: 'long-edge' | 'short-edge'
  /** undefined: pages of inner sheets stay where they are. */
  creep?: Creep
  /** Fold and crop marks and the number of each sheet, where the sheet has room for them. */
  marks: boolean
}

/** Inner sheets of a folded stack stand out at the fore edge; their pages are moved towards the spine (爬移). */
export interface Creep {
  /** Thickness of one sheet: about 0.1 for 80 g paper (publishing.md §6). */
  caliper: number
  /** What folding adds to it: 1 to 1.4 (publishing.md §6). Default 1. */
  factor?: number
  /** Move the page, which takes from the inner margin, or narrow it, which takes from everything. Default shift. */
  method?: 'shift' | 'scale'
}

/** Why something cannot be imposed: the end of a key `machine.impose.*` in `locales/`, and its values. */
export interface ImposeFault {
  reason:
    'no-pages' | 'end-pages' | 'signature' | 'caliper' | 'factor' | 'too-thick' | 'sheet-too-small' | 'sizes'
  values: Readonly<Record<string, string | number>>
}

/** From bible paper to board, in mm. Beyond it someone wrote micrometres, or grams. */
export const CALIPERS = {least: 0.03, most: 0.5}
const FACTORS = {least: 0.5, most: 2}
/** Of an inner margin of 16 mm more than this may not go to the spine: half of it is lost to sight in any case. */
const MOST_CREEP = 5

/**
 * What stands against a scheme, for so many pages of such a size. 0 is no thickness of paper: to leave pages where they
 * are, leave `creep` out.
 * @param pages of the document, and size of the finished page in mm
 */
export function faultsOf(scheme: Scheme, pages: {count: number; trim: Size}): ImposeFault[] {
  const {count, trim} = pages
  const {signature, endPages, creep, sheet} = scheme
  const faults: ImposeFault[] = []
  const report = (reason: ImposeFault['reason'], values: ImposeFault['values'] = {}) =>
    faults.push({reason, values})
  if (count === 0) report('no-pages')
  if (!isCount(endPages) || (count > 0 && endPages > count)) report('end-pages', {endPages, count})
  const isFolded = signature === undefined || (isCount(signature) && signature > 0 && signature % 4 === 0)
  if (!isFolded) report('signature', {signature})
  if (creep) {
    const {caliper, factor = 1} = creep
    const [sound, quiet] = [isWithin(caliper, CALIPERS), isWithin(factor, FACTORS)]
    if (!sound) report('caliper', {caliper, ...CALIPERS})
    if (!quiet) report('factor', {factor, ...FACTORS})
    const sheets = Math.ceil(Math.min(count, signature ?? count) / 4)
    const total = caliper * factor * (sheets - 1)
    if (sound && quiet && isFolded && total > MOST_CREEP) {
      report('too-thick', {sheets, total: rounded(total), most: MOST_CREEP})
    }
  }
  if (count > 0 && !layOn(trim, SHEETS[sheet])) {
    const {width, height} = SHEETS[sheet]
    report('sheet-too-small', {
      sheet,
      width: rounded(trim.width),
      height: rounded(trim.height),
      spread: rounded(2 * trim.width),
      long: Math.max(width, height),
      short: Math.min(width, height),
      fits: sheetsFor(trim).join('、') || '–',
    })
  }
  return faults
}

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0
const isWithin = (value: number, {least, most}: {least: number; most: number}): boolean =>
  value >= least && value <= most
const rounded = (mm: number): number => Math.round(mm * 10) / 10
