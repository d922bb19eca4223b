import type {ProjectCheck} from './model.ts'
import {faultOf, namedGuides} from './named-guides.ts'

/** A bundle or booklet names a guide that is withdrawn: it would send people to what no longer exists. */
export const withdrawnGuideNamed: ProjectCheck = input =>
  namedGuides(input, 'withdrawn').map(named => ({rule: 'withdrawn-guide-named', ...faultOf(named)}))
