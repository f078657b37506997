import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { createFaceEngine } from '../../../../server/outside/face-engine/engine'
import { MOST_BYTES } from '../../../../server/outside/face-engine/first-look'
import { BadPicture, type Measured } from '../../../../server/outside/faces'
import { frameOf } from '../../../helpers/actor'
import { measurers, mostMegabytes } from './processes'

const engine = createFaceEngine({ size: 1 })
const photo = frameOf('look-ahead')
beforeAll(() => engine.measure(photo, {}))
afterAll(() => engine.stop())

/** What became of a picture, and how long it took. */
async function sent(picture: Buffer) {
  const began = performance.now()
  const outcome = await engine.measure(picture, {}).catch((error: unknown) => error)
  return { outcome, milliseconds: performance.now() - began }
}

const refusal = async (picture: Buffer) => {
  const { outcome } = await sent(picture)
  expect(outcome).toBeInstanceOf(BadPicture)
  return (outcome as BadPicture).code
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A PNG that claims a size; its few pixels say otherwise. */
function pngOf(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The photo with another size in its header. */
function jpegOf(width: number, height: number): Buffer {
  const copy = Buffer.from(photo)
  const frame = copy.indexOf(Buffer.from([0xff, 0xc0]))
  copy.writeUInt16BE(height, frame + 5)
  copy.writeUInt16BE(width, frame + 7)
  return copy
}

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="500" height="500"><image href="file:///etc/passwd"/></svg>'
const jpegStart = Buffer.from([0xff, 0xd8, 0xff, 0xe0])

describe('a file that is no photo', () => {
  it.each([
    ['nothing at all', Buffer.alloc(0)],
    ['an SVG that points at a file', Buffer.from(SVG)],
    ['a GIF', Buffer.from('GIF89a\x01\x00\x01\x00\x80\x00\x00', 'latin1')],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ')],
    ['a TIFF', Buffer.from('II*\x00\x08\x00\x00\x00', 'latin1')],
    ['a page that calls itself a photo', Buffer.from('<!doctype html><html>selfie.jpg</html>')],
    ['a sound in the container of WebP', Buffer.from('RIFF\x24\x00\x00\x00WAVEfmt ', 'latin1')],
  ])('is refused before it is decoded: %s', async (_, file) => {
    expect(await refusal(file)).toBe('not-a-photo')
  })

  it.each([
    ['a page behind the first bytes of a photo', Buffer.concat([jpegStart, Buffer.from(SVG)])],
    ['a photo that breaks off', photo.subarray(0, photo.length / 2)],
    ['a PNG whose pixels are missing', pngOf(400, 400)],
  ])('is refused as damaged: %s', async (_, file) => {
    expect(await refusal(file)).toBe('damaged')
  })
})

describe('a file that would fill the memory', () => {
  it.each([
    ['a PNG that claims 60 000 × 60 000', pngOf(60_000, 60_000), 'too-many-pixels'],
    ['a JPEG that claims 65 000 × 65 000', jpegOf(65_000, 65_000), 'too-many-pixels'],
    ['a PNG just over 24 million', pngOf(6001, 4000), 'too-many-pixels'],
    ['a PNG of 1 × 20 million', pngOf(1, 20_000_000), 'too-small'],
    ['more bytes than a photo has', Buffer.concat([photo, Buffer.alloc(MOST_BYTES)]), 'too-large'],
  ])('is refused by its header: %s', async (_, file, code) => {
    const { outcome, milliseconds } = await sent(file)
    expect((outcome as BadPicture).code).toBe(code)
    // A decoded one of that size would take seconds.
    expect(milliseconds).toBeLessThan(2000)
  })

  it('is decoded when it is large but allowed, in bounded memory', async () => {
    const large = await sharp(photo).resize(5600, 4200).jpeg({ quality: 60 }).toBuffer()
    expect((await engine.measure(large, {})).faces).toBe(1)
    const blank = { width: 4800, height: 4800, channels: 3, background: '#fff' } as const
    const bomb = await sharp({ create: blank }).png({ compressionLevel: 9 }).toBuffer()
    expect(bomb.length).toBeLessThan(300_000)
    expect((await engine.measure(bomb, {})).faces).toBe(0)
    expect(Math.max(...measurers().map(mostMegabytes))).toBeLessThan(700)
  })
})

describe('a photo of another make', () => {
  const measured = async (picture: Buffer) => ((await sent(picture)).outcome as Measured).faces

  it('is as good: CMYK, grey, 16 bits, see-through, progressive, WebP', async () => {
    expect(await measured(await sharp(photo).toColourspace('cmyk').jpeg().toBuffer())).toBe(1)
    const grey = sharp(photo).greyscale()
    expect(await measured(await grey.clone().toColourspace('grey16').png().toBuffer())).toBe(1)
    expect(await measured(await grey.clone().toColourspace('b-w').jpeg().toBuffer())).toBe(1)
    expect(await measured(await sharp(photo).toColourspace('rgb16').png().toBuffer())).toBe(1)
    expect(await measured(await sharp(photo).ensureAlpha(0.9).png().toBuffer())).toBe(1)
    expect(await measured(await sharp(photo).jpeg({ progressive: true }).toBuffer())).toBe(1)
    expect(await measured(await sharp(photo).webp().toBuffer())).toBe(1)
  })

  it('is refused when a face cannot be seen in so few pixels', async () => {
    const small = await sharp(photo).resize({ height: 239 }).jpeg().toBuffer()
    expect(await refusal(small)).toBe('too-small')
    const enough = await sharp(photo).resize({ height: 240 }).jpeg().toBuffer()
    expect(await measured(enough)).toBe(1)
  })
})

it('after all of that the same process still measures', async () => {
  expect(measurers()).toHaveLength(1)
  expect((await engine.measure(photo, {})).faces).toBe(1)
})
