import fc from 'fast-check'
import {expect, it} from 'vitest'
import {nearest, type Box, type Way} from './nearest.ts'

const box = (left: number, top: number, width = 80, height = 80): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})
/** Three by three, 100 px apart. */
const grid = Array.from({length: 9}, (_, n) => box((n % 3) * 100, Math.floor(n / 3) * 100))

it.each<[Way, number]>([
  ['up', 1],
  ['down', 7],
  ['left', 3],
  ['right', 5],
])('from the middle of a grid %s', (way, to) => expect(nearest(grid, grid[4], way)).toBe(to))

it('nothing lies beyond the edge, and without a focus one begins at the top left', () => {
  expect(nearest(grid, grid[0], 'up')).toBeUndefined()
  expect(nearest(grid, grid[8], 'right')).toBeUndefined()
  expect(nearest(grid, undefined, 'down')).toBe(0)
})

it('takes what lies straight on before what is nearer but aside', () => {
  expect(nearest([box(300, 90), box(0, 150)], box(0, 0), 'down')).toBe(1)
  expect(nearest([box(300, 90), box(0, 900)], box(0, 0), 'down')).toBe(0)
})

it('reaches everything of a grid, whatever its size, and never stays where it is', () => {
  fc.assert(
    fc.property(fc.integer({min: 1, max: 6}), fc.integer({min: 1, max: 6}), (columns, rows) => {
      const boxes = Array.from({length: columns * rows}, (_, n) =>
        box((n % columns) * 100, Math.floor(n / columns) * 100),
      )
      const seen = new Set([0])
      const open = [0]
      for (let at = open.pop(); at !== undefined; at = open.pop()) {
        for (const way of ['up', 'down', 'left', 'right'] as const) {
          const next = nearest(boxes, boxes[at], way)
          expect(next).not.toBe(at)
          if (next !== undefined && !seen.has(next)) {
            seen.add(next)
            open.push(next)
          }
        }
      }
      expect(seen.size).toBe(boxes.length)
    }),
  )
})
