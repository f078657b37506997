import { parameters } from '#shared/law/parameters'
import { MEDIA_LIMITS, MEDIA_PART_BYTES } from '#shared/reports/limits'
import type { sendMedia } from '#shared/reports/reports.contract'
import { dayInChina } from '#shared/time/days'
import type { z } from '#shared/z'
import { boundsOf } from '../checkins/days'
import { type ClientSession, inTransaction, isDuplicate } from '../platform/database'
import { Refusal } from '../platform/errors'
import type { Vault } from '../platform/vault'
import { digestOf, missingOf, partAmiss, partsOf } from '../platform/media/parts'
import { claimAmiss, cleaned } from './media.checks'
import { dropUnused } from './media-keeping.model'
import * as media from './media.model'
import type { StoredMedia } from './media.model'

type Sent = z.output<(typeof sendMedia)['input']>

interface By {
  personId: string
  now: Date
  vault: Vault
}

const wrong = (error: { path: string; code: string }) => new Refusal(400, 'bad-input', [error])

/**
 * Receives a part of a piece; parts may come again, in any order and at once. With the last one the
 * whole is looked at: what is not what it says to be goes at once.
 *
 * @returns which parts are still missing.
 */
export async function receivePart(sent: Sent, by: By): Promise<number[]> {
  const bytes = Buffer.from(sent.bytes, 'base64')
  const amiss = claimAmiss(sent) ?? partAmiss(sent, bytes.length, MEDIA_PART_BYTES)
  if (amiss) throw wrong(amiss)
  try {
    return await keepPart(sent, bytes, by)
  } catch (error) {
    // Another part of it, or the same one, came at the same moment.
    if (isDuplicate(error)) return keepPart(sent, bytes, by)
    throw error
  }
}

async function keepPart(sent: Sent, bytes: Buffer, by: By): Promise<number[]> {
  const outcome = await inTransaction(async session => {
    const known = await media.mediaById(sent.id, session)
    if (known && !isSame(known, sent, by.personId)) throw new Refusal(409, 'media-differs')
    if (known?.keptDigest) return { missing: [], isWhole: true }
    if (!known) await begin(sent, by, session)
    const there = await media.partsThere(sent.id, session)
    if (!there.has(sent.part)) {
      await refuseTooMuch(known, sent, bytes.length, by, session)
      await media.addPart(sent.id, sent.part, bytes, by.vault, session)
      there.add(sent.part)
    }
    const missing = missingOf(sent.parts, there)
    return { missing, isWhole: missing.length > 0 || (await finish(sent, by.vault, session)) }
  })
  if (!outcome.isWhole) throw wrong({ path: 'bytes', code: 'damaged' })
  return outcome.missing
}

const isSame = (known: StoredMedia, sent: Sent, personId: string) =>
  known.personId === personId &&
  known.kind === sent.kind &&
  known.type === sent.type &&
  known.digest === sent.digest &&
  // What is kept may be shorter than what was sent.
  (known.keptDigest !== null || known.parts === sent.parts)

async function begin(
  { id, kind, type, seconds, parts, digest }: Sent,
  { personId, now }: By,
  session: ClientSession,
) {
  const row: StoredMedia = {
    ...{ id, personId, kind, type, seconds, parts, digest },
    ...{ keptDigest: null, bytes: 0, receivedAt: now, reportId: null, reviewedAt: null },
    kept: true,
  }
  await media.addMedia(row, session)
}

async function refuseTooMuch(
  known: StoredMedia | null,
  { kind }: Sent,
  more: number,
  { personId, now }: By,
  session: ClientSession,
) {
  if ((known?.bytes ?? 0) + more > MEDIA_LIMITS[kind].bytes) {
    throw wrong({ path: 'bytes', code: 'too-big' })
  }
  const [since] = boundsOf(dayInChina(now))
  const today = await media.bytesSince(personId, since, session)
  if (today + more > parameters.reportMediaADay.value) throw new Refusal(429, 'too-much-media')
}

/** @returns whether it is what it says to be; if not it is gone, so that it can be sent anew. */
async function finish(
  { id, type, digest }: Sent,
  vault: Vault,
  session: ClientSession,
): Promise<boolean> {
  const whole = await media.openWhole(id, vault, session)
  const kept = digestOf(whole) === digest ? cleaned(type, whole) : null
  if (!kept) {
    await dropUnused([id], session)
    return false
  }
  const parts = kept.equals(whole) ? null : partsOf(kept, MEDIA_PART_BYTES)
  await media.saveWhole(id, { keptDigest: digestOf(kept), parts }, vault, session)
  return true
}
