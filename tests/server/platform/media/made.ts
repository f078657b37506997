import { deflateSync } from 'node:zlib'

const whole = (value: number, bytes = 4) => {
  const written = Buffer.alloc(bytes)
  written.writeUIntBE(value, 0, bytes)
  return written
}

/** A box of an MP4. */
export const box = (type: string, ...content: Buffer[]): Buffer => {
  const inner = Buffer.concat(content)
  return Buffer.concat([whole(inner.length + 8), Buffer.from(type, 'latin1'), inner])
}

const TICKS = 1000

const header = (seconds: number) =>
  box('mvhd', Buffer.alloc(12), whole(TICKS), whole(seconds * TICKS), Buffer.alloc(80))

const track = (kind: 'vide' | 'soun', width = 0, height = 0) =>
  box(
    'trak',
    box('tkhd', Buffer.alloc(76), whole(width, 2), whole(0, 2), whole(height, 2), whole(0, 2)),
    box('mdia', box('hdlr', Buffer.alloc(8), Buffer.from(kind, 'latin1'), Buffer.alloc(13))),
  )

/** An MP4 that says where it was filmed. */
export const film = (
  { seconds = 90, width = 640, height = 360, bytes = 200 } = {},
  kind: 'vide' | 'soun' = 'vide',
): Buffer =>
  Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\0\0', 'latin1')),
    box(
      'moov',
      header(seconds),
      track('soun'),
      ...(kind === 'vide' ? [track('vide', width, height)] : []),
      box('udta', Buffer.from('\u00a9xyz+24.5123+103.7543/', 'latin1')),
    ),
    box('mdat', Buffer.from(Array.from({ length: bytes }, (_, at) => (at * 7) % 251))),
  ])

/** A film that was written as it was taken: its length stands elsewhere. */
export const fragmentedFilm = (seconds: number): Buffer =>
  Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\0\0', 'latin1')),
    box(
      'moov',
      header(0),
      track('vide', 320, 240),
      box('mvex', box('mehd', whole(0), whole(seconds * TICKS))),
    ),
  ])

/** MPEG 1, layer III, 128 kbit/s, 44.1 kHz: 417 bytes for 1152 samples. */
const SOUND_FRAME = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.alloc(413, 5)])
export const FRAME_SECONDS = 1152 / 44_100

/** An MP3 of so many frames, with what a recorder writes in front of it and behind. */
export const sound = (frames = 100, tagged = true): Buffer => {
  const tag = Buffer.from('ID3\u0004\0\0\0\0\0\u0014TALB 录于金马镇派出'.slice(0, 10), 'latin1')
  const words = Buffer.alloc(20, 'x')
  const rest = Buffer.concat([Buffer.from('TAG'), Buffer.alloc(125, 32)])
  const frame = Buffer.concat(Array.from({ length: frames }, () => SOUND_FRAME))
  return tagged ? Buffer.concat([tag, words, frame, rest]) : frame
}

const chunk = (kind: string, content: Buffer) =>
  Buffer.concat([whole(content.length), Buffer.from(kind, 'latin1'), content, whole(0)])

const PNG_BEGIN = Buffer.from('89504e470d0a1a0a', 'hex')

/** A PNG. @param texts - what was written into it besides. */
export const png = (width = 4, height = 3, ...texts: string[]): Buffer =>
  Buffer.concat([
    PNG_BEGIN,
    chunk('IHDR', Buffer.concat([whole(width), whole(height), Buffer.from([8, 0, 0, 0, 0])])),
    ...texts.map(text => chunk('tEXt', Buffer.from(text))),
    chunk('IDAT', deflateSync(Buffer.alloc(height * (width + 1)))),
    chunk('IEND', Buffer.alloc(0)),
  ])

const UNKNOWN = Buffer.from([0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff])

/** An element of a WebM. @param id - hex. */
const element = (
  id: string,
  content: Buffer,
  size = Buffer.concat([Buffer.from([0x10]), whole(content.length, 3)]),
) => Buffer.concat([Buffer.from(id, 'hex'), size, content])

const double = (value: number) => {
  const written = Buffer.alloc(8)
  written.writeDoubleBE(value)
  return written
}

/** A WebM. @param told - whether it says how long it is, as one that was recorded in a browser does not. */
export function webm(seconds: number, told: boolean): Buffer {
  const block = (at: number) =>
    element('a3', Buffer.concat([Buffer.from([0x81]), whole(at, 2), Buffer.alloc(5)]))
  const cluster = Buffer.concat([element('e7', whole((seconds - 1) * 1000)), block(0), block(1000)])
  const info = [
    element('2ad7b1', whole(1_000_000)),
    ...(told ? [element('4489', double(seconds * 1000))] : []),
  ]
  const size = element(
    'e0',
    Buffer.concat([element('b0', whole(320, 2)), element('ba', whole(240, 2))]),
  )
  const inner = Buffer.concat([
    element('1549a966', Buffer.concat(info)),
    element('1654ae6b', element('ae', size)),
    element('1f43b675', cluster, UNKNOWN),
  ])
  return Buffer.concat([element('1a45dfa3', Buffer.alloc(4)), element('18538067', inner, UNKNOWN)])
}
