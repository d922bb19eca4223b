import {spaceOf, type Space} from '../colour/colour-state.ts'
import {black, type Cmyk} from '../colour/inks.ts'
import {contentText} from '../deflate.ts'
import {streamOf, type PdfFile} from '../pdf-file.ts'
import {asArray, asDict, asName, asNumber, asRaw, asRef, type Dict, type Value} from '../syntax.ts'
import {ContentReader} from './content-reader.ts'
import {codesOf, readFont, type ContentFont} from './fonts.ts'
import {asMatrix, IDENTITY, multiply, type Matrix} from './matrix.ts'
import {contentOf, pageResources} from './owners.ts'

/** What something is painted with. */
export type Paint =
  | {kind: 'ink'; ink: Cmyk}
  /** RGB, Lab or anything else that is no ink yet. */
  | {kind: 'foreign'; space: Space}
  /** A colour of its own plate; `All` is on every plate. */
  | {kind: 'spot'; name: string}
  | {kind: 'pattern'; name: string | undefined}

/** What is drawn, told as it comes while a page's content is read. */
export interface Watcher {
  /** Lines and areas. */
  paint?: (paint: Paint) => void
  /** Shown text: characters as the font's map gives them; `isMissing` when glyph 0 is among them. */
  text?: (characters: string, paint: Paint, isMissing: boolean) => void
  /** A picture, with where the unit square went; `number` is its object. */
  picture?: (number: number, matrix: Matrix) => void
  /** A dictionary of graphics parameters that is switched on (`gs`). */
  state?: (parameters: Dict) => void
  /** A shading or an inline image, neither of which hanyi prints. */
  other?: (kind: 'shading' | 'inline-image') => void
}

interface State {
  ctm: Matrix
  fill: Paint
  stroke: Paint
  fillSpace: Value | undefined
  strokeSpace: Value | undefined
  font: ContentFont | undefined
  mode: number
}

const BLACK: Paint = {kind: 'ink', ink: black(1)}

/** Forms within forms; more is a loop. */
const DEEPEST = 20

/**
 * Reads what pages draw: colours, text, pictures and where they stand.
 * @throws UnreadablePdf
 */
export class Drawing {
  private readonly file: PdfFile
  private readonly fonts = new Map<number, ContentFont>()
  private readonly sources = new Map<number, string>()

  constructor(file: PdfFile) {
    this.file = file
  }

  /** @param watch told of everything on this page @param page number of its object */
  async page(page: number, watch: Watcher): Promise<void> {
    const {file} = this
    const resources = pageResources(file, page)
    const source = await contentOf(file, {number: page, kind: 'page'})
    await this.prepare(resources, 0)
    this.read(source, resources, {...START}, watch, 0)
  }

  /** Fonts and forms are unpacked before the reading, which then never waits. */
  private async prepare(resources: Dict, depth: number): Promise<void> {
    const {file} = this
    if (depth > DEEPEST) return
    for (const font of asDict(file.follow(resources.get('Font')))?.values() ?? []) {
      const number = asRef(font)
      if (number !== undefined && !this.fonts.has(number)) this.fonts.set(number, await readFont(file, font))
    }
    for (const key of ['XObject', 'Pattern']) {
      for (const value of asDict(file.follow(resources.get(key)))?.values() ?? []) {
        const number = asRef(value)
        const dict = asDict(file.follow(value))
        if (number === undefined || !dict || this.sources.has(number) || !file.stream(number)) continue
        if (key === 'XObject' && asName(dict.get('Subtype')) !== 'Form') continue
        this.sources.set(number, contentText(await streamOf(file, number)))
        await this.prepare(asDict(file.follow(dict.get('Resources'))) ?? new Map<string, Value>(), depth + 1)
      }
    }
  }

  private read(source: string, resources: Dict, start: State, watch: Watcher, depth: number): void {
    const {file} = this
    const reader = new ContentReader(source)
    const saved: State[] = []
    let state = start
    while (reader.next()) {
      switch (reader.operator) {
        case 'q':
          saved.push(state)
          state = {...state}
          break
        case 'Q':
          state = saved.pop() ?? state
          break
        case 'cm': {
          const matrix = asMatrix([0, 1, 2, 3, 4, 5].map(index => reader.number(index)))
          if (matrix) state.ctm = multiply(matrix, state.ctm)
          break
        }
        case 'gs': {
          const parameters = this.named(resources, 'ExtGState', reader)
          if (parameters) watch.state?.(parameters.dict)
          break
        }
        case 'f':
        case 'F':
        case 'f*':
          this.painted(state.fill, resources, state, watch, depth)
          break
        case 'S':
        case 's':
          this.painted(state.stroke, resources, state, watch, depth)
          break
        case 'B':
        case 'B*':
        case 'b':
        case 'b*':
          this.painted(state.fill, resources, state, watch, depth)
          this.painted(state.stroke, resources, state, watch, depth)
          break
        case 'Tf': {
          const number = asRef(asDict(file.follow(resources.get('Font')))?.get(reader.name(0) ?? ''))
          state.font = number === undefined ? undefined : this.fonts.get(number)
          break
        }
        case 'Tr':
          state.mode = reader.number(0) ?? 0
          break
        case 'Tj':
        case "'":
        case '"':
          this.shown(reader.raw(reader.count - 1), state, watch)
          break
        case 'TJ':
          for (const item of asArray(reader.value(0)) ?? []) {
            const raw = asRaw(item)
            if (raw !== undefined) this.shown(raw, state, watch)
          }
          break
        case 'sh':
          watch.other?.('shading')
          break
        case 'BI':
          watch.other?.('inline-image')
          break
        case 'Do': {
          const drawn = this.named(resources, 'XObject', reader)
          if (drawn?.number === undefined) break
          if (asName(drawn.dict.get('Subtype')) === 'Image') watch.picture?.(drawn.number, state.ctm)
          else this.form(drawn.number, drawn.dict, resources, state, watch, depth)
          break
        }
        default:
          this.coloured(reader, resources, state)
      }
    }
  }

