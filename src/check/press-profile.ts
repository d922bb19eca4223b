import {isPressProfile, readProfile} from '#press/finished/profile.ts'
import type {ProjectCheck} from './model.ts'
import {wordPlace} from './word-place.ts'

const SETTINGS = 'hanyi.yaml'

/** The colour profile that hanyi.yaml names for the press: it has to be there, and a printer's in CMYK. */
export const pressProfile: ProjectCheck = ({workspace: {settings, files}}) => {
  const {intent} = settings.pdf
  if (intent === undefined) return []
  const bytes = files.get(intent)
  const profile = bytes && readProfile(bytes)
  const variant = !bytes
    ? 'missing'
    : !profile
      ? 'not-a-profile'
      : isPressProfile(profile)
        ? undefined
        : 'not-cmyk'
  if (variant === undefined) return []
  const values = {name: intent, space: profile?.colourSpace.trim() ?? ''}
  return [{rule: 'press-profile', variant, values, place: wordPlace(SETTINGS, files.get(SETTINGS), intent)}]
}
