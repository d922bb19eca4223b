import type {GuideCheck} from './model.ts'
import {recordingsOf} from './recordings.ts'

/** A Yi recording of which nobody says in what dialect it is: in another one it is not understood (service-guides.md §8). */
export const audioDialect: GuideCheck = ({guide}, {workspace: {files}}) =>
  recordingsOf(guide, files)
    .filter(({recording: {lang, dialect = ''}}) => lang === 'ii' && dialect.trim() === '')
    .map(({recording: {file}, place}) => ({rule: 'audio-dialect', values: {file}, place: place('lang')}))
