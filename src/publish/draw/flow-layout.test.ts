import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {layoutFlow} from './flow-layout.ts'
import {text, WORDS} from './flow.test-support.ts'
import type {FlowBox, FlowLayout, FlowStep, FlowText} from './flow-model.ts'

const measure = (text: string): number => [...text].length
const MEASURES = {width: 178, fontSize: 4.2333, lineHeight: {'zh-Hans': 6.4, ii: 7.4}}
const lay = (steps: FlowStep[]): FlowLayout => layoutFlow(steps, WORDS, MEASURES, measure)

/** Charts of 1 to 8 steps; ways lead anywhere, as a hurried writer's might. */
const charts = fc.integer({min: 1, max: 8}).chain(count => {
  const to = fc.oneof(fc.constant('end' as const), fc.integer({min: 1, max: count}))
  const words = fc.integer({min: 1, max: 60}).map(length => text('材'.repeat(length)))
  const branch = fc.record({texts: words, to})
  return fc
    .array(
      fc.record({
        texts: words,
        branches: fc.array(branch, {maxLength: 4}),
        to: fc.option(to, {nil: undefined}),
      }),
      {
        minLength: count,
        maxLength: count,
      },
    )
    .map(steps =>
      steps.map((step, n): FlowStep => ({
        ...step,
        number: n + 1,
        to: step.branches.length > 0 ? step.to : (step.to ?? 'end'),
      })),
    )
})

function overlap(a: FlowBox, b: FlowBox): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

describe('layoutFlow', () => {
  it('draws every step and every branch once', () => {
    fc.assert(
      fc.property(charts, steps => {
        const ids = lay(steps).boxes.map(box => box.id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const step of steps) {
          expect(ids).toContain(`s${step.number}`)
          step.branches.forEach((_, n) => expect(ids).toContain(`s${step.number}b${n + 1}`))
        }
      }),
    )
  })

  it('lets no boxes overlap and none leave the page', () => {
    fc.assert(
      fc.property(charts, steps => {
        const {boxes, width, height} = lay(steps)
        boxes.forEach((box, n) => {
          expect(box.x).toBeGreaterThanOrEqual(0)
          expect(box.x + box.width).toBeLessThanOrEqual(width)
          expect(box.y + box.height).toBeLessThanOrEqual(height + 1e-9)
          for (const other of boxes.slice(n + 1))
            expect(overlap(box, other), `${box.id} ${other.id}`).toBe(false)
        })
      }),
    )
  })

  it('takes every way out to an existing box, touching its outline', () => {
    fc.assert(
      fc.property(charts, steps => {
        const {boxes, arrows, width} = lay(steps)
        const byId = new Map(boxes.map(box => [box.id, box]))
        for (const arrow of arrows) {
          const [from, to] = [byId.get(arrow.from), byId.get(arrow.to)]
          if (!from || !to) throw new Error(`${arrow.from} → ${arrow.to}`)
          expect(touches(from, arrow.points[0])).toBe(true)
          expect(touches(to, arrow.points.at(-1))).toBe(true)
          for (const [x] of arrow.points) expect(x).toBeLessThanOrEqual(width)
        }
        for (const step of steps) {
          step.branches.forEach((branch, n) => {
            const id = `s${step.number}b${n + 1}`
            const target = arrows.find(arrow => arrow.from === id)?.to
            const wanted = branch.to === 'end' ? /^(end|s\d+b\d+e)$/ : new RegExp(`^s${branch.to}$`)
            expect(target).toMatch(wanted)
          })
        }
      }),
    )
  })

  it('runs no line through a box', () => {
    fc.assert(
      fc.property(charts, steps => {
        const {boxes, arrows} = lay(steps)
        for (const arrow of arrows) {
          for (const box of boxes) {
            arrow.points.slice(1).forEach((end, n) => {
              const start = arrow.points[n]
              if (start)
                expect(crosses(box, start, end), `${arrow.from} → ${arrow.to} through ${box.id}`).toBe(false)
            })
          }
        }
      }),
    )
  })

  it('keeps every line of text inside its box', () => {
    fc.assert(
      fc.property(charts, steps => {
        for (const box of lay(steps).boxes) {
          for (const line of box.lines) {
            const width = measure(line.spans.map(span => span.text).join('')) * MEASURES.fontSize
            const left = line.anchor === 'middle' ? line.x - width / 2 : line.x
            expect(left).toBeGreaterThanOrEqual(box.x)
            expect(left + width).toBeLessThanOrEqual(box.x + box.width)
            expect(line.y).toBeGreaterThan(box.y)
            expect(line.y).toBeLessThan(box.y + box.height)
          }
        }
      }),
    )
  })

  it('covers the chart with rows, one a step', () => {
    fc.assert(
      fc.property(charts, steps => {
        const {rows, height} = lay(steps)
        expect(rows).toHaveLength(steps.length)
        expect(rows[0]?.top).toBe(0)
        expect(rows.at(-1)?.bottom).toBe(height)
        rows.slice(1).forEach((row, n) => expect(row.top).toBe(rows[n]?.bottom))
      }),
    )
  })
})

function touches(box: FlowBox, point: readonly [number, number] | undefined): boolean {
  if (!point) return false
  const [x, y] = point
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6
  const within =
    x >= box.x - 1e-6 && x <= box.x + box.width + 1e-6 && y >= box.y - 1e-6 && y <= box.y + box.height + 1e-6
  return (
    within && (near(x, box.x) || near(x, box.x + box.width) || near(y, box.y) || near(y, box.y + box.height))
  )
}

function crosses(box: FlowBox, a: readonly [number, number], b: readonly [number, number]): boolean {
  const inner = {
    x: box.x + 0.1,
    y: box.y + 0.1,
    right: box.x + box.width - 0.1,
    bottom: box.y + box.height - 0.1,
  }
  const [left, right] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])]
  const [top, bottom] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])]
  return left < inner.right && right > inner.x && top < inner.bottom && bottom > inner.y
}

describe('strong Yi', () => {
  it('gets a rule as long as it is, because it has no bold', () => {
    const yi = (strong: boolean, words: string) => ({text: words, lang: 'ii' as const, strong})
    const texts: FlowText[] = [{lang: 'ii', spans: [yi(false, 'ꆈꌠ'), yi(true, 'ꁱꂷ')]}]
    const {boxes} = lay([{number: 1, texts, branches: [], to: 'end'}])
    const [line] = boxes.find(({id}) => id === 's1')?.lines ?? []
    const em = MEASURES.fontSize
    expect(line?.rules).toEqual([{x: (line?.x ?? 0) + 2 * em, width: 2 * em}])
  })
})
