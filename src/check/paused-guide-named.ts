import type {ProjectCheck} from './model.ts'
import {faultOf, namedGuides} from './named-guides.ts'

/** A bundle or booklet names a guide that is paused: whoever follows it meets a closed door. */
export const pausedGuideNamed: ProjectCheck = input =>
  namedGuides(input, 'paused').map(named => ({rule: 'paused-guide-named', ...faultOf(named)}))
