import type {GuideCheck} from './model.ts'
import {recordingsOf} from './recordings.ts'
import {readSound} from '#guide/sound.ts'

/** A recording that is not Opus in WebM or Ogg: old terminals may stay silent, and its length cannot be mended (kiosk.md §9). */
export const audioForm: GuideCheck = ({guide}, {workspace: {files}}) =>
  recordingsOf(guide, files)
    .filter(({bytes}) => bytes !== undefined && readSound(bytes) === undefined)
    .map(({recording: {file}, place}) => ({rule: 'audio-form', values: {file}, place: place()}))
