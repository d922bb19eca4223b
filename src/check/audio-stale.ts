import type {Fault} from '../guide/fault.ts'
import type {GuideCheck} from './model.ts'
import {hanValue} from './placeholders.ts'
import {recordingsOf} from './recordings.ts'
import {sectionOf, spokenBlocks, spokenHash} from '#pairing/spoken.ts'

/** A recording of a text that has changed since, or of which nobody noted what was read (service-guides.md §8). */
export const audioStale: GuideCheck = (paired, input) =>
  recordingsOf(paired.guide, input.workspace.files).flatMap(({recording, place}): Fault[] => {
    // Of a section that is not there audio-section speaks.
    if (sectionOf(paired.guide, recording) === 'unknown') return []
    const fact = (name: string): string => hanValue(name, paired.guide, input) ?? ''
    const hash = spokenHash(spokenBlocks(paired, recording), fact)
    const recorded = recording['text-hash']
    if (recorded === hash) return []
    const variant = recorded === undefined ? 'no-hash' : 'changed'
    return [{rule: 'audio-stale', variant, values: {file: recording.file, hash}, place: place('text-hash')}]
  })
