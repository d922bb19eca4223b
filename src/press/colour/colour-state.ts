import type {ContentReader} from '../content/content-reader.ts'
import type {PdfFile} from '../pdf-file.ts'
import {asArray, asDict, asName, asNumber, type Dict, type Value} from '../syntax.ts'

/** What the operands of `sc` and `scn` mean. `inherited`: a form that sets no space of its own. */
export type Space = 'grey' | 'rgb' | 'cmyk' | 'pattern' | 'spot' | 'lab' | 'indexed' | 'inherited'

/** Reads a colour space (ISO 32000-2 §8.6): its name, or what the resources say the name stands for. */
export function spaceOf(file: PdfFile, value: Value | undefined, resources?: Dict): Space {
  const space = file.follow(value)
  const simple = asName(space)
  if (simple !== undefined) {
    const own = asDict(file.follow(resources?.get('ColorSpace')))?.get(simple)
    return own === undefined ? (NAMED[simple] ?? 'inherited') : spaceOf(file, own)
  }
  const parts = asArray(space) ?? []
  const family = asName(file.follow(parts[0])) ?? ''
  if (family === 'ICCBased') {
    const channels = asNumber(asDict(file.follow(parts[1]))?.get('N'))
    return channels === 1 ? 'grey' : channels === 4 ? 'cmyk' : 'rgb'
  }
  return NAMED[family] ?? 'inherited'
}

const NAMED: Readonly<Record<string, Space>> = {
  DeviceGray: 'grey',
  G: 'grey',
  CalGray: 'grey',
  DeviceRGB: 'rgb',
  RGB: 'rgb',
  CalRGB: 'rgb',
  DeviceCMYK: 'cmyk',
  CMYK: 'cmyk',
  Lab: 'lab',
  Indexed: 'indexed',
  I: 'indexed',
  Separation: 'spot',
  DeviceN: 'spot',
  Pattern: 'pattern',
}

/** The spaces in force while a content stream is read: one for fills, one for strokes. */
export class ColourSpaces {
  fill: Space = 'inherited'
  stroke: Space = 'inherited'
  private readonly saved: [Space, Space][] = []
  private readonly file: PdfFile
  private readonly resources: Dict

  constructor(file: PdfFile, resources: Dict) {
    this.file = file
    this.resources = resources
  }

  /** Follows an operation. @returns the space that the operands of `sc`, `scn`, `SC`, `SCN` are in */
  follow(operation: ContentReader): Space | undefined {
    switch (operation.operator) {
      case 'q':
        this.saved.push([this.fill, this.stroke])
        return undefined
      case 'Q':
        ;[this.fill, this.stroke] = this.saved.pop() ?? [this.fill, this.stroke]
        return undefined
      case 'cs':
        this.fill = spaceOf(this.file, operation.value(0), this.resources)
        return undefined
      case 'CS':
        this.stroke = spaceOf(this.file, operation.value(0), this.resources)
        return undefined
      case 'g':
        this.fill = 'grey'
        return undefined
      case 'G':
        this.stroke = 'grey'
        return undefined
      case 'rg':
        this.fill = 'rgb'
        return undefined
      case 'RG':
        this.stroke = 'rgb'
        return undefined
      case 'k':
        this.fill = 'cmyk'
        return undefined
      case 'K':
        this.stroke = 'cmyk'
        return undefined
      case 'sc':
      case 'scn':
        return byCount(this.fill, operation.count)
      case 'SC':
      case 'SCN':
        return byCount(this.stroke, operation.count)
      default:
        return undefined
    }
  }
}

const byCount = (space: Space, count: number): Space =>
  space !== 'inherited' ? space : count === 1 ? 'grey' : count === 3 ? 'rgb' : count === 4 ? 'cmyk' : space
