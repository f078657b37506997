import { LESSON_MEDIA_LIMITS } from '#shared/courses/lesson-limits'
import type { LessonMediaKind, LessonMediaType } from '#shared/courses/media.contract'
import { isMp4, isWebm } from '../platform/media/magic'
import { measuredMpeg } from '../platform/media/mpeg'
import { measuredMp4 } from '../platform/media/mp4'
import { orderMp4 } from '../platform/media/mp4-order'
import { type Size, sizeOfJpeg, sizeOfPng } from '../platform/media/pictures'
import { stripMp4, strippedJpeg, strippedPng } from '../platform/media/stripping'
import { measuredWebm } from '../platform/media/webm'

const KINDS: Record<LessonMediaType, LessonMediaKind> = {
  'image/jpeg': 'picture',
  'image/png': 'picture',
  'audio/mpeg': 'audio',
  'audio/mp4': 'audio',
  'video/mp4': 'video',
  'video/webm': 'video',
}

export const kindOfType = (type: LessonMediaType): LessonMediaKind => KINDS[type]

/** What is wrong with what somebody says he will send; null when nothing. */
export const promiseAmiss = ({ type, bytes }: { type: LessonMediaType; bytes: number }) =>
  bytes > LESSON_MEDIA_LIMITS[kindOfType(type)].bytes ? { path: 'bytes', code: 'too-big' } : null

/** A medium that is what it says to be: what is kept of it, and what was measured. */
export interface Sound {
  kept: Buffer
  seconds: number | null
  size: Size | null
}

/** More than a phone can show without running out of memory. */
const MOST_PIXELS = 30_000_000
/** What claims to last longer than half a day is broken. */
const LONGEST_SECONDS = 12 * 3600

/**
 * Looks whether a medium is what it says to be.
 *
 * @param bytes - may be written over.
 * @returns null when it is something else, or broken.
 */
export function looked(type: LessonMediaType, bytes: Buffer): Sound | null {
  const found = lookedAs(type, bytes)
  if (!found) return null
  const { seconds, size } = found
  if (size && (size.width * size.height > MOST_PIXELS || size.width < 1 || size.height < 1)) {
    return null
  }
  return seconds !== null && seconds > LONGEST_SECONDS ? null : found
}

function lookedAs(type: LessonMediaType, bytes: Buffer): Sound | null {
  switch (type) {
    case 'image/jpeg':
      return picture(strippedJpeg(bytes), sizeOfJpeg)
    case 'image/png':
      return picture(strippedPng(bytes), sizeOfPng)
    case 'audio/mpeg': {
      const found = measuredMpeg(bytes)
      return found && { kept: found.sound, seconds: found.seconds, size: null }
    }
    case 'audio/mp4':
    case 'video/mp4': {
      const found = isMp4(bytes) && stripMp4(bytes) ? measuredMp4(bytes) : null
      // Nothing is encoded anew; but what tells how to play it goes to the front.
      if (found) orderMp4(bytes)
      return film(found, bytes, type === 'video/mp4')
    }
    case 'video/webm':
      return film(isWebm(bytes) ? measuredWebm(bytes) : null, bytes, true)
  }
}

function picture(kept: Buffer | null, sizeOf: (kept: Buffer) => Size | null): Sound | null {
  const size = kept && sizeOf(kept)
  return kept && size && { kept, seconds: null, size }
}

/** What is to be seen has a picture, what is to be heard has none. */
function film(
  found: { seconds: number; size: Size | null } | null,
  kept: Buffer,
  isSeen: boolean,
): Sound | null {
  if (!found || (found.size !== null) !== isSeen) return null
  return { kept, seconds: found.seconds, size: found.size }
}
