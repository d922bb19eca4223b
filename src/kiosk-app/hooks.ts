import type {View} from './kiosk.ts'

/** What a module may listen to. */
export interface HookEvents {
  /** A screen stands in the page; `place` is its hash cut at the slashes. */
  show: {view: View; screen: string; place: readonly string[]}
  /** The present screen is about to go. */
  leave: {view: View}
  /** Somebody touched, pressed or moved something. At most once a second. */
  activity: undefined
  /** All state is cleared and the start screen comes back; nobody's choice may outlive this. */
  reset: undefined
  /** A setting changed: text size, language view, contrast, a tick. */
  settings: undefined
  /** A recording began or ended; while one plays nobody is taken for gone. */
  narration: {playing: boolean}
}

export interface Hooks {
  /** @returns stops listening; what belongs to a screen calls it in `unmount`. */
  on: <K extends keyof HookEvents>(name: K, listen: (event: HookEvents[K]) => void) => () => void
  tell: <K extends keyof HookEvents>(name: K, event: HookEvents[K]) => void
}

/** Listeners are called in the order they came; one that fails does not keep the others from hearing. */
export function makeHooks(): Hooks {
  const listeners: {[K in keyof HookEvents]: ((event: HookEvents[K]) => void)[]} = {
    show: [],
    leave: [],
    activity: [],
    reset: [],
    settings: [],
    narration: [],
  }
  return {
    on: (name, listen) => {
      listeners[name].push(listen)
      return () => {
        const at = listeners[name].indexOf(listen)
        if (at !== -1) listeners[name].splice(at, 1)
      }
    },
    tell: (name, event) => {
      for (const listen of listeners[name].slice()) {
        try {
          listen(event)
        } catch (fault) {
          // On file:// window.onerror learns nothing (kiosk.md §3): say it where a technician looks.
          console.error(fault)
        }
      }
    },
  }
}
