import type {Element} from 'hast'
import {expect, it} from 'vitest'
import {drawFlow} from './flow-chart.ts'
import {layoutFlow} from './flow-layout.ts'
import {text, WORDS} from './flow.test-support.ts'
import type {FlowStep, FlowText} from './flow-model.ts'

const steps = Array.from({length: 6}, (_, n): FlowStep => ({
  number: n + 1,
  texts: text('受理'),
  branches: n % 2 === 0 ? [] : [{texts: text('材料不齐'), to: 1}],
  to: n === 5 ? 'end' : undefined,
}))

const all = (node: Element): Element[] => [
  node,
  ...node.children.flatMap(child => (child.type === 'element' ? all(child) : [])),
]

it.each([undefined, 3.8, 2.9])(
  'draws every arrowhead whole in the row it points into, gaps of %s mm',
  gap => {
    const layout = layoutFlow(
      steps,
      WORDS,
      {width: 130, fontSize: 4.2333, lineHeight: {'zh-Hans': 5.5, ii: 6.5}, ...(gap ? {gap} : {})},
      words => [...words].length,
    )
    const pieces = all(drawFlow(layout)).filter(({tagName}) => tagName === 'svg')
    let heads = 0
    for (const piece of pieces) {
      const [, top = 0, , height = 0] = String(piece.properties['viewBox']).split(' ').map(Number)
      for (const {properties} of all(piece).filter(
        one => one.properties['className']?.toString() === 'flow-head',
      )) {
        const heights = [...String(properties['d']).matchAll(/[ML][\d.-]+ ([\d.-]+)/g)].map(found =>
          Number(found[1]),
        )
        heads += 1
        // A page that ends above this row would show what stands higher.
        expect(Math.min(...heights)).toBeGreaterThan(top)
        expect(Math.max(...heights)).toBeLessThanOrEqual(top + height)
      }
    }
    expect(heads).toBeGreaterThan(9)
  },
)
