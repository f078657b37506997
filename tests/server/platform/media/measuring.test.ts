import fc from 'fast-check'
import { measuredMp4 } from '../../../../server/platform/media/mp4'
import { measuredMpeg } from '../../../../server/platform/media/mpeg'
import { sizeOfJpeg, sizeOfPng } from '../../../../server/platform/media/pictures'
import { strippedPng } from '../../../../server/platform/media/stripping'
import { measuredWebm } from '../../../../server/platform/media/webm'
import { EXIF, jpeg } from '../../reports/pieces'
import { FRAME_SECONDS, box, film, fragmentedFilm, png, sound, webm } from './made'

const noise = fc.uint8Array({ maxLength: 80 }).map(bytes => Buffer.from(bytes))

describe('an MP4', () => {
  it('says how long it is and how large its picture', () => {
    expect(measuredMp4(film({ seconds: 75, width: 1280, height: 720 }))).toEqual({
      seconds: 75,
      size: { width: 1280, height: 720 },
    })
  })

  it('that is only to be heard has no picture', () => {
    expect(measuredMp4(film({ seconds: 12 }, 'soun'))).toEqual({ seconds: 12, size: null })
  })

  it('that was written as it was taken says its length elsewhere', () => {
    expect(measuredMp4(fragmentedFilm(33))?.seconds).toBe(33)
  })

  it.each([
    ['without a film in it', box('ftyp', Buffer.from('isom'))],
    ['that lasts no time', film({ seconds: 0 })],
    ['whose header breaks off', box('moov', box('mvhd', Buffer.alloc(6)))],
  ])('%s is none', (_, bytes) => expect(measuredMp4(bytes)).toBeNull())
})

describe('an MP3', () => {
  it('is counted frame by frame and loses what was written around it', () => {
    const found = measuredMpeg(sound(80))
    expect(found?.seconds).toBeCloseTo(80 * FRAME_SECONDS, 6)
    expect(found?.sound).toEqual(sound(80, false))
  })

  it.each([
    ['of two frames', sound(2)],
    ['that is mostly something else', Buffer.concat([sound(20, false), Buffer.alloc(2000)])],
    ['that is a tag alone', sound(0)],
    ['of nothing', Buffer.alloc(0)],
  ])('%s is none', (_, bytes) => expect(measuredMpeg(bytes)).toBeNull())
})

describe('a WebM', () => {
  it.each([true, false])('is as long as it says, or as its last block: %s', told => {
    const found = measuredWebm(webm(40, told))
    expect(found).toEqual({ seconds: 40, size: { width: 320, height: 240 } })
  })

  it('that breaks off is none', () => {
    const whole = webm(40, true)
    expect(measuredWebm(whole.subarray(0, -3))).toBeNull()
  })
})

describe('a picture', () => {
  it('says how large it is', () => {
    expect(sizeOfPng(strippedPng(png(640, 480))!)).toEqual({ width: 640, height: 480 })
    expect(sizeOfJpeg(jpeg())).toEqual({ width: 1, height: 1 })
  })

  it('that is a PNG loses what was written into it and behind it', () => {
    const told = Buffer.concat([png(4, 3, 'Author 张三', 'GPS 24.5'), EXIF])
    expect(strippedPng(told)).toEqual(png(4, 3))
  })

  it.each([
    ['a JPEG', jpeg()],
    ['one that breaks off', png().subarray(0, -4)],
    ['one without a picture', Buffer.concat([png().subarray(0, 33), png().subarray(-12)])],
    ['one that begins otherwise', Buffer.concat([png().subarray(0, 8), png().subarray(33)])],
  ])('%s is no PNG', (_, bytes) => expect(strippedPng(bytes)).toBeNull())
})

it('whatever comes, measuring ends and does not throw', () => {
  const pieces = fc.constantFrom(film(), sound(5), webm(3, false), png(), jpeg())
  const cut = fc
    .tuple(pieces, fc.nat(600), noise, fc.nat(600))
    .map(([bytes, at, more, from]) =>
      Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(from)]),
    )
  fc.assert(
    fc.property(cut, bytes => {
      for (const measure of [measuredMp4, measuredMpeg, measuredWebm, strippedPng, sizeOfJpeg]) {
        expect(() => measure(Buffer.from(bytes))).not.toThrow()
      }
    }),
    { numRuns: 400 },
  )
})
