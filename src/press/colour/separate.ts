import {ContentReader, inlineImage, rewriteContent} from '../content/content-reader.ts'
import {contentOf, contentOwners, contentStreams, type ContentOwner} from '../content/owners.ts'
import {bytesOf} from '../deflate.ts'
import type {PdfFile} from '../pdf-file.ts'
import {asDict, asName, name, ref, type Dict, type Value} from '../syntax.ts'
import {ColourSpaces, spaceOf, type Space} from './colour-state.ts'
import {black, hexOf, inkOf, operands, type Cmyk, type Inks} from './inks.ts'

/** A colour that has no ink, so that the print must not go to a press. */
export interface ColourProblem {
  /** 1-based; the first page that shows it. */
  page: number
  /**
   * `colour`: the theme does not have it. `gradient`: a shading in RGB. `space`: a colour in a space no theme can name
   * (Lab, an uncoloured pattern). `inline-image`: a bitmap inside the content.
   */
  kind: 'colour' | 'gradient' | 'space' | 'inline-image'
  /** `#rrggbb`, where it is one. */
  colour?: string
}

export interface SeparateOptions {
  /** Also takes out the marks by which structure tags find their text: a press file has no tags. */
  untag?: boolean
}

/**
 * Turns every colour of a print into ink: those of the theme into their own, greys into black alone, and says which have
 * none; those stay as they are. Pages, forms, tiling patterns and appearances are rewritten once each; in a soft mask,
 * where a colour is no ink, RGB becomes its grey. Pictures are another matter (`inkImages`). Doing it twice changes
 * nothing.
 * @param file changed in place
 * @returns problems by page, each colour once a page
 * @throws UnreadablePdf
 */
export async function separate(
  file: PdfFile,
  inks: Inks,
  options: SeparateOptions = {},
): Promise<ColourProblem[]> {
  const problems = new Map<string, ColourProblem>()
  const report = (problem: ColourProblem) => problems.set(`${problem.page} ${nameOf(problem)}`, problem)
  const known = new Map<string, string | undefined>()
  const owners = contentOwners(file)
  // Some at a time: unpacking and packing keep both cores busy, and a book need not lie in memory as a whole.
  for (let from = 0; from < owners.length; from += AT_A_TIME) {
    const some = owners.slice(from, from + AT_A_TIME)
    const sources = await Promise.all(some.map(owner => contentOf(file, owner)))
    const packed = sources.map((source, index) => {
      const owner = some[index]
      if (!owner) return undefined
      const colours = new Separation(file, owner, inks, known, report)
      const untag = options.untag ? new Untagging(owner.resources, file) : undefined
      const fresh = rewriteContent(source, operation => untag?.change(operation) ?? colours.change(operation))
      return fresh === source ? undefined : file.packing.deflate(bytesOf(fresh))
    })
    for (const [index, owner] of some.entries()) {
      const bytes = await packed[index]
      if (bytes) replaceContent(file, owner, bytes)
      convertGroup(file, owner)
      if (hasGradient(file, owner.resources)) report({page: owner.page, kind: 'gradient'})
    }
  }
  return [...problems.values()].sort((a, b) => a.page - b.page || (nameOf(a) < nameOf(b) ? -1 : 1))
}

const nameOf = ({kind, colour = ''}: ColourProblem): string => `${kind} ${colour}`

/** Content streams worked on together. */
const AT_A_TIME = 16

/** The colours of one content stream. */
class Separation {
  private readonly spaces: ColourSpaces
  private readonly file: PdfFile
  private readonly owner: ContentOwner
  private readonly inks: Inks
  /** What the operations of all streams became: a book has a handful of colours, set a hundred thousand times. */
  private readonly known: Map<string, string | undefined>
  private readonly report: (problem: ColourProblem) => void

  constructor(
    file: PdfFile,
    owner: ContentOwner,
    inks: Inks,
    known: Map<string, string | undefined>,
    report: (problem: ColourProblem) => void,
  ) {
    this.spaces = new ColourSpaces(file, owner.resources)
    this.file = file
    this.owner = owner
    this.inks = inks
    this.known = known
    this.report = report
  }

  change(operation: ContentReader): string | undefined {
    const space = this.spaces.follow(operation)
    switch (operation.operator) {
      case 'rg':
      case 'RG':
        return this.ofRgb(operation, operation.operator === 'rg')
      case 'g':
      case 'G':
        return this.ofGrey(operation, operation.operator === 'g')
      case 'cs':
        return this.ofSpace(this.spaces.fill, true)
      case 'CS':
        return this.ofSpace(this.spaces.stroke, false)
      case 'sc':
      case 'scn':
        return this.ofComponents(operation, space, true)
      case 'SC':
      case 'SCN':
        return this.ofComponents(operation, space, false)
      case 'sh':
        return undefined // its shading lies in the resources, which are looked through as a whole
      case 'BI':
        return this.ofImage(operation)
      default:
        return undefined
    }
  }

  private ofRgb(operation: ContentReader, fill: boolean): string | undefined {
    const {mask, page} = this.owner
    const key = `${mask ? 'mask ' : ''}${operation.text()}`
    const earlier = this.known.get(key)
    if (earlier !== undefined) return earlier
    const rgb = [0, 1, 2].map(index => operation.number(index) ?? 0)
    const fresh = mask ? greyOperator(luminosity(rgb), fill) : this.inkOperator(hexOf(rgb), fill)
    if (fresh === undefined) this.report({page, kind: 'colour', colour: hexOf(rgb)})
    else this.known.set(key, fresh)
    return fresh
  }

