import type {Element} from 'hast'
import {s} from 'hastscript'
import {BLEED, FLAT, folds, PAPER, SLUG} from './geometry.ts'

/** From the bleed to the mark, and its length, in mm. */
const OFF = 1
const LENGTH = 6

/** Marks for cutting at the corners, and for folding above and below: outside the trim only, none on the leaflet. */
export function drawFolds(side: 'outside' | 'inside'): Element {
  const near = SLUG - BLEED - OFF
  const far = near - LENGTH
  const [right, bottom] = [SLUG + FLAT.width, SLUG + FLAT.height]
  const beyond = {
    x: [near, far, PAPER.width - near, PAPER.width - far],
    y: [near, far, PAPER.height - near, PAPER.height - far],
  }
  const vertical = (x: number): string[] => [
    `M${x} ${beyond.y[1]}V${beyond.y[0]}`,
    `M${x} ${beyond.y[2]}V${beyond.y[3]}`,
  ]
  const horizontal = (y: number): string[] => [
    `M${beyond.x[1]} ${y}H${beyond.x[0]}`,
    `M${beyond.x[2]} ${y}H${beyond.x[3]}`,
  ]
  const cut = [...[SLUG, right].flatMap(vertical), ...[SLUG, bottom].flatMap(horizontal)]
  const fold = folds(side).flatMap(x => vertical(SLUG + x))
  return s(
    'svg',
    {class: 'fold-marks', viewBox: `0 0 ${PAPER.width} ${PAPER.height}`, 'aria-hidden': 'true'},
    [s('path', {class: 'cut-line', d: cut.join('')}), s('path', {class: 'fold-line', d: fold.join('')})],
  )
}
