import {describe, expect, it} from 'vitest'
import {labelsJob} from './labels.ts'
import type {Change, CorrectionInput} from './model.ts'

const said = (han: string) => ({han, yi: undefined})
const change = (guide: string, label: string): Change => ({
  guide,
  title: said(guide),
  label: said(label),
  printed: '0000-5550199',
  now: said('0000-5550198'),
})

/** What the labels of a book with these changes say: keys of the sentences, and the texts of the changes. */
function labelsOf(changes: readonly Change[]): string {
  const input = {
    words: {han: (key: string) => key, yi: () => undefined},
    workspace: {county: {phones: {correction: '1'}}, settings: {order: 'han-first', label: ''}},
    template: () => '',
    folder: 'f',
    mode: 'release',
    copies: [{title: '书', version: '1', copies: 1, receiver: '乡', date: '2026-11-24', changes}],
  } as unknown as CorrectionInput
  return labelsJob(input).html(undefined)
}

describe('a label', () => {
  it('says a number of the county once, though seven guides print it', () => {
    const html = labelsOf(Array.from({length: 7}, () => change('示例县', '纠错电话')))
    expect(html.split('0000-5550198')).toHaveLength(2)
    expect(html).not.toContain('correction.label.many')
  })

  it('names the notice when there are more changes than it holds', () => {
    expect(labelsOf(['甲', '乙', '丙'].map(guide => change(guide, '咨询电话')))).toContain(
      'correction.label.many',
    )
  })
})
