import {titleText, sortOut} from '../edition/sort-out.ts'
import type {Edition} from '../edition/model.ts'
import {coverPicture} from '../draw/cover-picture.ts'
import {htmlDocument} from '../draw/document.ts'
import {wantsLarge} from '../draw/large.ts'
import {marksOf, paperContext, type PaperContext} from '../draw/paper.ts'
import type {Format, FormatInput, PrintJob} from '../model.ts'
import {folderJob} from './folder.ts'
import {BLEED, FLAT, SLUG} from './geometry.ts'
import {partsOf} from './parts.ts'
import {arrangementFor, drawMeasuring, drawTrifold, judgeTrifold} from './trifold.ts'

/**
 * 折页: what a villager has to know of one guide, on a sheet folded twice; in large print on A4 pages, four to a sheet
 * of A3. A policy has none: there is nothing to bring and nowhere to go.
 */
export const leaflet: Format = {
  id: 'leaflet',
  styles: ['leaflet'],
  plan: input => {
    const {shown, held} = sortOut(input, 'leaflet', 'hold')
    const wanted = ({guide}: Edition): boolean => input.only?.has(guide.id) ?? true
    const hasOne = ({guide}: Edition): boolean => guide.kind !== 'policy'
    const policies = new Set(input.editions.filter(one => !hasOne(one)).map(({guide}) => guide.id))
    return {
      outputs: [],
      prints: shown
        .filter(wanted)
        .filter(hasOne)
        .flatMap(edition => leafletsOf(input, edition)),
      held: held.filter(({id}) => !policies.has(id) && (input.only?.has(id) ?? true)),
    }
  },
}

function leafletsOf(input: FormatInput, edition: Edition): (PrintJob & {id: string})[] {
  const context = paperContext(input, edition)
  return [
    trifoldJob(context),
    ...(wantsLarge(input, 'leaflet', edition.guide.id) ? [folderJob(context)] : []),
  ]
}

function trifoldJob(context: PaperContext): PrintJob & {id: string} {
  const {input, edition} = context
  const {template} = input
  const title = titleText(edition)
  const css = [template('theme.css'), template('leaflet/panel.css'), template('leaflet/trifold.css')].join(
    '\n',
  )
  const {head, foot, watermark} = marksOf(context)
  const parts = partsOf(context)
  return {
    id: edition.guide.id,
    path: `leaflet/${edition.guide.id}.pdf`,
    title,
    paper: FLAT,
    slug: {around: SLUG, bleed: BLEED},
    numbered: true,
    html: (_, spots) => {
      const arrangement = arrangementFor(spots)
      return htmlDocument({
        lang: 'zh-Hans',
        title,
        css,
        bodyClass: `leaflet ${input.mode}`,
        children: arrangement
          ? drawTrifold(parts, arrangement, {head, foot, watermark, picture: coverPicture(context)})
          : drawMeasuring(parts),
      })
    },
    judge: spots =>
      judgeTrifold(spots, title, {folder: edition.guide.folder, places: edition.guide.facts.places.length}),
    lang: 'zh-Hans',
  }
}
