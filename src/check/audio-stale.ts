import type {Fault} from '../guide/fault.ts'
import type {Half} from '../guide/model.ts'
import type {CheckInput, GuideCheck} from './model.ts'
import {factPlace} from './fact-place.ts'
import {charactersOf} from './pairs.ts'
import {hanValue} from './placeholders.ts'
import type {Guide} from '#guide/model.ts'
import {sha256} from '#guide/sha256.ts'

/** A recording of a text that has changed since, or of which nobody noted what was read (service-guides.md §8). */
export const audioStale: GuideCheck = ({guide}, input) =>
  guide.facts.audio.flatMap((recording, at): Fault[] => {
    const hash = spokenHash(recording.lang === 'ii' ? guide.ii : guide.zh, guide, input)
    const recorded = recording['text-hash']
    if (recorded === hash) return []
    const place = factPlace(guide, `audio.${at}.text-hash`, `audio.${at}.file`, `audio.${at}`, 'audio')
    const variant = recorded === undefined ? 'no-hash' : 'changed'
    return [{rule: 'audio-stale', variant, values: {file: recording.file, hash}, place}]
  })

/** 16 hex digits of the SHA-256 of what is read out: every block that is no gap, the facts with their values. */
function spokenHash(half: Half, guide: Guide, input: CheckInput): string {
  const blocks = half.blocks.filter(block => !block.gap)
  return sha256(charactersOf(blocks, name => hanValue(name, guide, input) ?? '')).slice(0, 16)
}
