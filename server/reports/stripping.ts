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

const BOX_HEADER = 8
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
  return blank(copy, 0, copy.length) ? copy : null
}

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

function boxAt(bytes: Buffer, at: number, to: number) {
  if (at + BOX_HEADER > to) return null
  const type = bytes.toString('latin1', at + 4, at + 8)
  let size = bytes.readUInt32BE(at)
  let content = at + BOX_HEADER
  if (size === 1) {
    if (content + 8 > to) return null
    size = Number(bytes.readBigUInt64BE(content))
    content += 8
  }
  const end = size === 0 ? to : at + size
  return end < content || end > to ? null : { type, content, end }
}
