import { LESSON_PART_BYTES } from '#shared/courses/lesson-limits'
import { sendLessonMedia as endpoint } from '#shared/courses/lessons.endpoints'
import type { beginLessonMedia, sendLessonMedia } from '#shared/courses/media.contract'
import type { z } from '#shared/z'
import type { Organisation } from '../organisation/organisation.model'
import { recordAct } from '../oversight/acts.model'
import { inTransaction } from '../platform/database'
import { Refusal } from '../platform/errors'
import { digestOf, missingOf, partAmiss, partsOf } from '../platform/media/parts'
import { gramsOf } from './lesson-search'
import { kindOfType, looked, promiseAmiss } from './lesson-media.checks'
import { dropUnfinished } from './lesson-media-keeping.model'
import * as model from './lesson-media.model'
import type { StoredMedia } from './lesson-media.model'

const wrong = (error: { path: string; code: string }) => new Refusal(400, 'bad-input', [error])

interface By {
  staffId: string
  now: Date
  county: Organisation
}

/** So much of the digest names a medium. */
const NAMED_BY = 40

/** Notes what will be sent. @returns the medium as it stands, and which parts are missing. */
export async function beginMedium(
  { name, type, bytes, digest }: z.output<(typeof beginLessonMedia)['input']>,
  { staffId, now, county }: By,
) {
  const amiss = promiseAmiss({ type, bytes })
  if (amiss) throw wrong(amiss)
  const id = `${county.id}-${digest.slice(0, NAMED_BY)}`
  const fresh: StoredMedia = {
    ...{ id, countyId: county.id, within: county.within, name, grams: gramsOf(name) },
    ...{ kind: kindOfType(type), type, bytes, parts: Math.ceil(bytes / LESSON_PART_BYTES) },
    ...{ digest, keptDigest: null, seconds: null, width: null, height: null },
    ...{ addedBy: staffId, addedAt: now },
  }
  await model.ensureMedium(fresh)
  const known = await model.mediumById(id)
  if (!known) throw new Refusal(409, 'changed-meanwhile')
  if (known.type !== type || known.digest !== digest) throw new Refusal(409, 'media-differs')
  const missing = known.keptDigest ? [] : missingOf(known.parts, await model.partsThere(id))
  return { id, parts: known.parts, missing }
}

/**
 * Receives a part; parts may come again, in any order and at once. With the last one the whole is
 * looked at: what is not what it says to be goes at once.
 *
 * @returns the medium when it is whole, and which parts are missing.
 */
export async function receiveMediaPart(
  { id, part, bytes: text }: z.output<(typeof sendLessonMedia)['input']>,
  { staffId, now, county }: By,
): Promise<{ missing: number[]; medium: StoredMedia | null }> {
  const medium = await model.mediumById(id)
  if (medium?.countyId !== county.id) throw new Refusal(404, 'no-such-media')
  if (medium.keptDigest) return { missing: [], medium }
  const bytes = Buffer.from(text, 'base64')
  const amiss = partAmiss({ part, parts: medium.parts }, bytes.length, LESSON_PART_BYTES)
  if (amiss) throw wrong(amiss)
  await model.addPart(id, part, bytes)
  const missing = missingOf(medium.parts, await model.partsThere(id))
  if (missing.length > 0) return { missing, medium: null }
  await finish(medium, { staffId, now })
  return { missing, medium: await model.mediumById(id) }
}

async function finish(medium: StoredMedia, { staffId, now }: Pick<By, 'staffId' | 'now'>) {
  const { id, type, digest, bytes } = medium
  const sent = await allParts(medium)
  const whole = Buffer.concat(sent)
  // Looking at it may write over it, and what is written over is compared afterwards.
  const found = whole.length === bytes && digestOf(whole) === digest ? looked(type, whole) : null
  if (!found) {
    await inTransaction(async session => dropUnfinished([id], session))
    throw wrong({ path: 'bytes', code: 'damaged' })
  }
  const kept = partsOf(found.kept, LESSON_PART_BYTES)
  const changed = kept
    .map((part, index) => [index, part] as const)
    .filter(([index, part]) => !part.equals(sent[index] ?? Buffer.alloc(0)))
  const outcome = {
    bytes: found.kept.length,
    parts: kept.length,
    keptDigest: digestOf(found.kept),
    seconds: found.seconds,
    width: found.size?.width ?? null,
    height: found.size?.height ?? null,
  }
  await inTransaction(async session => {
    await model.finishMedium(id, outcome, new Map(changed), session)
    const details = { name: medium.name, type, bytes: outcome.bytes, digest: outcome.keptDigest }
    await recordAct({ staffId, act: endpoint.id, subjectId: id, at: now, details }, session)
  })
}

async function allParts({ id, parts }: StoredMedia): Promise<Buffer[]> {
  const all: Buffer[] = []
  for (let part = 0; part < parts; part += 1) {
    all.push((await model.readPart(id, part)) ?? Buffer.alloc(0))
  }
  return all
}
