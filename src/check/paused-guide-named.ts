import type {ProjectCheck} from './model.ts'
import {namedGuides, valuesOf} from './named-guides.ts'

/** A bundle or booklet names a guide that is paused: whoever follows it meets a closed door. */
export const pausedGuideNamed: ProjectCheck = input =>
  namedGuides(input, 'paused').map(named => ({
    rule: 'paused-guide-named',
    variant: named.variant,
    values: valuesOf(named),
    place: named.place,
    ...(named.owner === undefined ? {} : {guide: named.owner}),
  }))
