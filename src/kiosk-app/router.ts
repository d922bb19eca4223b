/** A hash cut up: the screen's name and what follows it, decoded. `#/` is the start. */
export interface Route {
  screen: string
  place: string[]
}

export function readRoute(hash: string): Route {
  const [, screen = '', ...place] = hash.split('/')
  return {screen, place: place.filter(part => part !== '').map(decoded)}
}

/** A half-typed `%` in an address must not stop the screen. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch (fault) {
    return text
  }
}

/** Joins the parts of an address within the kiosk. */
export function hashOf(screen: string, ...place: readonly string[]): string {
  return ['#', screen, ...place.map(encodeURIComponent)].join('/')
}

/** The screens that led here. */
export interface Trail {
  step: (key: string, hash: string) => void
  before: () => string
  clear: () => void
}

/**
 * The way back for 返回: the browser's own history may hold pages from before the kiosk. Coming to a stop again
 * shortens the way to it; the start forgets all.
 */
export function makeTrail(): Trail {
  let stops: {key: string; hash: string}[] = []
  return {
    step: (key, hash) => {
      const at = stops.map(stop => stop.key).indexOf(key)
      if (key === '') stops = []
      else if (at !== -1) stops = stops.slice(0, at)
      stops.push({key, hash})
    },
    before: () => {
      const stop = stops[stops.length - 2]
      return stop ? stop.hash : '#/'
    },
    clear: () => (stops = []),
  }
}