  private named(
    resources: Dict,
    key: string,
    reader: ContentReader,
  ): {number: number | undefined; dict: Dict} | undefined {
    const value = asDict(this.file.follow(resources.get(key)))?.get(reader.name(0) ?? '')
    const dict = asDict(this.file.follow(value))
    return dict && {number: asRef(value), dict}
  }

  private form(number: number, dict: Dict, outer: Dict, state: State, watch: Watcher, depth: number): void {
    const source = this.sources.get(number)
    if (source === undefined || depth > DEEPEST) return
    const matrix = asMatrix(asArray(this.file.follow(dict.get('Matrix')))?.map(asNumber)) ?? IDENTITY
    const resources = asDict(this.file.follow(dict.get('Resources'))) ?? outer
    this.read(source, resources, {...state, ctm: multiply(matrix, state.ctm)}, watch, depth + 1)
  }

  /** A tiling pattern draws its cell; its matrix counts from the page, not from where it is used (§8.7.3). */
  private painted(paint: Paint, resources: Dict, state: State, watch: Watcher, depth: number): void {
    watch.paint?.(paint)
    if (paint.kind !== 'pattern' || paint.name === undefined || depth > DEEPEST) return
    const value = asDict(this.file.follow(resources.get('Pattern')))?.get(paint.name)
    const [number, dict] = [asRef(value), asDict(this.file.follow(value))]
    if (dict?.has('Shading')) watch.other?.('shading')
    else if (number !== undefined && dict)
      this.form(number, dict, resources, {...START, font: state.font}, watch, depth + 1)
  }

  private shown(raw: string, state: State, watch: Watcher): void {
    if (!watch.text) return
    const {font, mode} = state
    let characters = ''
    let isMissing = false
    for (const code of codesOf(raw, font?.width ?? 1)) {
      characters += font?.unicode.get(code) ?? '\ufffd'
      isMissing ||= code === 0 && font?.width === 2
    }
    const isStroke = mode === 1 || mode === 5
    watch.text(characters, isStroke ? state.stroke : state.fill, isMissing)
    if (mode === 2 || mode === 6) watch.paint?.(state.stroke)
  }

  private coloured(reader: ContentReader, resources: Dict, state: State): void {
    const {operator} = reader
    const isFill = operator === operator.toLowerCase()
    const set = (paint: Paint) => {
      if (isFill) state.fill = paint
      else state.stroke = paint
    }
    switch (operator.toLowerCase()) {
      case 'g':
        return set({kind: 'ink', ink: black(1 - (reader.number(0) ?? 0))})
      case 'rg':
        return set({kind: 'foreign', space: 'rgb'})
      case 'k':
        return set(inkPaint(reader))
      case 'cs': {
        const name = reader.name(0) ?? ''
        const space = asDict(this.file.follow(resources.get('ColorSpace')))?.get(name) ?? reader.value(0)
        if (isFill) state.fillSpace = space
        else state.strokeSpace = space
        return set(BLACK)
      }
      case 'sc':
      case 'scn':
        return set(this.inSpace(isFill ? state.fillSpace : state.strokeSpace, reader))
      default:
    }
  }

  private inSpace(value: Value | undefined, reader: ContentReader): Paint {
    const space = spaceOf(this.file, value)
    switch (space) {
      case 'grey':
        return {kind: 'ink', ink: black(1 - (reader.number(0) ?? 0))}
      case 'cmyk':
        return inkPaint(reader)
      case 'pattern':
        return {kind: 'pattern', name: reader.name(reader.count - 1)}
      case 'spot':
        return {kind: 'spot', name: asName(this.file.follow(asArray(this.file.follow(value))?.[1])) ?? ''}
      default:
        return {kind: 'foreign', space}
    }
  }
}

const START: State = {
  ctm: IDENTITY,
  fill: BLACK,
  stroke: BLACK,
  fillSpace: undefined,
  strokeSpace: undefined,
  font: undefined,
  mode: 0,
}

function inkPaint(reader: ContentReader): Paint {
  const [c = 0, m = 0, y = 0, k = 0] = [0, 1, 2, 3].map(index => (reader.number(index) ?? 0) * 100)
  return {kind: 'ink', ink: {c, m, y, k}}
}
