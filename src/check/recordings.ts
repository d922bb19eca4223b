import type {Place} from '../guide/fault.ts'
import type {Guide} from '../guide/model.ts'
import type {Recording} from '../guide/schema/guide-file.ts'
import {factPlace} from './fact-place.ts'
import {isSafePath, normalPath} from '#guide/paths.ts'

/** A recording of guide.yaml with its file, where there is one. */
export interface FoundRecording {
  recording: Recording
  bytes: Uint8Array | undefined
  /** Place of one of its keys; of the recording when it has none of them. */
  place: (...keys: readonly (keyof Recording)[]) => Place
}

/** The recordings of a guide, in their order. */
export function recordingsOf(guide: Guide, files: ReadonlyMap<string, Uint8Array>): FoundRecording[] {
  return guide.facts.audio.map((recording, at) => {
    const path = normalPath(recording.file)
    return {
      recording,
      bytes: isSafePath(path) ? files.get(`${guide.folder}/${path}`) : undefined,
      place: (...keys) =>
        factPlace(
          guide,
          ...[...keys, 'file' as const].map(key => `audio.${at}.${key}`),
          `audio.${at}`,
          'audio',
        ),
    }
  })
}
