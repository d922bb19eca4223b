import {describe, expect, test} from 'vitest'
import {termForbidden} from '#check/term-forbidden.ts'
import {termMissing} from '#check/term-missing.ts'
import type {CheckInput} from '#check/model.ts'
import {loadHeadings} from '#edges/locales.ts'
import {readWorkspace} from '#guide/workspace.ts'
import {pairGuide} from '#pairing/pair.ts'
import {unitsUsing} from '#pairing/term-use.ts'
import {ATTESTED_TERMS} from '#text/yi/attested.ts'
import {isYiWord} from '#guide/terms/yi-cell.ts'
import {declaration} from '../pairing/halves.ts'

const han = declaration('cmn_hans')
const yi = declaration('iii')

/** The Declaration against a termbase, as a check is given it. */
function inputOf(rows: readonly string[], ii = yi): CheckInput {
  const text = (value: string) => new TextEncoder().encode(value)
  const files = new Map([
    ['hanyi.yaml', text('sign: []\n')],
    ['content/guides/udhr/guide.yaml', text('version: "1"\n')],
    ['content/guides/udhr/zh.md', text(han)],
    ['content/guides/udhr/ii.md', text(ii)],
    ['content/terms.csv', text(['han,yi,status,replaced_by', ...rows].join('\n'))],
  ])
  const workspace = readWorkspace(files, loadHeadings())
  const paired = workspace.guides.map(guide => pairGuide(guide).paired)
  return {
    workspace,
    paired,
    words: undefined as never,
    covered: () => true,
    inked: () => true,
    styles: new Map(),
    today: '2026-11-24',
  }
}

const attested = ATTESTED_TERMS.filter(term => isYiWord(term.yi)).map(term => `${term.han},${term.yi},审定`)

describe('the Declaration against every attested term', () => {
  const input = inputOf(attested)

  test('has the two places where its translator chose another word, and nothing else', () => {
    expect(input.workspace.terms.length).toBeGreaterThan(170)
    expect(input.paired[0]?.units).toHaveLength(89)
    expect(termMissing(input).map(({variant, values}) => [variant, values['han']])).toEqual([
      ['absent', '世界人权宣言'],
      ['absent', '联合国'],
    ])
    expect(termForbidden(input)).toEqual([])
  })

  test('every term taken out of the Yi is missed where the Han names it', () => {
    const used = input.workspace.terms.filter(({han: word}) => !/[\d第]/.test(word))
    let tried = 0
    for (const term of used) {
      const [unit] = unitsUsing(term, input.paired, input.workspace.terms)
      const block = unit?.unit.ii[0]
      if (!unit || !block || block.text === term.yi || block.kind === 'title') continue
      tried += 1
      const damaged = yi.replace(block.text, () => block.text.replaceAll(term.yi, 'ꆈꌠ'))
      const found = termMissing(inputOf(attested, damaged)).filter(({values}) => values['han'] === term.han)
      expect([term.han, found.length > 0]).toEqual([term.han, true])
    }
    expect(tried).toBeGreaterThan(10)
  })
})

test('a retired word is found wherever it stands alone, and not inside a living longer one', () => {
  const retired = '法律,ꏦꃤ,停用,政府'
  const places = (rows: string[]) => termForbidden(inputOf(rows)).length
  const all = yi.split('ꏦꃤ').length - 1
  expect(places([retired, '政府,ꍔꃛ,审定'])).toBe(all)
  const longer = yi.split('ꏦꃤꇬ').length - 1
  expect(longer).toBeGreaterThan(0)
  expect(places([retired, '政府,ꍔꃛ,审定', '按照法律,ꏦꃤꇬ,待审'])).toBe(all - longer)
  // Also the Yi of a living term: only where the Han names the retired one and not the other.
  expect(places([retired, '法,ꏦꃤ,审定', '政府,ꍔꃛ,审定'])).toBeLessThan(all)
})
