import type {GuideCheck} from './model.ts'
import {recordingsOf} from './recordings.ts'
import {charactersOf} from '#guide/characters.ts'
import {sectionOf} from '#pairing/spoken.ts'

/** A recording of a section the Han text does not have: nobody knows on which screen it belongs. */
export const audioSection: GuideCheck = ({guide}, {workspace: {files}}) =>
  recordingsOf(guide, files)
    .filter(({recording}) => sectionOf(guide, recording) === 'unknown')
    .map(({recording: {file, section = ''}, place}) => {
      const headings = guide.zh.sections.flatMap(({heading}) => (heading ? [charactersOf([heading])] : []))
      const values = {file, section, sections: headings.join('、')}
      return {rule: 'audio-section', values, place: place('section')}
    })
