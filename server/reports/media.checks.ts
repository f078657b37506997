import { MEDIA_LIMITS, MEDIA_PART_BYTES } from '#shared/reports/limits'
import type { MediaKind, MediaType } from '#shared/reports/reports.contract'
import { strippedJpeg, strippedMp4 } from './stripping'

/** What a phone says of a piece of sound, picture or film. */
export interface Claim {
  kind: MediaKind
  type: MediaType
  seconds: number
  parts: number
}

const KINDS: Record<MediaKind, string> = { voice: 'audio/', picture: 'image/', video: 'video/' }

/** What is wrong with a claim; null when nothing. */
export function claimAmiss({ kind, type, seconds, parts }: Claim) {
  const { bytes, seconds: longest } = MEDIA_LIMITS[kind]
  if (!type.startsWith(KINDS[kind])) return { path: 'type', code: 'not-allowed' }
  if (seconds > longest) return { path: 'seconds', code: 'too-big' }
  if (parts > Math.ceil(bytes / MEDIA_PART_BYTES)) return { path: 'parts', code: 'too-big' }
  return null
}

/** Each part but the last is as long as a part may be, so that nobody has to say how long the whole is. */
export function partAmiss({ part, parts }: { part: number; parts: number }, bytes: number) {
  if (part >= parts) return { path: 'part', code: 'too-big' }
  const isRight =
    part === parts - 1 ? bytes > 0 && bytes <= MEDIA_PART_BYTES : bytes === MEDIA_PART_BYTES
  return isRight ? null : { path: 'bytes', code: 'wrong-length' }
}

const text = (bytes: Buffer, from: number, to: number) => bytes.toString('latin1', from, to)
const isMp4 = (bytes: Buffer) => text(bytes, 4, 8) === 'ftyp'
const isWebm = (bytes: Buffer) => bytes.length > 4 && bytes.readUInt32BE(0) === 0x1a45dfa3
const isAdts = (bytes: Buffer) => bytes[0] === 0xff && (bytes[1]! & 0xf6) === 0xf0
const isMpeg = (bytes: Buffer) =>
  text(bytes, 0, 3) === 'ID3' || (bytes[0] === 0xff && (bytes[1]! & 0xe6) === 0xe2)

/** What stays of a piece when it is what it says to be; null when it is something else. */
export function cleaned(type: MediaType, bytes: Buffer): Buffer | null {
  switch (type) {
    case 'image/jpeg':
      return strippedJpeg(bytes)
    case 'audio/mp4':
    case 'video/mp4':
      return isMp4(bytes) ? strippedMp4(bytes) : null
    case 'audio/webm':
    case 'video/webm':
      return isWebm(bytes) ? bytes : null
    case 'audio/aac':
      return isAdts(bytes) ? bytes : null
    case 'audio/mpeg':
      return isMpeg(bytes) ? bytes : null
  }
}
