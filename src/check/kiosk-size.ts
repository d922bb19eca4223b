import {decode} from '../guide/decode.ts'
import {farthest} from '../guide/kiosk-room.ts'
import type {ProjectCheck} from './model.ts'

const FILE = 'hanyi.yaml'

/** A screen so far away, or so small, that letters of 0.7° leave no room for its buttons. */
export const kioskSize: ProjectCheck = ({workspace: {settings, files}}) => {
  const {distance} = settings.kiosk
  const most = farthest(settings.kiosk)
  if (distance <= most) return []
  const bytes = files.get(FILE)
  const lines = (bytes === undefined ? '' : (decode(FILE, bytes).text ?? '')).split('\n')
  const line =
    Math.max(
      0,
      lines.findIndex(one => /^kiosk\s*:/.test(one)),
    ) + 1
  return [
    {rule: 'kiosk-size', variant: 'room', values: {distance, most}, place: {file: FILE, line, column: 1}},
  ]
}
