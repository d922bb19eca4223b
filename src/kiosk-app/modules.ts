import {counting} from './counting.ts'
import {dates} from './dates.ts'
import type {Module} from './kiosk.ts'
import {scrolling} from './scrolling.ts'

/** What works beside the screens, started in this order once the frame stands. To add one: its file, one line here. */
export const modules: readonly Module[] = [dates, scrolling, counting]
