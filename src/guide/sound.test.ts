import {readFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import {readSound} from './sound.ts'

/** Three seconds by MediaRecorder of Chromium 153, an oscillator of 440 Hz, written in pieces: its head has no length. */
const beep = new Uint8Array(readFileSync(new URL('../../test/pages/fixtures/beep.webm', import.meta.url)))

it('reads the length of a recording whose head has none', () => {
  const sound = readSound(beep)!
  expect(sound.container).toBe('webm')
  expect(sound.seconds).toBeCloseTo(2.999, 2)
})

it('reads Ogg: the last page counts, less what is skipped', () => {
  const page = (position: number, body: Uint8Array): Uint8Array => {
    const bytes = new Uint8Array(28 + body.length)
    const view = new DataView(bytes.buffer)
    bytes.set(new TextEncoder().encode('OggS'))
    view.setBigInt64(6, BigInt(position), true)
    bytes.set([1, body.length], 26)
    bytes.set(body, 28)
    return bytes
  }
  const head = new Uint8Array(19)
  head.set(new TextEncoder().encode('OpusHead'))
  new DataView(head.buffer).setUint16(10, 312, true)
  const pages = [page(0, head), page(96_312, new Uint8Array(4))]
  expect(readSound(new Uint8Array(pages.flatMap(one => [...one])))).toEqual({container: 'ogg', seconds: 2})
  expect(readSound(pages[1]!)).toBeUndefined()
})

it('knows nothing of other kinds, of a file cut short within its head, or of one that is none', () => {
  for (const bytes of [
    new Uint8Array(),
    new TextEncoder().encode('ID3\u0004 an mp3'),
    new TextEncoder().encode('RIFF\u0000\u0000\u0000\u0000WAVEfmt '),
    beep.slice(0, 60),
  ]) {
    expect(readSound(bytes)).toBeUndefined()
  }
})

it('takes any cut of a recording without a fault, and never for longer', () => {
  const whole = readSound(beep)!.seconds
  for (let length = 0; length <= beep.length; length++) {
    expect(readSound(beep.slice(0, length))?.seconds ?? 0).toBeLessThanOrEqual(whole)
  }
})
