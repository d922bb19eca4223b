import {readFile} from 'node:fs/promises'
import {describe, expect, it} from 'vitest'
import {readFiles} from '#edges/files.ts'
import {loadHeadings} from '#edges/locales.ts'
import type {Block, Flow} from '#guide/model.ts'
import {readWorkspace} from '#guide/workspace.ts'
import {isAttested} from '#text/yi/attested.ts'

const root = new URL('..', import.meta.url)
const workspace = readWorkspace(await readFiles(root.pathname), loadHeadings())
const {guides, county, booklets, settings} = workspace
const current = guides.filter(({facts}) => facts.status === 'current')
const of = (kind: string) => current.filter(guide => guide.kind === kind)

/** How many lists stand in one another. */
const depthOf = (flow: readonly Flow[]): number =>
  Math.max(
    0,
    ...flow.map(node =>
      node.type === 'list' ? 1 + Math.max(...node.items.map(({children}) => depthOf(children))) : 0,
    ),
  )

describe('the sample county', () => {
  it('has as many guides, bundles, interpretations and booklets as were asked for, in every layout', () => {
    expect(of('guide').length).toBeGreaterThanOrEqual(14)
    expect(of('bundle').length).toBeGreaterThanOrEqual(2)
    expect(of('policy').length).toBeGreaterThanOrEqual(1)
    expect(new Set(booklets.map(({layout}) => layout))).toEqual(new Set(['stacked', 'columns', 'facing']))
  })

  it('shows every element that has a heading, and every state of a guide', () => {
    const seen = new Set(guides.flatMap(({zh}) => zh.sections.map(({element}) => element)))
    // What a bundle takes in comes from its facts.
    if (of('bundle').some(({facts}) => (facts.members ?? []).length > 0)) seen.add('members')
    for (const element of Object.keys(loadHeadings()))
      expect([element, seen.has(element)]).toEqual([element, true])
    expect(new Set(guides.map(({facts}) => facts.status))).toEqual(
      new Set(['current', 'paused', 'withdrawn']),
    )
  })

  it('has a long table, nested conditions, alternatives, what is only sometimes needed, and branches that go back', () => {
    const materials = current.map(({elements}) => elements.materials ?? [])
    expect(Math.max(...materials.map(rows => rows.length))).toBeGreaterThanOrEqual(30)
    expect(materials.flat().some(({oneOf}) => oneOf !== '')).toBe(true)
    expect(materials.flat().some(({when}) => when !== undefined)).toBe(true)
    expect(current.some(({elements}) => elements.noMaterials)).toBe(true)
    const branches = current.flatMap(({elements}) =>
      (elements.steps ?? []).flatMap(step => step.branches.map(({to}) => [step.number, to] as const)),
    )
    expect(branches.some(([from, to]) => typeof to === 'number' && to < from)).toBe(true)
    expect(branches.some(([from, to]) => typeof to === 'number' && to > from + 1)).toBe(true)
    expect(branches.some(([, to]) => to === 'end')).toBe(true)
    const depths = current.flatMap(({zh}) =>
      zh.sections.filter(({element}) => element === 'conditions').map(({flow}) => depthOf(flow)),
    )
    expect(Math.max(...depths)).toBeGreaterThanOrEqual(3)
  })

  it('opens by season and on market days of both calendars', () => {
    const hours = Object.values(county.sites).flatMap(site => site.hours)
    expect(hours.some(({season}) => season !== undefined)).toBe(true)
    expect(new Set(hours.flatMap(({market}) => (market ? [market.calendar] : [])))).toEqual(
      new Set(['lunar', 'solar']),
    )
  })

  it('says that it is one, and cannot be rung', async () => {
    expect([county.sample, county.name, settings.label]).toEqual([true, '示例县', '示例 · 请勿使用'])
    for (const [path, bytes] of workspace.files) {
      if (!/\.(?:yaml|md|csv)$/.test(path)) continue
      const text = new TextDecoder().decode(bytes)
      for (const [phone] of text.matchAll(/(?<!\d)(?:0\d{2,3}-\d{7,8}|1[3-9]\d{9}|400-\d{3}-\d{4})(?!\d)/g))
        expect([path, phone.slice(0, 5)]).toEqual([path, '0000-'])
    }
    const signatures = await Promise.all(
      current.map(({folder}) => readFile(new URL(`${folder}/signoff.jsonl`, root), 'utf8')),
    )
    for (const lines of signatures) expect(lines).toMatch(/"by":"示例/)
  })

  it('holds no Yi that is not attested', () => {
    const yi = (block: Block) => block.text.match(/[\ua000-\ua4c6]+/g) ?? []
    const words = guides.flatMap(({ii}) => ii.blocks.flatMap(yi))
    expect(words.length).toBeGreaterThan(40)
    for (const word of words) expect([word, isAttested(word)]).toEqual([word, true])
  })
})
