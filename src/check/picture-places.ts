import type {Place} from '../guide/fault.ts'
import type {Flow, Guide} from '../guide/model.ts'
import {factPlace} from './fact-place.ts'
import {isPictureName} from './picture-kind.ts'
import type {CheckInput} from './model.ts'

/** A picture of a guide, and where it is first used: in the Han text, else where guide.yaml lists it. */
export interface GuidePicture {
  /** As the text names it. */
  path: string
  /** Of the picture itself, relative to the workspace. */
  file: string
  bytes: Uint8Array
  place: Place
}

/** Every picture of a guide that is there. */
export function guidePictures(guide: Guide, {workspace}: CheckInput): GuidePicture[] {
  const used = new Map<string, Place>()
  const walk = (flow: Flow): void => {
    if (flow.type === 'figure' && !used.has(flow.path)) used.set(flow.path, flow.block.place)
    if (flow.type === 'quote') flow.children.forEach(walk)
    if (flow.type === 'list') flow.items.forEach(item => item.children.forEach(walk))
  }
  for (const section of guide.zh.sections) section.flow.forEach(walk)
  return guide.assets.filter(isPictureName).flatMap(path => {
    const file = `${guide.folder}/${path}`
    const bytes = workspace.files.get(file)
    return bytes ? [{path, file, bytes, place: used.get(path) ?? factPlace(guide, 'assets')}] : []
  })
}
