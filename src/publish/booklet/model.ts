import type {Booklet} from '../../guide/model.ts'
import type {ElementContent} from 'hast'
import type {Edition} from '../edition/model.ts'
import type {FormatInput, PageNumbers} from '../model.ts'
import type {Geometry} from './geometry.ts'

/** One guide of a book. */
export interface Chapter {
  edition: Edition
  /** 1-based place in the book. */
  number: number
  /** Id of its first page, and prefix of every id in it. */
  id: string
  /** Is any of it shown in Yi? If not, its right-hand pages stay white: Chinese twice helps nobody. */
  speaksYi: boolean
  /**
   * Has less than half of what can be translated its Yi? Where the languages stand side by side, what has none then takes
   * the whole width: half of nearly every page would be white.
   */
  mostlyHan: boolean
}

/** A book that will be made. */
export interface Book {
  booklet: Booklet
  geometry: Geometry
  chapters: readonly Chapter[]
  input: FormatInput
}

/**
 * Which print of the rows is being drawn. A facing book prints them twice on pages of double width (publishing.md §3):
 * `left` shows the first language, `right` the second; what the other copy shows keeps its place, invisible. Other
 * layouts print them once.
 */
export type Copy = 'once' | 'left' | 'right'

/** Something said to both readers. */
export interface Duo {
  han: ElementContent[]
  /** undefined: there is nothing to show in Yi. */
  yi: ElementContent[] | undefined
  /** Reads the same in both languages: the page of the other language repeats it, other layouts print it once. */
  same: boolean
}

/** What every drawing function of a chapter is given. */
export interface Drawing {
  book: Book
  chapter: Chapter
  copy: Copy
}

/** True page numbers, or undefined before the first print. */
export type Pages = PageNumbers | undefined
