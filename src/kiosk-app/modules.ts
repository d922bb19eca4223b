import {bringSearch} from './ahead.ts'
import {counting} from './counting.ts'
import {dates} from './dates.ts'
import {idle} from './idle.ts'
import type {Module} from './kiosk.ts'
import {listening} from './listening.ts'
import {remote} from './remote.ts'
import {scrolling} from './scrolling.ts'
import {staying} from './staying.ts'

/** What works beside the screens, started in this order once the frame stands. To add one: its file, one line here. */
export const modules: readonly Module[] = [
  staying,
  dates,
  scrolling,
  counting,
  idle,
  remote,
  listening,
  bringSearch,
]
