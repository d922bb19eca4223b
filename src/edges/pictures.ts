import {rm, mkdtemp, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {PictureTools, Raster} from '#press/colour/pictures.ts'

/** Pictures larger than this on paper are a mistake, and more than memory should hold: pixels. */
const MOST_PIXELS = 200_000_000

/**
 * Opens what decodes pictures and converts their colours (sharp: libvips, Little CMS). It is loaded when the first
 * picture is met.
 * @param profile bytes of the printer's CMYK profile; without it `convert` is not offered
 * @returns the tools, and what puts the profile's temporary file away
 */
export async function openPictureTools(
  profile?: Uint8Array,
): Promise<{tools: PictureTools; close: () => Promise<void>}> {
  const decode = async (jpeg: Uint8Array): Promise<Raster> => {
    const {default: sharp} = await import('sharp')
    // A JPEG in a PDF is what its numbers say: no turning, and no profile but the one beside it.
    const picture = sharp(jpeg, {limitInputPixels: MOST_PIXELS, failOn: 'error'})
    const stored = (await picture.metadata()).channels
    if (stored === 4) throw new RangeError('a JPEG in CMYK, which a browser does not pass on')
    const {data, info} = await (stored === 1 ? picture.toColourspace('b-w') : picture)
      .raw()
      .toBuffer({resolveWithObject: true})
    const {width, height, channels} = info
    if (channels !== 1 && channels !== 3) throw new RangeError(`a JPEG of ${channels} channels`)
    return {width, height, channels, samples: data}
  }
  if (!profile) return {tools: {decode}, close: () => Promise.resolve()}

  // sharp takes a profile as a file alone.
  const folder = await mkdtemp(join(tmpdir(), 'hanyi-profile-'))
  const path = join(folder, 'press.icc')
  await writeFile(path, profile)
  const convert = async ({width, height, samples}: Raster): Promise<Raster> => {
    const {default: sharp} = await import('sharp')
    const {data, info} = await sharp(samples, {
      raw: {width, height, channels: 3},
      limitInputPixels: MOST_PIXELS,
    })
      .withIccProfile(path)
      .raw()
      .toBuffer({resolveWithObject: true})
    if (info.channels !== 4) throw new RangeError(`a conversion to ${info.channels} channels`)
    return {width, height, channels: 4, samples: data}
  }
  return {tools: {decode, convert}, close: () => rm(folder, {recursive: true, force: true})}
}
