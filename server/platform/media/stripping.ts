import { boxAt } from './boxes'

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
/** Without a length: restart markers and the temporary one. */
const isBare = (marker: number) => (marker >= 0xd0 && marker <= 0xd7) || marker === 0x01

/** EXIF, XMP, GPS, captions and comments live in these; JFIF and Adobe's colours do not. */
const JFIF = 0xe0
const ADOBE = 0xee
const isKept = (marker: number) =>
  marker === JFIF || marker === ADOBE || (marker < 0xe0 && marker !== 0xfe)

/**
 * A JPEG without what was written into it besides the picture: when, where and with what it was taken.
 * Also what lies behind its end goes.
 *
 * @returns null when it is no JPEG, or not a whole one.
 */
export function strippedJpeg(bytes: Buffer): Buffer | null {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return null
  const kept: Buffer[] = [bytes.subarray(0, 2)]
  let at = 2
  let hasPicture = false
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1]!
    // Any number of fill bytes may stand before a marker.
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === EOI) {
      kept.push(bytes.subarray(at, at + 2))
      return hasPicture ? Buffer.concat(kept) : null
    }
    const end = isBare(marker) ? at + 2 : endOfSegment(bytes, at)
    if (end === null) return null
    if (isKept(marker)) kept.push(bytes.subarray(at, end))
    at = end
    if (marker === SOS) {
      hasPicture = true
      const scanEnd = endOfScan(bytes, at)
      kept.push(bytes.subarray(at, scanEnd))
      at = scanEnd
    }
  }
  return null
}

function endOfSegment(bytes: Buffer, at: number): number | null {
  if (at + 4 > bytes.length) return null
  const length = bytes.readUInt16BE(at + 2)
  const end = at + 2 + length
  return end > bytes.length ? null : end
}

/** The picture itself goes on until a marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at >= 0 && at + 1 < bytes.length) {
    const next = bytes[at + 1]!
    if (next !== 0x00 && !(next >= 0xd0 && next <= 0xd7)) return at
    at = bytes.indexOf(0xff, at + 2)
  }
  return bytes.length
}

const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')
/** What a picture is made of, and how its colours are meant; texts, times and cameras are none of it. */
const PNG_KEPT = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT']
/** Length, kind and checksum of a chunk. */
const PNG_FRAME = 12

/**
 * A PNG without what was written into it besides the picture. Also what lies behind its end goes.
 *
 * @returns null when it is no PNG, or not a whole one.
 */
export function strippedPng(bytes: Buffer): Buffer | null {
  if (!bytes.subarray(0, 8).equals(PNG_SIGNATURE)) return null
  const kept: Buffer[] = [bytes.subarray(0, 8)]
  let at = 8
  while (at + PNG_FRAME <= bytes.length) {
    const end = at + PNG_FRAME + bytes.readUInt32BE(at)
    if (end > bytes.length) return null
    const kind = bytes.toString('latin1', at + 4, at + 8)
    if ((at === 8) !== (kind === 'IHDR')) return null
    if (PNG_KEPT.includes(kind)) kept.push(bytes.subarray(at, end))
    if (kind === 'IEND') return hasData(kept) ? Buffer.concat(kept) : null
    at = end
  }
  return null
}

const hasData = (chunks: readonly Buffer[]) =>
  chunks.some(chunk => chunk.toString('latin1', 4, 8) === 'IDAT')

const PARENTS = ['moov', 'trak', 'mdia', 'moof', 'traf']
/** Places, dates and names of devices live in these. */
const TOLD = ['udta', 'meta', 'uuid']

/**
 * An MP4 without what was written into it besides picture and sound. Its boxes keep their places, since
 * others point at them: what must go is made into empty space.
 *
 * @returns null when its boxes do not fit.
 */
export function strippedMp4(bytes: Buffer): Buffer | null {
  const copy = Buffer.from(bytes)
  return stripMp4(copy) ? copy : null
}

/** The same, written over what came, since a film is large. @returns whether its boxes fit. */
export const stripMp4 = (bytes: Buffer): boolean => blank(bytes, 0, bytes.length)

function blank(bytes: Buffer, from: number, to: number): boolean {
  let at = from
  while (at < to) {
    const box = boxAt(bytes, at, to)
    if (!box) return false
    if (TOLD.includes(box.type)) {
      bytes.write('free', at + 4, 'latin1')
      bytes.fill(0, box.content, box.end)
    } else if (PARENTS.includes(box.type) && !blank(bytes, box.content, box.end)) return false
    at = box.end
  }
  return true
}
