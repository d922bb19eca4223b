/** A rectangle on the screen, px. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}
export type Way = 'up' | 'down' | 'left' | 'right'

/** Being off to the side counts this much more than being further on. */
const ASIDE = 3
/** Edges that touch or overlap by a hair still lie one behind the other. */
const TOLERANCE = 4

/**
 * The box one comes to from another in a direction: whatever lies beyond its edge, the nearest first, where being beside
 * the way counts more than being far along it.
 * @param from undefined: nothing has the focus, then the first from the top left is meant
 * @returns place in `boxes`; undefined when nothing lies that way
 */
export function nearest(boxes: readonly Box[], from: Box | undefined, way: Way): number | undefined {
  let best: number | undefined
  let least = Infinity
  boxes.forEach((to, at) => {
    const price = from ? cost(from, to, way) : to.top * ASIDE + to.left
    if (price < least) {
      least = price
      best = at
    }
  })
  return best
}

function cost(from: Box, to: Box, way: Way): number {
  // All four ways are "down" in a mirror.
  const [a, b] = [turned(from, way), turned(to, way)]
  const along = b.top - a.bottom
  if (along < -TOLERANCE || b.top <= a.top) return Infinity
  const aside = Math.max(0, b.left - a.right, a.left - b.right)
  const middle = Math.abs((a.left + a.right) / 2 - (b.left + b.right) / 2)
  return Math.max(0, along) + aside * ASIDE + middle / 100
}

function turned({left, top, right, bottom}: Box, way: Way): Box {
  if (way === 'down') return {left, top, right, bottom}
  if (way === 'up') return {left, top: -bottom, right, bottom: -top}
  if (way === 'right') return {left: top, top: left, right: bottom, bottom: right}
  return {left: top, top: -right, right: bottom, bottom: -left}
}
