import { type Box, boxAt, boxOf } from './boxes'
import type { Size } from './pictures'

/** What an MP4 says of itself. */
export interface Film {
  seconds: number
  /** Null when there is nothing to see. */
  size: Size | null
}

/** How long an MP4 lasts, and how large its picture is; null when it does not say. */
export function measuredMp4(bytes: Buffer): Film | null {
  const movie = boxOf(bytes, 'moov', 0, bytes.length)
  const header = movie && boxOf(bytes, 'mvhd', movie.content, movie.end)
  if (!movie || !header) return null
  const seconds = secondsOf(bytes, header) || fragmentSeconds(bytes, movie, header)
  if (!Number.isFinite(seconds) || seconds <= 0) return null
  const sizes = tracksOf(bytes, movie).flatMap(track => pictureOf(bytes, track) ?? [])
  return { seconds, size: sizes[0] ?? null }
}

/** Units a second, and where the length lies. */
function scaleOf(bytes: Buffer, { content, end }: Box) {
  const isLong = bytes[content] === 1
  const at = content + (isLong ? 20 : 12)
  if (at + (isLong ? 12 : 8) > end) return null
  return { scale: bytes.readUInt32BE(at), at: at + 4, isLong }
}

function secondsOf(bytes: Buffer, header: Box): number {
  const found = scaleOf(bytes, header)
  if (!found) return NaN
  const { scale, at, isLong } = found
  return (isLong ? Number(bytes.readBigUInt64BE(at)) : bytes.readUInt32BE(at)) / scale
}

/** A film that was written as it was taken says its length elsewhere. */
function fragmentSeconds(bytes: Buffer, movie: Box, header: Box): number {
  const extended = boxOf(bytes, 'mvex', movie.content, movie.end)
  const length = extended && boxOf(bytes, 'mehd', extended.content, extended.end)
  const scale = scaleOf(bytes, header)?.scale
  if (!length || scale === undefined || length.content + 8 > length.end) return NaN
  const isLong = bytes[length.content] === 1 && length.content + 12 <= length.end
  const at = length.content + 4
  return (isLong ? Number(bytes.readBigUInt64BE(at)) : bytes.readUInt32BE(at)) / scale
}

function tracksOf(bytes: Buffer, movie: Box): Box[] {
  const tracks: Box[] = []
  let at = movie.content
  while (at < movie.end) {
    const box = boxAt(bytes, at, movie.end)
    if (!box) return tracks
    if (box.type === 'trak') tracks.push(box)
    at = box.end
  }
  return tracks
}

function pictureOf(bytes: Buffer, track: Box): Size | null {
  const media = boxOf(bytes, 'mdia', track.content, track.end)
  const handler = media && boxOf(bytes, 'hdlr', media.content, media.end)
  const header = boxOf(bytes, 'tkhd', track.content, track.end)
  if (!handler || !header || header.end - header.content < 8) return null
  if (bytes.toString('latin1', handler.content + 8, handler.content + 12) !== 'vide') return null
  // Sixteen places before the point, sixteen behind it.
  return {
    width: bytes.readUInt16BE(header.end - 8),
    height: bytes.readUInt16BE(header.end - 4),
  }
}
