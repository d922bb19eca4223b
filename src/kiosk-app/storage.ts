/**
 * A place on this machine that outlives a restart, for counters alone. On `file://` every page of the profile shares
 * it, and some shells wipe or refuse it: then values live until the page closes.
 */
export interface Storage {
  read: (key: string) => string | undefined
  write: (key: string, value: string) => void
  remove: (key: string) => void
}

export function openStorage(): Storage {
  const memory: {[key: string]: string} = {}
  const guarded = <T>(act: () => T, otherwise: () => T): T => {
    try {
      return act()
    } catch (fault) {
      return otherwise()
    }
  }
  return {
    read: key =>
      guarded(
        () => window.localStorage.getItem(key) || memory[key],
        () => memory[key],
      ),
    write: (key, value) =>
      guarded(
        () => window.localStorage.setItem(key, value),
        () => void (memory[key] = value),
      ),
    remove: key =>
      guarded(
        () => window.localStorage.removeItem(key),
        () => void delete memory[key],
      ),
  }
}
