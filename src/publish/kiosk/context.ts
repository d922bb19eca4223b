import type {FormatInput} from '../model.ts'
import type {Clip} from '#kiosk-app/data/guide.ts'
import type {Edition} from '../edition/model.ts'
import type {FactContext} from '../draw/fact-sections.ts'
import type {Reachable} from './lines.ts'

/** All that a guide's screens are made from. */
export interface GuideContext extends FactContext {
  input: FormatInput
  edition: Edition
  reachable: Reachable
  /** Address of a guide's picture within the kiosk; undefined when the file is not there. */
  picture: (path: string) => string | undefined
  /** Recordings of this guide that may be played. */
  clips: readonly Clip[]
  /** Titles by guide id, for members of a bundle. */
  titles: ReadonlyMap<string, Edition['title']>
}
