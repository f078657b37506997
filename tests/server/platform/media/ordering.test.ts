import { boxAt } from '../../../../server/platform/media/boxes'
import { orderMp4 } from '../../../../server/platform/media/mp4-order'
import { box } from './made'

const word = (number: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(number)
  return bytes
}
const long = (number: number) => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(number))
  return bytes
}
/** Says "to the end" in place of its size. */
const endless = (whole: Buffer) => Buffer.concat([word(0), whole.subarray(4)])

const inTrack = (...content: Buffer[]) =>
  box('trak', box('mdia', box('minf', box('stbl', ...content))))
const narrow = (...places: number[]) =>
  inTrack(box('stco', word(0), word(places.length), ...places.map(word)))
const wide = (...places: number[]) =>
  inTrack(box('co64', word(0), word(places.length), ...places.map(long)))
const movie = (...tracks: Buffer[]) => box('moov', box('mvhd', Buffer.alloc(20)), ...tracks)

const FTYP = box('ftyp', Buffer.from('isomiso2'))
/** Where the film itself begins behind the header of its box. */
const FIRST = FTYP.length + 8
const FILM = box('mdat', Buffer.from('ABCDEFGH'))
const MORE = box('mdat', Buffer.from('abcd'))

/** What lies where a film says that its chunks lie. */
function chunksOf(bytes: Buffer): string[] {
  const found: string[] = []
  for (const [type, width] of [
    ['stco', 4],
    ['co64', 8],
  ] as const) {
    let at = bytes.indexOf(type)
    while (at >= 0) {
      const count = bytes.readUInt32BE(at + 8)
      for (let chunk = 0; chunk < count; chunk += 1) {
        const from = at + 12 + chunk * width
        const place = width === 4 ? bytes.readUInt32BE(from) : Number(bytes.readBigUInt64BE(from))
        found.push(bytes.toString('latin1', place, place + 2))
      }
      at = bytes.indexOf(type, at + 1)
    }
  }
  return found
}
/** Which boxes lie in a film one after the other, by their own sizes. */
function order(bytes: Buffer): string {
  const types: string[] = []
  for (let at = 0; at < bytes.length;) {
    const box = boxAt(bytes, at, bytes.length)!
    types.push(box.type)
    at = box.end
  }
  return types.join(' ')
}

describe('a film that is told how to play at its end', () => {
  it.each<[string, Buffer[], string, string[]]>([
    [
      'is told so before it, its chunks followed',
      [FTYP, FILM, movie(narrow(FIRST, FIRST + 4))],
      'ftyp moov mdat',
      ['AB', 'EF'],
    ],
    [
      'with picture and sound, one of them far',
      [FTYP, FILM, movie(narrow(FIRST), wide(FIRST + 2, FIRST + 6))],
      'ftyp moov mdat',
      ['AB', 'CD', 'GH'],
    ],
    [
      'that says "to the end" gets its size',
      [FTYP, FILM, endless(movie(narrow(FIRST)))],
      'ftyp moov mdat',
      ['AB'],
    ],
    [
      'leaves what lies behind where it is',
      [
        FTYP,
        FILM,
        movie(narrow(FIRST, FTYP.length + FILM.length + movie(narrow(0, 0)).length + 8)),
        MORE,
      ],
      'ftyp moov mdat mdat',
      ['AB', 'ab'],
    ],
    [
      'keeps empty space before it',
      [FTYP, box('free', Buffer.alloc(4)), FILM, movie(narrow(FIRST + 12))],
      'ftyp free moov mdat',
      ['AB'],
    ],
  ])('%s', (_, boxes, after, chunks) => {
    const bytes = Buffer.concat(boxes)
    const length = bytes.length
    expect(chunksOf(bytes)).toEqual(chunks)
    expect(orderMp4(bytes)).toBe(true)
    expect([order(bytes), chunksOf(bytes), bytes.length]).toEqual([after, chunks, length])
    // Once more changes nothing.
    const once = Buffer.from(bytes)
    expect([orderMp4(bytes), bytes]).toEqual([true, once])
  })

  it.each<[string, Buffer[]]>([
    ['is written in pieces', [FTYP, FILM, movie(narrow(FIRST)), box('moof')]],
    ['points at itself in a way that is not known', [FTYP, FILM, movie(inTrack(box('saio')))]],
    [
      'names more chunks than it has',
      [FTYP, FILM, movie(inTrack(box('stco', word(0), word(9), word(FIRST))))],
    ],
    [
      'names more chunks than fit before what follows',
      [
        FTYP,
        FILM,
        movie(inTrack(box('stco', word(0), word(9), word(FIRST)), box('free', Buffer.alloc(90)))),
      ],
    ],
    ['breaks off', [FTYP, FILM, movie(narrow(FIRST)).subarray(0, 40)]],
    ['is told nowhere', [FTYP, FILM]],
  ])('stays as it is when it %s', (_, boxes) => {
    const bytes = Buffer.concat(boxes)
    const before = Buffer.from(bytes)
    expect([orderMp4(bytes), bytes]).toEqual([false, before])
  })

  it('stays as it is when it is told first', () => {
    const bytes = Buffer.concat([FTYP, movie(narrow(0)), FILM])
    const before = Buffer.from(bytes)
    expect([orderMp4(bytes), bytes]).toEqual([true, before])
  })
})
