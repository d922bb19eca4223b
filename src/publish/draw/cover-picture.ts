import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import type {PaperContext} from './paper.ts'
import {dataUrl} from './picture.ts'

/** The picture of a cover nobody gave one: drawn, so that it is sharp at any size, in the colours of the theme. */
export function drawnPicture(template: (path: string) => string): ElementContent {
  const source = dataUrl('image/svg+xml', new TextEncoder().encode(template('picture/cover.svg')))
  return h('img', {class: 'drawn', src: source, alt: ''})
}

/** A picture of a guide with this name, in `assets`, is the picture on the front of its leaflet. */
const NAME = /^pictures\/cover\.(?:svg|png|jpe?g)$/i

/** The picture on the front of a guide's leaflet: its own `pictures/cover.…`, else the drawn one. */
export function coverPicture({input, edition, draw}: PaperContext): ElementContent {
  const path = edition.guide.assets.find(asset => NAME.test(asset))
  const own = path === undefined ? undefined : draw.picture?.(path)
  return own === undefined ? drawnPicture(input.template) : h('img', {class: 'own', src: own, alt: ''})
}
