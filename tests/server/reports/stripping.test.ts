import fc from 'fast-check'
import { strippedJpeg, strippedMp4 } from '../../../server/platform/media/stripping'
import { COMMENT, EXIF, jpeg, mp4 } from './pieces'

describe('a JPEG', () => {
  it('loses where and when it was taken, and keeps its picture to the byte', () => {
    expect(strippedJpeg(jpeg(EXIF, COMMENT, EXIF))).toEqual(jpeg())
    expect(strippedJpeg(jpeg())).toEqual(jpeg())
  })

  it('loses what hides behind its end', () => {
    expect(strippedJpeg(Buffer.concat([jpeg(), EXIF]))).toEqual(jpeg())
  })

  it('may have fill bytes before a marker', () => {
    expect(strippedJpeg(jpeg(Buffer.from([0xff]), EXIF))).toEqual(jpeg())
  })

  it.each([
    ['a PNG', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    ['nothing', Buffer.alloc(0)],
    ['one that breaks off', jpeg().subarray(0, -2)],
    ['one without a picture', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
    [
      'one whose segment is longer than itself',
      Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 0]),
    ],
    [
      'one whose segment is shorter than its length',
      Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 1, 0]),
    ],
  ])('%s is none', (_, bytes) => {
    expect(strippedJpeg(bytes)).toBeNull()
  })

  it('whatever comes: it ends, nothing grows, and the same again changes nothing', () => {
    const pieces = fc.constantFrom(
      EXIF,
      COMMENT,
      Buffer.from([0xff]),
      Buffer.from([0xff, 0xda, 0, 2]),
    )
    const noise = fc.uint8Array({ maxLength: 30 }).map(bytes => Buffer.from(bytes))
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, noise), { maxLength: 6 }), some => {
        const bytes = jpeg(...some)
        const once = strippedJpeg(bytes)
        if (once === null) return
        expect(once.length).toBeLessThanOrEqual(bytes.length)
        expect(strippedJpeg(once)).toEqual(once)
      }),
    )
  })
})

describe('an MP4', () => {
  it('loses where it was filmed and keeps the places of its boxes', () => {
    const before = mp4()
    const after = strippedMp4(before)!
    expect(before.toString('latin1')).toContain('+24.5123')
    expect(after.toString('latin1')).not.toContain('+24.5123')
    expect(after.length).toBe(before.length)
    expect(after.indexOf('mdat')).toBe(before.indexOf('mdat'))
    expect(after.subarray(after.indexOf('mdat'))).toEqual(before.subarray(before.indexOf('mdat')))
  })

  it.each([
    ['breaks off', mp4().subarray(0, -1)],
    ['has a box of no length', Buffer.concat([mp4(), Buffer.from([0, 0, 0, 4, 65, 65, 65, 65])])],
    ['ends within a box’s head', Buffer.concat([mp4(), Buffer.from([0, 0, 0])])],
  ])('that %s is none', (_, bytes) => {
    expect(strippedMp4(bytes)).toBeNull()
  })
})
