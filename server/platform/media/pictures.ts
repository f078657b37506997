/** Pixels. */
export interface Size {
  width: number
  height: number
}

/** Start of frame: what kind of JPEG it is, and how large. Not tables, which lie between them. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** How large a JPEG says it is; null when it does not say. @param bytes - as `strippedJpeg` leaves it. */
export function sizeOfJpeg(bytes: Buffer): Size | null {
  let at = 2
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    if (isFrame(bytes[at + 1]!)) {
      return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}

/** How large a PNG says it is. @param bytes - as `strippedPng` leaves it. */
export const sizeOfPng = (bytes: Buffer): Size => ({
  width: bytes.readUInt32BE(16),
  height: bytes.readUInt32BE(20),
})
