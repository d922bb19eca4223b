import fc from 'fast-check'
import {expect, test} from 'vitest'
import {deflate, inflate} from '#press/deflate.ts'
import {packing} from './packing.ts'

test('packs as the platform does, to the byte', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({maxLength: 5000}), async bytes => {
      const packed = await packing.deflate(bytes)
      expect(new Uint8Array(packed)).toEqual(await deflate(bytes))
      expect(new Uint8Array(await packing.inflate(packed))).toEqual(bytes)
      expect(await inflate(packed)).toEqual(bytes)
    }),
    {numRuns: 50},
  )
  expect(() => packing.inflate(Uint8Array.of(1, 2, 3))).toThrow()
})
