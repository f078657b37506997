import sharp from 'sharp'
import type { BadPicture } from '../../faces'
import type { Picture } from './picture'

/** More than any phone's front camera takes; what claims more is refused from its header. */
const MOST_PIXELS = 24_000_000
/** Pixels. A smaller picture cannot hold a face with room around it. */
const SMALLEST_SIDE = 240
/** Pixels a side; larger ones are made smaller. */
const WORKING_SIDE = 1280
/** Below the patience of whoever waits, so that it is the picture's fault and not the engine's. */
const DECODING_SECONDS = 4

// Of all that the library can read only these three, and only from memory: a file's name inside a
// picture is never followed. It holds for the whole process, which is why this is one of its own.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
})
sharp.cache(false)
sharp.concurrency(1)

/** A picture that cannot be decoded; the code is told, the decoder's own words are not. */
export class Undecodable extends Error {
  constructor(readonly code: BadPicture['code']) {
    super(code)
  }
}

/**
 * Decodes a picture and sets it upright as its EXIF says.
 *
 * @returns at most 1280 pixels a side.
 * @throws {Undecodable}
 */
export async function decode(bytes: Uint8Array): Promise<Picture> {
  const options = { limitInputPixels: MOST_PIXELS, failOn: 'error', animated: false } as const
  try {
    const { width, height } = await sharp(bytes, options).metadata()
    if (width * height > MOST_PIXELS) throw new Undecodable('too-many-pixels')
    if (Math.min(width, height) < SMALLEST_SIDE) throw new Undecodable('too-small')
    const { data, info } = await sharp(bytes, { ...options, sequentialRead: true })
      .rotate()
      .resize({
        width: WORKING_SIDE,
        height: WORKING_SIDE,
        fit: 'inside',
        withoutEnlargement: true,
      })
      .flatten({ background: '#000' })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .timeout({ seconds: DECODING_SECONDS })
      .toBuffer({ resolveWithObject: true })
    // Grey and see-through ones are made so as well.
    if (info.channels !== 3) throw new Undecodable('damaged')
    return { data, width: info.width, height: info.height }
  } catch (error) {
    if (error instanceof Undecodable) throw error
    throw new Undecodable(
      /pixel limit/i.test((error as Error).message) ? 'too-many-pixels' : 'damaged',
    )
  }
}