  private inkOperator(hex: string, fill: boolean): string | undefined {
    const ink = inkOf(hex, this.inks)
    return ink && cmykOperator(ink, fill)
  }

  private ofGrey(operation: ContentReader, fill: boolean): string | undefined {
    if (this.owner.mask)
      return operation.operator.length === 1 ? undefined : greyOperator(operation.number(0) ?? 0, fill)
    return cmykOperator(black(1 - (operation.number(0) ?? 0)), fill)
  }

  /** Choosing a space also chooses its black (ISO 32000-2 table 73). */
  private ofSpace(space: Space, fill: boolean): string | undefined {
    if (space !== 'rgb' && space !== 'grey') return undefined
    return this.owner.mask ? greyOperator(0, fill) : cmykOperator(black(1), fill)
  }

  private ofComponents(
    operation: ContentReader,
    space: Space | undefined,
    fill: boolean,
  ): string | undefined {
    if (space === 'rgb') return this.ofRgb(operation, fill)
    if (space === 'grey') return this.ofGrey(operation, fill)
    const colouredPattern = space === 'pattern' && operation.count === 1
    if (space === 'lab' || space === 'indexed' || (space === 'pattern' && !colouredPattern))
      this.report({page: this.owner.page, kind: 'space'})
    return undefined
  }

  private ofImage(operation: ContentReader): undefined {
    const dict = inlineImage(operation)
    const isStencil = (dict.get('IM') ?? dict.get('ImageMask')) === true
    const space = spaceOf(this.file, dict.get('CS') ?? dict.get('ColorSpace'), this.owner.resources)
    if (!isStencil && space !== 'grey' && space !== 'cmyk')
      this.report({page: this.owner.page, kind: 'inline-image'})
    return undefined
  }
}

const cmykOperator = (ink: Cmyk, fill: boolean): string => `${operands(ink)} ${fill ? 'k' : 'K'}`

const greyOperator = (amount: number, fill: boolean): string =>
  `${String(Number(amount.toFixed(4)))} ${fill ? 'g' : 'G'}`

/** ISO 32000-2 §11.5.3 and §10.4.3. */
const luminosity = ([red = 0, green = 0, blue = 0]: readonly number[]): number =>
  0.3 * red + 0.59 * green + 0.11 * blue

/**
 * Marked content that only binds text to structure tags goes; what says which characters are meant (ActualText) or what
 * a layer is (OC) stays.
 */
class Untagging {
  private readonly dropped: boolean[] = []
  private readonly properties: Dict | undefined

  constructor(resources: Dict, file: PdfFile) {
    this.properties = asDict(file.follow(resources.get('Properties')))
  }

  change(operation: ContentReader): string | undefined {
    if (operation.operator === 'EMC') return this.dropped.pop() ? '' : undefined
    if (operation.operator !== 'BDC' && operation.operator !== 'BMC') return undefined
    const dropped = operation.operator === 'BMC' ? operation.name(0) === 'Artifact' : this.isTag(operation)
    this.dropped.push(dropped)
    return dropped ? '' : undefined
  }

  private isTag(operation: ContentReader): boolean {
    if (operation.name(0) === 'OC') return false
    const given = operation.value(1)
    const properties = asDict(given) ?? asDict(this.properties?.get(asName(given) ?? ''))
    if (!properties || properties.has('ActualText')) return false
    return properties.has('MCID') || operation.name(0) === 'Artifact'
  }
}

function replaceContent(file: PdfFile, {number, kind}: ContentOwner, bytes: Uint8Array): void {
  const filter: [string, Value] = ['Filter', name('FlateDecode')]
  if (kind !== 'page') {
    const dict = new Map(file.dict(file.get(number)))
    dict.delete('DecodeParms')
    file.setStream(number, dict.set(...filter), bytes)
    return
  }
  const [only, ...others] = contentStreams(file, number)
  // A stream may be shared with other pages where there are several (marks, say); then this page gets one of its own.
  if (only !== undefined && others.length === 0) file.setStream(only, new Map([filter]), bytes)
  else
    file.set(
      number,
      file.dict(file.get(number)).set('Contents', ref(file.addStream(new Map([filter]), bytes))),
    )
}

/** A transparency group says in which space it is blended (ISO 32000-2 §11.6.6). */
function convertGroup(file: PdfFile, {number, mask}: ContentOwner): void {
  const dict = file.dict(file.get(number))
  const group = asDict(file.follow(dict.get('Group')))
  if (!group?.has('CS') || spaceOf(file, group.get('CS')) !== 'rgb') return
  file.set(number, dict.set('Group', new Map(group).set('CS', name(mask ? 'DeviceGray' : 'DeviceCMYK'))))
}

function hasGradient(file: PdfFile, resources: Dict): boolean {
  const shadings = [...(asDict(file.follow(resources.get('Shading')))?.values() ?? [])]
  for (const value of asDict(file.follow(resources.get('Pattern')))?.values() ?? []) {
    const shading = asDict(file.follow(value))?.get('Shading')
    if (shading !== undefined) shadings.push(shading)
  }
  return shadings.some(value => {
    const space = spaceOf(file, asDict(file.follow(value))?.get('ColorSpace'), resources)
    return space !== 'grey' && space !== 'cmyk' && space !== 'spot'
  })
}
