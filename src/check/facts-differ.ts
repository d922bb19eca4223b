import type {Fault} from '../guide/fault.ts'
import type {Block, Inline} from '../guide/model.ts'
import type {CheckInput, GuideCheck} from './model.ts'
import {formatFact} from '#locale/fact-format.ts'
import {compareFacts} from '#text/facts/compare.ts'

/**
 * Numbers, dates, phones, money and limits that differ between a unit's Han and its Yi (pairing.md §8). Placeholders
 * are filled in on both sides first: they print the same, and a typed number is measured against them.
 * Only units that have Yi are compared; whether the Yi is still current is a state, not a finding.
 */
export const factsDiffer: GuideCheck = ({guide, units}, input) =>
  units.flatMap(unit => {
    const yi = unit.ii.filter(block => !block.gap)
    const [first] = yi
    const [han] = unit.zh
    if (!first || !han || unit.state === 'han-only') return []
    const filled = (blocks: readonly Block[]) =>
      blocks.map(block => fill(block.inline, guide, input)).join('\n')
    const {missing, extra} = compareFacts(filled(unit.zh), filled(yi))
    const common = {unit: unit.id, counterpart: han.place}
    return [
      ...missing.map((fact): Fault => {
        const values = {value: fact.raw, file: guide.zh.file, line: han.place.line}
        return {
          rule: 'facts-differ',
          variant: `missing-${group(fact.kind)}`,
          values,
          place: first.place,
          ...common,
        }
      }),
      ...extra.map((fact): Fault => {
        const values = {value: fact.raw, file: guide.zh.file, line: han.place.line}
        return {
          rule: 'facts-differ',
          variant: `extra-${group(fact.kind)}`,
          values,
          place: first.place,
          ...common,
        }
      }),
    ]
  })

/** The sentences tell phones from other figures, because a wrong phone is found by ringing it. */
function group(kind: string): 'phone' | 'figure' {
  return kind === 'phone' ? 'phone' : 'figure'
}

/** The characters of a block with its facts in their Han form on both sides, so that equal facts read equal. */
function fill(inline: readonly Inline[], guide: Parameters<typeof formatFact>[1], input: CheckInput): string {
  return inline
    .map(node => {
      switch (node.type) {
        case 'text':
        case 'code':
          return node.value
        case 'fact':
          return formatFact(node.name, guide, input.workspace.county, 'zh', input.words)?.text ?? ''
        case 'break':
          return '\n'
        default:
          return fill(node.children, guide, input)
      }
    })
    .join('')
}
