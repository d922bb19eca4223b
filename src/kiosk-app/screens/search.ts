import type {Screen} from '../kiosk.ts'

/** The search is a script of its own, brought with its data after the start screen stands (`ahead.ts`), or when it is opened. */
export const search: Screen = {
  name: 'search',
  stop: () => '',
  open: (kiosk, place) => {
    const open = kiosk.search()
    if (open) return open(kiosk, place)
    kiosk.loadSearch()
    return undefined
  },
}
