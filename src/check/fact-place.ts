import type {Place} from '../guide/fault.ts'
import type {Guide} from '../guide/model.ts'
import {fileStart} from '#guide/lines.ts'

/** Where the first of these keys stands in a guide's guide.yaml; its first line when none does. */
export function factPlace({folder, factPlaces}: Guide, ...keys: readonly string[]): Place {
  const found = keys.map(key => factPlaces.get(key)).find(place => place !== undefined)
  return found ?? fileStart(`${folder}/guide.yaml`)
}
