import {factPlace} from './fact-place.ts'
import type {GuideCheck} from './model.ts'
import {isSafePath, normalPath} from '#guide/paths.ts'

/** A recording that guide.yaml names and that is not there: the button would stay silent. */
export const audioMissing: GuideCheck = ({guide}, {workspace: {files}}) =>
  guide.facts.audio
    .map(({file}, at) => ({file, at, path: normalPath(file)}))
    .filter(({path}) => !isSafePath(path) || !files.has(`${guide.folder}/${path}`))
    .map(({file, at, path}) => ({
      rule: 'audio-missing',
      variant: isSafePath(path) ? 'file' : 'path',
      values: {file},
      place: factPlace(guide, `audio.${at}.file`, `audio.${at}`, 'audio'),
    }))
