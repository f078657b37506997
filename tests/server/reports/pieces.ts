import { createHash, randomUUID } from 'node:crypto'
import { sendMedia } from '#shared/reports/reports.endpoints'
import { MEDIA_PART_BYTES } from '#shared/reports/limits'
import type { MediaKind, MediaType } from '#shared/reports/reports.contract'
import type { Caller } from '../../helpers/world'

const segment = (marker: number, content: Buffer) => {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(content.length + 2)
  return Buffer.concat([Buffer.from([0xff, marker]), length, content])
}

const JFIF = segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1'))
/** Says where it was taken, as EXIF does. */
export const EXIF = segment(0xe1, Buffer.from('Exif\0\0GPSLatitude 24.512345', 'latin1'))
export const COMMENT = segment(0xfe, Buffer.from('拍摄于金马镇'))
const TABLES = segment(0xdb, Buffer.alloc(65, 16))
const FRAME = segment(0xc0, Buffer.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0]))
const SCAN = Buffer.concat([
  segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  // A stuffed byte and a restart marker, which are no ends.
  Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
])
const START = Buffer.from([0xff, 0xd8])
const END = Buffer.from([0xff, 0xd9])

/** A JPEG of so many segments. @param more - put before the picture. */
export const jpeg = (...more: Buffer[]): Buffer =>
  Buffer.concat([START, JFIF, ...more, TABLES, FRAME, SCAN, END])

const box = (type: string, content: Buffer) => {
  const size = Buffer.alloc(4)
  size.writeUInt32BE(content.length + 8)
  return Buffer.concat([size, Buffer.from(type, 'latin1'), content])
}

/** An MP4 that says where it was filmed. */
export const mp4 = (bytes = 100): Buffer =>
  Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\0\0', 'latin1')),
    box(
      'moov',
      Buffer.concat([
        box('mvhd', Buffer.alloc(100, 1)),
        box('udta', Buffer.from('\u00a9xyz+24.5123+103.7543/', 'latin1')),
      ]),
    ),
    box('mdat', Buffer.alloc(bytes, 7)),
  ])

/** A sound of so many bytes. */
export const mp3 = (bytes = 5000): Buffer =>
  Buffer.concat([Buffer.from('ID3'), Buffer.alloc(bytes - 3, 3)])

const KINDS: Record<MediaKind, { type: MediaType; seconds: number }> = {
  voice: { type: 'audio/mpeg', seconds: 12 },
  picture: { type: 'image/jpeg', seconds: 0 },
  video: { type: 'video/mp4', seconds: 9 },
}

/** A piece as the phone sends it, part by part. */
export function partsOf(kind: MediaKind, bytes: Buffer, changes: object = {}) {
  const id = randomUUID()
  const count = Math.max(1, Math.ceil(bytes.length / MEDIA_PART_BYTES))
  return Array.from({ length: count }, (_, part) => ({
    ...{ id, kind, ...KINDS[kind], part, parts: count },
    bytes: bytes
      .subarray(part * MEDIA_PART_BYTES, (part + 1) * MEDIA_PART_BYTES)
      .toString('base64'),
    digest: createHash('sha256').update(bytes).digest('hex'),
    ...changes,
  }))
}

/** Sends a piece. @returns its name. */
export async function sent(person: Caller, kind: MediaKind, bytes: Buffer): Promise<string> {
  const parts = partsOf(kind, bytes)
  for (const part of parts) {
    const answer = await person.ask(sendMedia, part)
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  }
  return parts[0]!.id
}
