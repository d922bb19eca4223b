import type {Size} from '../pages.ts'

/** Sizes of finished pages in mm, upright (service-guides.md §7; A sizes by ISO 216). */
export const TRIMS = {
  大度16开: {width: 210, height: 285},
  正度16开: {width: 185, height: 260},
  大度32开: {width: 140, height: 210},
  A4: {width: 210, height: 297},
  A5: {width: 148, height: 210},
} as const satisfies Record<string, Size>

/**
 * Sheets of paper in mm, upright, smallest first. A4 and A3 lie in an office's printer, SRA sizes in a digital press
 * (ISO 217). The others are whole sheets of 889 × 1194 (大度) and 787 × 1092 (正度) cut into eighths and sixteenths,
 * as they are before trimming.
 */
export const SHEETS = {
  A4: {width: 210, height: 297},
  大度16开毛料: {width: 220, height: 295},
  SRA4: {width: 225, height: 320},
  正度8开毛料: {width: 270, height: 390},
  A3: {width: 297, height: 420},
  大度8开毛料: {width: 295, height: 440},
  SRA3: {width: 320, height: 450},
} as const satisfies Record<string, Size>
export type SheetName = keyof typeof SHEETS

/** Paper is cut to about this, in mm; two A4 pages must fit on A3 whatever the last digit of a point is. */
const TOLERANCE = 0.1

/**
 * How a sheet has to lie so that two pages find room beside each other: across where that is possible.
 * @param trim one finished page in mm
 * @returns the sheet as it lies, in mm; undefined when it is too small either way
 */
export function layOn(trim: Size, sheet: Size): Size | undefined {
  const [short, long] = [Math.min(sheet.width, sheet.height), Math.max(sheet.width, sheet.height)]
  return [
    {width: long, height: short},
    {width: short, height: long},
  ].find(({width, height}) => 2 * trim.width <= width + TOLERANCE && trim.height <= height + TOLERANCE)
}

/** Names of the sheets on which two such pages find room beside each other, smallest first. */
export function sheetsFor(trim: Size): SheetName[] {
  return (Object.keys(SHEETS) as SheetName[]).filter(name => layOn(trim, SHEETS[name]) !== undefined)
}
