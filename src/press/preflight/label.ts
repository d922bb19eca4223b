import {isPressProfile, readProfile} from '../finished/profile.ts'
import type {PressRule} from './model.ts'

/** The label PDF/X-4 is not put on what lacks what it claims: a printer's profile, its version, a word about trapping. */
export const label: PressRule = {
  id: 'label',
  level: 'error',
  source: 'ISO 15930-7 §6.2–6.3',
  judge: ({labelled, profile, version, trapped}) => {
    if (!labelled) return []
    const head = profile && readProfile(profile)
    const sound = head && isPressProfile(head) && Number(version) >= 1.6 && trapped
    return sound ? [] : [{pages: []}]
  },
}
