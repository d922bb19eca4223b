import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Block, BlockKind} from '../guide/model.ts'
import {follow, followItems} from './follow.ts'
import {shortKind} from './units.ts'

const block = (text: string, kind: BlockKind): Block => ({
  half: 'zh',
  index: 0,
  kind,
  depth: 0,
  text,
  inline: [{type: 'text', value: text}],
  place: {file: 'zh.md', line: 1, column: 1},
  section: 0,
  gap: false,
  shared: false,
})

// Few texts, so that nearly every one stands there several times.
const texts = fc.array(
  fc.record({
    text: fc.constantFrom(
      '办理时间：',
      '第一条',
      '第二条',
      '不收费',
      '不收费。',
      '带上户口簿到窗口办理',
      '2',
    ),
    kind: fc.constantFrom<BlockKind>('heading', 'paragraph', 'item', 'cell'),
  }),
  {maxLength: 14},
)

test('where nothing changed the short way tells what the long way tells, whatever is repeated or asleep', () => {
  fc.assert(
    fc.property(texts, texts, (standing, gone) => {
      const blocks = standing.map(({text, kind}) => block(text, kind))
      const old = blocks.map((one, unit) => ({text: one.text, kind: shortKind(one), unit}))
      const asleep = gone.map(({text, kind}, at) => ({
        text,
        kind: shortKind(block(text, kind)),
        unit: old.length + at,
      }))
      const now = old.map(({text, kind}) => ({text, kind}))
      expect(follow(old, asleep, blocks, 0.12)).toEqual(followItems(old, asleep, now, 0.12))
    }),
    {numRuns: 500},
  )
})
