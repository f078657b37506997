import { timingSafeEqual } from 'node:crypto'
import { LESSON_PART_BYTES } from '#shared/courses/lesson-limits'
import type { LessonMedia } from '#shared/courses/media.contract'
import type { Piece } from '../platform/ranged'
import type { Vault } from '../platform/vault'
import { type StoredMedia, mediumById, readPart } from './lesson-media.model'

/** Below which media are handed out. */
export const LESSON_MEDIA_PATH = '/api/lesson-media/'

const HOUR_SECONDS = 3600
/** A film that was opened in the evening can still be watched to its end. */
const GOOD_FOR_HOURS = 6

const FIELD = 'lesson-media.address'
const signed = (id: string, until: string) => `${id} ${until}`

/**
 * Where a medium can be had for some hours by whoever was told the address. It stays the same within
 * an hour, so that what was downloaded once is not downloaded again.
 */
export function mediaAddress(id: string, vault: Vault, now: Date): string {
  const hour = Math.floor(now.getTime() / 1000 / HOUR_SECONDS)
  const until = String((hour + GOOD_FOR_HOURS) * HOUR_SECONDS)
  const mark = vault.mark(signed(id, until), FIELD)
  return `${LESSON_MEDIA_PATH}${encodeURIComponent(id)}?until=${until}&mark=${mark}`
}

/** Whether an address was given out by us, and not too long ago. */
function isGood(id: string, query: URLSearchParams, vault: Vault, now: Date): boolean {
  const until = query.get('until') ?? ''
  const mark = Buffer.from(query.get('mark') ?? '')
  if (!/^\d{1,12}$/.test(until) || Number(until) * 1000 <= now.getTime()) return false
  return vault
    .marks(signed(id, until), FIELD)
    .some(one => one.length === mark.length && timingSafeEqual(Buffer.from(one), mark))
}

/** Finds what an address names; null when it is not good. */
export const mediaAtAddress =
  (vault: Vault, now: () => Date) =>
  async ({ name, query }: { name: string; query: URLSearchParams }): Promise<Piece | null> => {
    const id = decoded(name)
    if (id === null || !isGood(id, query, vault, now())) return null
    const medium = await mediumById(id)
    return medium?.keptDigest ? pieceOf(medium, medium.keptDigest) : null
  }

function decoded(name: string): string | null {
  try {
    return decodeURIComponent(name)
  } catch {
    return null
  }
}

const pieceOf = ({ id, type, bytes }: StoredMedia, tag: string): Piece => ({
  type,
  bytes,
  tag,
  keepSeconds: HOUR_SECONDS,
  read: (first, last) => readBetween(id, first, last),
})

/** The bytes between two places, part by part. @throws when a part is gone. */
async function* readBetween(id: string, first: number, last: number): AsyncGenerator<Buffer> {
  for (
    let part = Math.floor(first / LESSON_PART_BYTES);
    part * LESSON_PART_BYTES <= last;
    part += 1
  ) {
    const bytes = await readPart(id, part)
    if (!bytes) throw new Error(`no part ${part} of ${id}`)
    const begins = part * LESSON_PART_BYTES
    yield bytes.subarray(Math.max(0, first - begins), last + 1 - begins)
  }
}

/** A medium as it is told. */
export const shownMedium = (
  { id, kind, type, bytes, seconds, width, height }: StoredMedia,
  vault: Vault,
  now: Date,
): LessonMedia => ({
  ...{ id, kind, type, bytes, seconds, width, height },
  address: mediaAddress(id, vault, now),
})
