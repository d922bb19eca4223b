import type {Fault} from '../guide/fault.ts'
import type {GuideCheck} from './model.ts'
import {hanValue} from './placeholders.ts'
import {recordingsOf} from './recordings.ts'
import {readSound} from '#guide/sound.ts'
import {markFault, sectionOf, spokenBlocks, spokenSentences} from '#pairing/spoken.ts'

/** Sentence marks that do not fit what is read, or the recording: the wrong sentence would light up. */
export const audioMarks: GuideCheck = (paired, input) =>
  recordingsOf(paired.guide, input.workspace.files).flatMap(({recording, bytes, place}): Fault[] => {
    const {file} = recording
    if (recording.marks === undefined || sectionOf(paired.guide, recording) === 'unknown') return []
    const fact = (name: string): string => hanValue(name, paired.guide, input) ?? ''
    const sentences = spokenSentences(spokenBlocks(paired, recording), fact)
    const seconds = bytes && readSound(bytes)?.seconds
    const fault = markFault(recording.marks, sentences.length, seconds)
    if (!fault) return []
    const {variant, ...values} = fault
    return [{rule: 'audio-marks', variant, values: {file, ...rounded(values)}, place: place('marks')}]
  })

/** Seconds as people mark them. */
function rounded(values: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, Math.round(value * 10) / 10]),
  )
}
