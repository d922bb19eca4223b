import type {Screen} from '../kiosk.ts'

/** The search is a script of its own, loaded with its data when it is first opened: few visitors need it. */
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
