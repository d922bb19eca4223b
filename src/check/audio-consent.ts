import type {GuideCheck} from './model.ts'
import {recordingsOf} from './recordings.ts'

/** A voice is its owner's: the kiosk plays none in public of which no consent is written down. */
export const audioConsent: GuideCheck = ({guide}, {workspace: {files}}) =>
  recordingsOf(guide, files)
    .filter(({recording: {consent}}) => consent === undefined)
    .map(({recording: {file}, place}) => ({rule: 'audio-consent', values: {file}, place: place()}))
