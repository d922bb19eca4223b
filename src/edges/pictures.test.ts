import sharp from 'sharp'
import {expect, test} from 'vitest'
import {openPictureTools} from './pictures.ts'

const red = (width: number) => sharp({create: {width, height: 1, channels: 3, background: '#ff0000'}})

test('a JPEG comes back as its samples, in colour or in grey', async () => {
  const {tools, close} = await openPictureTools()
  const colour = await tools.decode(await red(4).jpeg({quality: 100, chromaSubsampling: '4:4:4'}).toBuffer())
  expect([colour.width, colour.height, colour.channels, colour.samples.length]).toEqual([4, 1, 3, 12])
  expect(colour.samples[0]).toBeGreaterThan(250)
  const grey = await tools.decode(await red(4).toColourspace('b-w').jpeg().toBuffer())
  expect([grey.channels, grey.samples.length]).toEqual([1, 4])
  await expect(tools.decode(new Uint8Array([255, 216, 255]))).rejects.toThrow()
  await expect(tools.decode(await red(4).toColourspace('cmyk').jpeg().toBuffer())).rejects.toThrow()
  expect(tools.convert).toBeUndefined()
  await close()
})

test('a profile converts: white is paper, red has no black', async () => {
  // The CMYK profile that the picture library itself brings along stands in for a printer's.
  const sample = await red(1).withIccProfile('cmyk').jpeg().toBuffer()
  const profile = (await sharp(sample).metadata()).icc
  expect(profile).toBeDefined()
  const {tools, close} = await openPictureTools(profile)
  const samples = Uint8Array.of(255, 255, 255, 255, 0, 0, 0, 0, 0)
  const inked = await tools.convert?.({width: 3, height: 1, channels: 3, samples})
  expect(inked?.channels).toBe(4)
  const [white, pure, dark] = [0, 4, 8].map(from => [...(inked?.samples.subarray(from, from + 4) ?? [])])
  expect(Math.max(...(white ?? [255]))).toBeLessThan(8)
  expect(pure?.[1]).toBeGreaterThan(150)
  expect(pure?.[3]).toBeLessThan(40)
  expect(dark?.[3]).toBeGreaterThan(150)
  await close()
})
