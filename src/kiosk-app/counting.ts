import {count} from './counts.ts'
import type {Module} from './kiosk.ts'

/** Counts that a guide was opened: once a visit to it, however many of its parts are read. */
export const counting: Module = kiosk => {
  let last = ''
  kiosk.hooks.on('show', ({screen, place}) => {
    const id = screen === 'g' ? place[0] || '' : ''
    if (id !== '' && id !== last && kiosk.guide(id)) count(kiosk.storage, kiosk.today().day, id, 'opened')
    last = id
  })
  kiosk.hooks.on('reset', () => (last = ''))
}
