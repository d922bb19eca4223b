import {readFileSync} from 'node:fs'
import {runInNewContext} from 'node:vm'
import {describe, expect, it} from 'vitest'
import type {KioskGuide} from '#kiosk-app/data/guide.ts'
import {readSound} from '#guide/sound.ts'
import {narrated} from '../../../test/pages/narrated-workspace.ts'
import {sampleInput} from '../../../test/pages/sample-input.ts'
import {inState} from '../../../test/pages/small-workspace.ts'
import type {State} from '#pairing/model.ts'
import {kiosk} from './index.ts'
import {remux} from './remux.ts'

const beep = new Uint8Array(readFileSync(new URL('../../../test/pages/fixtures/beep.webm', import.meta.url)))

async function make(more: Readonly<Record<string, string>> = {}, sound = beep, state: State = 'approved') {
  const plan = await kiosk.plan(await sampleInput({files: narrated(sound, more), paired: inState(state)}))
  const script = plan.outputs.find(({path}) => path.endsWith('/g/shiyan.js'))!
  let guide: KioskGuide | undefined
  runInNewContext(new TextDecoder().decode(script.bytes), {
    hanyi: {guide: (given: KioskGuide) => (guide = given)},
  })
  return {
    clips: guide!.clips ?? [],
    held: plan.held.map(({reason, values}) => `${reason} ${String(values?.['file'])}`),
    sounds: plan.outputs.filter(({path}) => /\/a\/[^/]+$/.test(path)),
  }
}

describe('a kiosk with recordings', () => {
  it('holds them by guide, language and number, each with its length and what it reads', async () => {
    const {clips, held, sounds} = await make()
    expect(held).toEqual([])
    expect(sounds.map(({path}) => path.replace(/.*\/a\//, 'a/'))).toEqual([
      'a/shiyan-zh-1.webm',
      'a/shiyan-ii-1.webm',
    ])
    expect(clips).toEqual([
      {
        src: 'a/shiyan-zh-1.webm',
        lang: 'zh',
        name: {han: ['汉语']},
        part: 'who',
        seconds: expect.closeTo(3, 1),
        sentences: [
          {from: 0, to: 1.4, texts: ['政府']},
          {from: 1.5, to: 2.8, texts: ['法律']},
        ],
      },
      {
        src: 'a/shiyan-ii-1.webm',
        lang: 'ii',
        name: {han: ['彝语·圣乍']},
        part: 'who',
        seconds: expect.closeTo(3, 1),
        sentences: [
          {from: 0, to: 1.4, texts: ['ꍔꃛ']},
          {from: 1.5, to: 2.8, texts: ['ꏦꃤ']},
        ],
      },
    ])
  })

  it('lights nothing where marks do not fit, and plays all the same', async () => {
    const {clips, held} = await make({marks: '[[0, 1]]'})
    expect(held).toEqual([])
    expect(clips.map(clip => clip.sentences)).toEqual([undefined, undefined])
  })

  it('offers a recording of the whole guide for no part alone', async () => {
    const hashes = await make({section: ''})
    expect(hashes.held).toEqual([
      'kiosk.held.clip.stale audio/zh-1.webm',
      'kiosk.held.clip.stale audio/ii-1.webm',
    ])
  })
})

describe('a recording that must not be played', () => {
  const both = (reason: string) => [
    `kiosk.held.clip.${reason} audio/zh-1.webm`,
    `kiosk.held.clip.${reason} audio/ii-1.webm`,
  ]
  it.each([
    ['stale', {'text-hash': '"0000000000000000"'}],
    ['stale', {'text-hash': ''}],
    ['consent', {consent: ''}],
    ['section', {section: '办理条件'}],
  ])('is left out and told: %s', async (reason, more) => {
    const {clips, held, sounds} = await make(more)
    expect(held).toEqual(both(reason))
    expect(clips).toEqual([])
    expect(sounds).toEqual([])
  })

  it('is one in another form', async () => {
    const mp3 = new TextEncoder().encode('ID3\u0004')
    expect((await make({}, mp3)).held).toEqual(both('form'))
  })

  it('is one of Yi that is not all approved', async () => {
    const {held, clips} = await make({}, beep, 'review')
    expect(held).toContain('kiosk.held.clip.unapproved audio/ii-1.webm')
    expect(clips.map(clip => clip.lang)).toEqual(['zh'])
  })
})

describe('a recording written anew', () => {
  it('has its length in its head, and is the same twice', async () => {
    const mended = (await remux(beep))!
    // Duration of Info (RFC 9559 §5.1.2.10), a float of eight bytes, or of four.
    const at = (bytes: Uint8Array) => Buffer.from(bytes).indexOf(Buffer.from([0x44, 0x89]))
    expect(at(beep)).toBe(-1)
    const head = at(mended.bytes)
    const size = mended.bytes[head + 2]! & 0x7f
    const view = new DataView(mended.bytes.buffer, head + 3)
    // In units of a millisecond (TimestampScale).
    const written = size === 4 ? view.getFloat32(0) : view.getFloat64(0)
    expect(written / 1000).toBeCloseTo(mended.seconds, 2)
    expect(mended.seconds).toBeCloseTo(2.999, 2)
    expect(readSound(mended.bytes)!.seconds).toBeCloseTo(mended.seconds, 2)
    expect((await remux(beep))!.bytes).toEqual(mended.bytes)
  })

  it('is none where there is no Opus', async () => {
    expect(await remux(new TextEncoder().encode('RIFF\u0000\u0000\u0000\u0000WAVE'))).toBeUndefined()
  })
})
