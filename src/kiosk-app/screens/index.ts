import type {Screen} from '../kiosk.ts'
import {counts} from './counts.ts'
import {guide} from './guide.ts'
import {list} from './list.ts'
import {offices} from './offices.ts'
import {search} from './search.ts'
import {slip} from './slip.ts'
import {staff} from './staff.ts'
import {start} from './start.ts'
import {topic} from './topic.ts'

/** Every screen. To add one: its file, one line here. */
export const screens: readonly Screen[] = [start, topic, guide, slip, list, offices, staff, search, counts]

/** The screen of that name; an address that names none leads to the start. */
export function screenOf(name: string): Screen {
  return screens.filter(screen => screen.name === name)[0] || start
}
