import type {KioskGuide} from './data/guide.ts'
import type {Entry, KioskMeta} from './data/meta.ts'
import type {Hooks} from './hooks.ts'
import type {LineOptions} from './line.ts'
import type {Settings} from './settings.ts'
import type {Storage} from './storage.ts'
import type {Terminal} from './terminal.ts'
import type {Today} from './today.ts'
import type {Withdrawals} from './withdrawn.ts'

/** What a screen, a control of the bar or a module is given: everything the running kiosk knows and can do. */
export interface Kiosk {
  meta: KioskMeta
  /** Guides that may be opened: those of `meta` that were not withdrawn since. */
  entries: readonly Entry[]
  terminal: Terminal
  withdrawn: Withdrawals
  settings: Settings
  hooks: Hooks
  storage: Storage
  lines: LineOptions
  /** The day and minute now, or why they cannot be trusted. Asked anew each time. */
  today: () => Today
  /** Goes to a screen: `#/g/gaoling-jintie`. */
  go: (hash: string) => void
  back: () => void
  /** The address of this screen was changed without leaving it; 返回 comes back to the new one. */
  keepPlace: () => void
  /** Draws the present screen anew, as after a change of data. */
  redraw: () => void
  /** A guide that has arrived. `loadGuide` asks for one and redraws when it is there. */
  guide: (id: string) => KioskGuide | undefined
  loadGuide: (id: string) => void
  /** The search, once its code and data have arrived. */
  search: () => OpenSearch | undefined
  loadSearch: () => void
  /** Asks for a data file, unless it is on the way already; `ended` is called when it has come or failed. */
  load: (file: string, ended: () => void) => void
}

/** A screen as it stands in the page. */
export interface View {
  /** Of the window, in Han. */
  title: string
  node: HTMLElement
  /** Called when another screen takes its place. */
  unmount?: () => void
}

/** Opens the search with what is already typed: `['gljt']`. */
export type OpenSearch = (kiosk: Kiosk, place: readonly string[]) => View

/**
 * One kind of screen, one file in `screens/`, one line in `screens/index.ts`.
 */
export interface Screen {
  /** First part of its hash: `g` in `#/g/gaoling-jintie/bring`. */
  name: string
  /**
   * @param place the other parts of the hash, decoded: `['gaoling-jintie', 'bring']`.
   * @returns undefined while its data is on the way; `kiosk.redraw` will call again.
   */
  open: (kiosk: Kiosk, place: readonly string[]) => View | undefined
  /**
   * Screens with the same key are one stop of 返回; default: the whole hash.
   */
  stop?: (place: readonly string[]) => string
}

/** Something that works beside the screens: scrolling, counting, idling, narration, the remote. `modules.ts` lists them. */
export type Module = (kiosk: Kiosk) => void
