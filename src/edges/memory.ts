import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'

/** V8's own collection, as Node hands it out with `--expose-gc`. */
type Collect = (how: {type: 'major'; execution: 'sync'; flavor: 'last-resort'}) => void

/** MB by which the program may grow before it is worth looking for what nothing uses any more. */
const GROWTH = 100

/**
 * Gives memory that nothing uses any more back to the system, each time the program has grown by much. Left to itself Node
 * lets it grow to several times what it needs before it looks; beside a browser that takes hundreds of megabytes there
 * may be no room for that. Looking costs up to half a second, the more the more is in use.
 * @returns to be called where little is in use
 */
export function memoryKeeper(): () => void {
  let least = process.memoryUsage.rss()
  return () => {
    if (process.memoryUsage.rss() < least + GROWTH * 1e6) return
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('globalThis.gc') as Collect | undefined
    collect?.({type: 'major', execution: 'sync', flavor: 'last-resort'})
    least = process.memoryUsage.rss()
  }
}
