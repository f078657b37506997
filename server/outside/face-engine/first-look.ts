import { BadPicture } from '../faces'

/** A photo of 24 million pixels is not larger. */
export const MOST_BYTES = 6 * 1024 * 1024

/**
 * What can be told from a picture's size and first bytes, before any decoder sees it: only JPEG, PNG
 * and WebP are let through, whatever the sender calls them.
 *
 * @throws {BadPicture} `too-large` or `not-a-photo`.
 */
export function lookAtBytes(bytes: Buffer): void {
  if (bytes.length > MOST_BYTES) throw new BadPicture('too-large')
  if (!isJpeg(bytes) && !isPng(bytes) && !isWebP(bytes)) throw new BadPicture('not-a-photo')
}

const begins = (bytes: Buffer, signature: string, at = 0) =>
  bytes.toString('latin1', at, at + signature.length) === signature

const isJpeg = (bytes: Buffer) => begins(bytes, '\xff\xd8\xff')
const isPng = (bytes: Buffer) => begins(bytes, '\x89PNG\r\n\x1a\n')
const isWebP = (bytes: Buffer) => begins(bytes, 'RIFF') && begins(bytes, 'WEBP', 8)
