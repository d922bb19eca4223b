import type {GuideCheck} from './model.ts'
import {factsHash} from '#guide/facts-hash.ts'

/** A fact is no longer what it was when somebody last checked it (DESIGN §3 `checked`). */
export const factChanged: GuideCheck = ({guide}, {workspace}) => {
  const {checked} = guide.facts
  const recorded = checked?.['facts-hash']
  if (!checked || !recorded) return []
  const now = factsHash(guide, workspace.county)
  if (now.startsWith(recorded)) return []
  return [
    {
      rule: 'fact-changed',
      values: {by: checked.by, date: checked.date, id: guide.id},
      place: guide.factPlaces.get('checked') ?? {file: `${guide.folder}/guide.yaml`, line: 1, column: 1},
    },
  ]
}
