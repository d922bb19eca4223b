import {expect, test} from 'vitest'
import {untar} from './untar.ts'

/** One ustar entry. */
function entry(path: string, text: string, kind = '0'): Uint8Array {
  const header = new Uint8Array(512)
  const put = (at: number, value: string) => header.set(new TextEncoder().encode(value), at)
  put(0, path)
  put(124, `${text.length.toString(8).padStart(11, '0')}\0`)
  put(156, kind)
  const body = new Uint8Array(Math.ceil(text.length / 512) * 512)
  body.set(new TextEncoder().encode(text))
  return Uint8Array.from([...header, ...body])
}
const archive = (...entries: Uint8Array[]) =>
  Uint8Array.from([...entries.flatMap(one => [...one]), ...new Uint8Array(1024)])

test('files come out in order, folders are implied', () => {
  const files = untar(
    archive(entry('lib/', '', '5'), entry('lib/a.so', 'abc'), entry('lib/b.so', 'x'.repeat(600))),
  )
  expect(files.map(({path, bytes}) => [path, new TextDecoder().decode(bytes)])).toEqual([
    ['lib/a.so', 'abc'],
    ['lib/b.so', 'x'.repeat(600)],
  ])
})

test.each([
  ['a path upwards', archive(entry('../a', 'x'))],
  ['an absolute path', archive(entry('/a', 'x'))],
  ['a link', archive(entry('a', '', '2'))],
  ['an archive cut short', archive(entry('a', 'x'.repeat(2000))).subarray(0, 1024)],
])('%s is refused', (_, bytes) => {
  expect(() => untar(bytes)).toThrow(RangeError)
})
