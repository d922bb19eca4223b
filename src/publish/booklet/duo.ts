import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Label} from './label.ts'
import type {Pair, Run} from '../edition/model.ts'
import {drawRuns, type DrawLink} from '../draw/runs.ts'
import {drawPhrases} from '../draw/title-lines.ts'
import {keepWhole} from './whole.ts'
import type {Drawing, Duo} from './model.ts'

/** A pair of the guide as something to be set. */
export function duoOf(pair: Pair, link?: DrawLink): Duo {
  return duoOfContent(drawRuns(pair.han, link), pair.yi && drawRuns(pair.yi, link), pair.once)
}

/** A title: its Han breaks between words. */
export function duoOfTitle(title: Pair): Duo {
  const duo = duoOf(title)
  const han = duo.han.flatMap(one => (one.type === 'text' ? drawPhrases(one.value) : [one]))
  return {...duo, han: [h('span', {class: 'phrases'}, han)]}
}

/** Runs of a fact: what has no Yi of its own reads the same in both languages. */
export function duoOfRuns(han: readonly Run[], yi: readonly Run[] | undefined): Duo {
  return duoOfContent(drawRuns(han), yi && drawRuns(yi), yi === undefined)
}

function duoOfContent(han: ElementContent[], yi: ElementContent[] | undefined, same: boolean): Duo {
  return {han: keepWhole(han), yi: yi && keepWhole(yi), same}
}

/** A word of the tool, or a name. Without Yi of its own it stands in Chinese for both readers, tagged as such. */
export function duoOfLabel(label: Label): Duo {
  const yi =
    label.yi === undefined || label.yi === label.han ? undefined : [{type: 'text' as const, value: label.yi}]
  return {han: [{type: 'text', value: label.han}], yi, same: yi === undefined}
}

/** What one side of a row says, and in which language. */
export interface Said {
  content: ElementContent[]
  lang: 'zh-Hans' | 'ii'
  /** Whose side of the row this is; a repeated Han text stands on the side of the Yi. */
  voice: 'han' | 'yi'
}

/**
 * Both sides of a duo, in the county's order. In a facing book the side of the Yi repeats what reads the same in both
 * languages; elsewhere that is said once.
 *
 * @returns two sides; undefined for one that says nothing.
 */
export function sidesOf({book, chapter}: Drawing, duo: Duo): [Said | undefined, Said | undefined] {
  const han: Said = {content: duo.han, lang: 'zh-Hans', voice: 'han'}
  const repeats = duo.same && chapter.speaksYi && book.geometry.layout === 'facing'
  const yi: Said | undefined = duo.yi
    ? {content: duo.yi, lang: 'ii', voice: 'yi'}
    : repeats
      ? {content: duo.han, lang: 'zh-Hans', voice: 'yi'}
      : undefined
  return book.input.workspace.settings.order === 'han-first' ? [han, yi] : [yi, han]
}

/** Does the visible part of this duo say anything in this copy? An empty heading must not reach the outline. */
export function speaks(drawing: Drawing, duo: Duo): boolean {
  const {copy} = drawing
  const [first, second] = sidesOf(drawing, duo)
  return copy === 'once' || (copy === 'left' ? first : second) !== undefined
}

/**
 * The two texts of a duo as elements of one tag, in the county's order.
 *
 * @param wrap what to put around a side's content, such as a hanging marker.
 * @returns side by side layouts get an empty element for a silent side, so that the columns keep their places,
 * unless the other takes the whole width.
 */
export function drawDuo(
  drawing: Drawing,
  duo: Duo,
  tag: string,
  wrap?: (said: Said) => ElementContent[],
): ElementContent[] {
  const sides = sidesOf(drawing, duo)
  const {layout} = drawing.book.geometry
  const beside = layout !== 'stacked'
  const wide = layout === 'columns' && (duo.same || (drawing.chapter.mostlyHan && !duo.yi))
  return sides.flatMap((said, n): ElementContent[] => {
    const place = n === 0 ? 'first' : 'second'
    if (!said) return beside && !wide ? [h(tag, {class: `${place} silent`})] : []
    const content = wrap ? wrap(said) : said.content
    return [h(tag, {lang: said.lang, class: `${place} ${said.voice}${wide ? ' wide' : ''}`}, content)]
  })
}
