import {booklet} from './booklet/index.ts'
import {broadcast} from './broadcast/index.ts'
import {data} from './data/index.ts'
import {kiosk} from './kiosk/index.ts'
import {form} from './form/index.ts'
import {leaflet} from './leaflet/index.ts'
import type {Format} from './model.ts'
import {poster} from './poster/index.ts'
import {sheet} from './sheet/index.ts'

/** Every format, in the order of the table in DESIGN §4. To add one: its folder, its templates, one line here. */
export const formats: readonly Format[] = [sheet, form, leaflet, poster, booklet, kiosk, broadcast, data]
