import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {arrange, overflowsOf, type Extent, type Measured} from './arrange.ts'
import {FLAT, FOLDED_IN, folds, PANEL, SETTINGS, TEXT, textLefts, type Setting} from './geometry.ts'

const H = TEXT.height
const run = (height: number): Extent => {
  const panels = Math.max(1, Math.ceil(height / H))
  return {panels, last: height - (panels - 1) * H, height}
}

type Heights = Partial<Record<keyof Omit<Measured, 'extras'>, number>> & {extras?: number[]}

function measured({extras = [], ...heights}: Heights): Measured {
  const {who = 60, bring = 60, how = 60, facts = 20} = heights
  const all = {who, bring, how, facts, front: 90, offices: 60, foot: 80, ...heights}
  return {
    ...(Object.fromEntries(
      Object.entries(all).map(([name, height]) => [name, run(height)]),
    ) as unknown as Measured),
    inside: run(heights.inside ?? who + bring + how + facts),
    rest: run(heights.rest ?? bring + how + facts),
    tour: run(heights.tour ?? bring + how + facts + all.offices),
    extras: extras.map(run),
  }
}

/** The same at every setting, scaled: what is 12 pt is as given. */
function atAll(heights: Heights): Map<Setting, Measured> {
  const times = (by: number): Heights => ({
    ...Object.fromEntries(
      Object.entries(heights).flatMap(([name, mm]) => (typeof mm === 'number' ? [[name, mm * by]] : [])),
    ),
    extras: (heights.extras ?? []).map(mm => mm * by),
  })
  return new Map(
    SETTINGS.map(setting => [setting, measured(times(setting === 'close' ? 0.9 : Number(setting) / 12))]),
  )
}

describe('the sheet', () => {
  it('is divided into three panels, the one folded in narrower by 1 to 2 mm, the sides mirrored', () => {
    expect(FOLDED_IN + 2 * PANEL).toBe(FLAT.width)
    expect(PANEL - FOLDED_IN).toBeGreaterThanOrEqual(1)
    expect(PANEL - FOLDED_IN).toBeLessThanOrEqual(2)
    expect(
      folds('inside')
        .map(x => FLAT.width - x)
        .toReversed(),
    ).toEqual(folds('outside'))
  })

  it('has all text 5 mm from the folds and the edges', () => {
    for (const side of ['outside', 'inside'] as const) {
      const edges = [0, ...folds(side), FLAT.width]
      textLefts(side).forEach((left, n) => {
        expect(left - (edges[n] ?? 0)).toBeGreaterThanOrEqual(5)
        expect((edges[n + 1] ?? 0) - left - TEXT.width).toBeGreaterThanOrEqual(5)
      })
    }
  })
})

describe('arrange', () => {
  it('takes the largest type that fits, a panel for each part, advice on the panel folded in', () => {
    expect(arrange(atAll({extras: [40, 50, 300]}))).toMatchObject({
      setting: '15',
      inside: 'panels',
      flap: 'extras',
      extras: 2,
    })
  })

  it('puts the offices on the panel folded in when there is no advice, or when they need it', () => {
    expect(arrange(atAll({}))).toMatchObject({flap: 'offices', extras: 0})
    expect(arrange(atAll({offices: 250, foot: 80, extras: [30]}))).toMatchObject({flap: 'offices'})
  })

  it('puts who may apply on it when the inside is too full', () => {
    expect(arrange(atAll({who: 150, bring: 230, how: 230, facts: 20}))).toMatchObject({
      flap: 'who',
      inside: 'flow',
    })
  })

  it('lets many offices follow the steps inside, when nothing else holds them', () => {
    expect(arrange(atAll({who: 60, bring: 100, how: 120, facts: 20, offices: 320, foot: 150}))).toMatchObject(
      {
        flap: 'tour',
        inside: 'flow',
      },
    )
  })

  it('never puts anywhere what does not fit there', () => {
    const mm = fc.double({min: 5, max: 500, noNaN: true})
    fc.assert(
      fc.property(
        fc.record({who: mm, bring: mm, how: mm, facts: mm, offices: mm, foot: mm, front: mm}),
        heights => {
          const all = atAll(heights)
          const found = arrange(all)
          if (!found) {
            expect(overflowsOf(all).length).toBeGreaterThan(0)
            return
          }
          const at = all.get(found.setting) as Measured
          expect(at.front.height).toBeLessThanOrEqual(H)
          const inside = found.flap === 'who' ? at.rest : found.flap === 'tour' ? at.tour : at.inside
          expect(inside.height).toBeLessThanOrEqual(3 * H + 0.001)
          if (found.flap === 'tour') expect(at.foot.height).toBeLessThanOrEqual(H)
          else if (found.flap === 'offices')
            expect(at.offices.height + at.foot.height).toBeLessThanOrEqual(2 * H)
          else expect(at.offices.height + at.foot.height).toBeLessThanOrEqual(H)
        },
      ),
    )
  })
})

describe('overflowsOf', () => {
  it('says where, by how many millimetres, and how many lines of 12 pt that is', () => {
    // At the closest setting everything is nine tenths: 700 mm are 630.
    const over = overflowsOf(atAll({who: 100, bring: 250, how: 250, facts: 100, offices: 300, foot: 100}))
    expect(over).toEqual([{where: 'inside', mm: 84, lines: 15}])
    expect(overflowsOf(atAll({front: 300}))).toEqual([{where: 'front', mm: 88, lines: 16}])
  })

  it('is silent about what fits', () => {
    expect(overflowsOf(atAll({}))).toEqual([])
  })
})
