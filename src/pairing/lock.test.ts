import fc from 'fast-check'
import {expect, test} from 'vitest'
import {parseLock, serialiseLock} from './lock.ts'
import type {LockUnit} from './model.ts'

const FILE = 'content/guides/lizi/pairing.jsonl'
const unit = (over: Partial<LockUnit> = {}): LockUnit => ({
  id: '7k2m9qxa',
  rev: 3,
  k: 'p',
  st: 'approved',
  tr: '译员甲',
  rv: '审校乙',
  on: '2026-11-20',
  zh: ['办理户籍证明需携带身份证。'],
  ii: ['ꆈꌠꁱꂷ'],
  note: '',
  ...over,
})

test('writes the header, then a unit a line with its keys in order', () => {
  expect(serialiseLock({doc: 'hukou', units: [unit({st: 'stale', why: 'facts', zhNow: ['20']})]})).toBe(
    '{"v":1,"doc":"hukou","src":"zh-CN","tgt":"ii","norm":"1","seg":"block"}\n' +
      '{"id":"7k2m9qxa","rev":3,"k":"p","st":"stale","why":"facts","tr":"译员甲","rv":"审校乙","on":"2026-11-20",' +
      '"zh":["办理户籍证明需携带身份证。"],"ii":["ꆈꌠꁱꂷ"],"zhNow":["20"],"note":""}\n',
  )
})

const texts = fc.array(fc.string(), {maxLength: 3})
const units = fc.uniqueArray(
  fc.record(
    {
      id: fc.stringMatching(/^[0-9a-z]{8}$/),
      rev: fc.integer({min: 1, max: 99}),
      k: fc.constantFrom('h', 'p', 'li', 'td'),
      st: fc.constantFrom<LockUnit['st']>(
        'missing',
        'draft',
        'review',
        'approved',
        'stale',
        'orphan',
        'gone',
      ),
      why: fc.constantFrom<NonNullable<LockUnit['why']>>('edited', 'facts', 'regrouped', 'terms'),
      tr: fc.string(),
      rv: fc.string(),
      on: fc.constantFrom('2026-11-20', '2026-11-23'),
      zh: texts,
      ii: texts,
      zhNow: texts,
      iiNow: texts,
      note: fc.string(),
    },
    {requiredKeys: ['id', 'rev', 'k', 'st', 'tr', 'rv', 'on', 'zh', 'ii', 'note']},
  ),
  {selector: one => one.id, maxLength: 8},
)

test('what is written is read again, with any line ends', () => {
  fc.assert(
    fc.property(units, fc.boolean(), (all, crlf) => {
      const text = serialiseLock({doc: 'lizi', units: all})
      const read = parseLock(crlf ? `\uFEFF${text.replaceAll('\n', '\r\n')}` : text, FILE, 'lizi')
      expect(read.faults).toEqual([])
      expect(read.lock.units).toEqual(all)
      expect(serialiseLock(read.lock)).toBe(text)
    }),
  )
})

test('a damaged line is reported at its place and costs its own unit only', () => {
  const good = serialiseLock({doc: 'lizi', units: [unit(), unit({id: 'd41c0b7e'})]})
  const [header, first, second] = good.trimEnd().split('\n')
  const read = parseLock([header, first!.slice(0, 40), second].join('\n'), FILE, 'lizi')
  expect(read.lock.units.map(one => one.id)).toEqual(['d41c0b7e'])
  expect(read.rejected).toEqual([first!.slice(0, 40)])
  expect(read.faults).toMatchObject([{rule: 'lock-damaged', place: {file: FILE, line: 2, column: 1}}])
  const conflict = parseLock(`<<<<<<< a\n${good}\n=======\n>>>>>>> b`, FILE, 'lizi')
  expect(conflict.faults.map(fault => fault.place.line)).toEqual([1, 6, 7])
  expect(conflict.lock.units.length).toBe(2)
})

test('of two revisions the higher counts; equal revisions that differ are contested, in either order', () => {
  const old = unit({rev: 2, st: 'draft'})
  const one = unit({ii: ['ꆈꌠ']})
  const two = unit()
  const read = (...all: LockUnit[]) => parseLock(serialiseLock({doc: 'lizi', units: all}), FILE, 'lizi')
  expect(read(two, old)).toMatchObject({lock: {units: [two]}, contested: new Set()})
  expect(read(old, two)).toMatchObject({lock: {units: [two]}, contested: new Set()})
  expect(read(two, two).contested.size).toBe(0)
  expect(read(one, two).contested).toEqual(new Set([two.id]))
  expect(read(one, two).lock).toEqual(read(two, one).lock)
  expect(read(one, two, unit({rev: 4})).contested.size).toBe(0)
})
