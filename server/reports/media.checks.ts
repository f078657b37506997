import { MEDIA_LIMITS, MEDIA_PART_BYTES } from '#shared/reports/limits'
import type { MediaKind, MediaType } from '#shared/reports/reports.contract'
import { isAdts, isMp4, isMpeg, isWebm } from '../platform/media/magic'
import { strippedJpeg, strippedMp4 } from '../platform/media/stripping'

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
