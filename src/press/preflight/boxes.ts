import {PT_PER_MM, type Box} from '../pages.ts'
import type {PressRule} from './model.ts'
import {pagesWhere} from './pages-where.ts'

/** Boxes are written with five decimals; this is a thousandth of a millimetre. */
const EXACT = 0.001 * PT_PER_MM

/** Every page says where it is cut and how far it is printed, exactly, and the boxes lie within each other. */
export const boxes: PressRule = {
  id: 'boxes',
  level: 'error',
  source: 'ISO 15930-7 §6.6；ISO 32000-2 §14.11.2',
  judge: (facts, {trim, bleed}) => {
    const missing = pagesWhere(facts, page => !page.trim || !page.bleed)
    const size = {width: trim.width, height: trim.height, bleed}
    const wrong = pagesWhere(facts, page => {
      if (!page.trim || !page.bleed) return false
      return (
        !hasSize(page.trim, trim.width, trim.height) ||
        !hasSize(page.bleed, trim.width + 2 * bleed, trim.height + 2 * bleed)
      )
    })
    const outside = pagesWhere(
      facts,
      page =>
        !!page.trim && !!page.bleed && !(within(page.trim, page.bleed) && within(page.bleed, page.media)),
    )
    return [
      ...(missing.length > 0 ? [{variant: 'missing', pages: missing}] : []),
      ...(wrong.length > 0 ? [{variant: 'size', pages: wrong, values: size}] : []),
      ...(outside.length > 0 ? [{variant: 'outside', pages: outside}] : []),
    ]
  },
}

/** @param width,height in mm */
const hasSize = ({left, right, bottom, top}: Box, width: number, height: number): boolean =>
  Math.abs(right - left - width * PT_PER_MM) < EXACT && Math.abs(top - bottom - height * PT_PER_MM) < EXACT

const within = (inner: Box, outer: Box): boolean =>
  inner.left > outer.left - EXACT &&
  inner.right < outer.right + EXACT &&
  inner.bottom > outer.bottom - EXACT &&
  inner.top < outer.top + EXACT
