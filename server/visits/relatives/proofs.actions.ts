import { PROOF_BYTES_A_DAY } from '#shared/visits/relatives/limits'
import type { ProofFormat, sendProof } from '#shared/visits/relatives/proofs.contract'
import { dayInChina } from '#shared/time/days'
import type { z } from '#shared/z'
import { boundsOf } from '../../checkins/days'
import { type ClientSession, inTransaction, isDuplicate } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { digestOf } from '../../platform/media/parts'
import { type Size, sizeOfJpeg, sizeOfPng } from '../../platform/media/pictures'
import { strippedJpeg, strippedPng } from '../../platform/media/stripping'
import type { Vault } from '../../platform/vault'
import {
  type StoredProof,
  addProof,
  bindProofs,
  openProof,
  proofBytesSince,
  proofsByIds,
} from './proofs.model'

type Sent = z.output<(typeof sendProof)['input']>

interface By {
  relativeId: string
  now: Date
  vault: Vault
}

/** Pixels of a side: nobody can read a page on less, and no page needs more. */
const SMALLEST = 200
const LARGEST = 6000

const wrong = (code: string) => new Refusal(400, 'bad-input', [{ path: 'bytes', code }])

/** A picture without what was written into it besides. @throws {Refusal} 400 it is none that we take. */
function cleaned(format: ProofFormat, bytes: Buffer): Buffer {
  const picture = format === 'image/jpeg' ? strippedJpeg(bytes) : strippedPng(bytes)
  if (!picture) throw wrong('damaged')
  const size = format === 'image/jpeg' ? sizeOfJpeg(picture) : sizeOfPng(picture)
  if (!size || !fits(size)) throw wrong('wrong-size')
  return picture
}

const fits = ({ width, height }: Size) =>
  Math.min(width, height) >= SMALLEST && Math.max(width, height) <= LARGEST

/** Receives a picture; the same one sent again is harmless. What was written into it goes at once. */
export async function receiveProof(sent: Sent, by: By): Promise<StoredProof> {
  const bytes = Buffer.from(sent.bytes, 'base64')
  const known = await knownProof(sent, bytes, by)
  if (known) return known
  const picture = cleaned(sent.format, bytes)
  const proof: StoredProof = {
    ...{ id: sent.id, relativeId: by.relativeId, type: sent.type, format: sent.format },
    sentDigest: digestOf(bytes),
    digest: digestOf(picture),
    bytes: picture.length,
    sentAt: by.now,
    ...{ ownerId: null, settledAt: null, kept: true },
  }
  try {
    await inTransaction(session => keep(proof, picture, by, session))
  } catch (error) {
    const twin = isDuplicate(error) ? await knownProof(sent, bytes, by) : null
    if (!twin) throw error
    return twin
  }
  return proof
}

async function knownProof({ id, type, format }: Sent, bytes: Buffer, { relativeId }: By) {
  const [known] = await proofsByIds([id])
  if (!known) return null
  const isSame =
    known.relativeId === relativeId &&
    known.type === type &&
    known.format === format &&
    known.sentDigest === digestOf(bytes)
  if (!isSame) throw new Refusal(409, 'media-differs')
  return known
}

async function keep(
  proof: StoredProof,
  picture: Buffer,
  { relativeId, now, vault }: By,
  session: ClientSession,
) {
  const [since] = boundsOf(dayInChina(now))
  const today = await proofBytesSince(relativeId, since, session)
  if (today + picture.length > PROOF_BYTES_A_DAY) throw new Refusal(429, 'too-much-media')
  await addProof(proof, picture, vault, session)
}

/** What a picture shows. @throws {Refusal} 404 it is gone. */
export async function pictureOf({ id, format }: StoredProof, vault: Vault) {
  const picture = await openProof(id, vault)
  if (!picture) throw new Refusal(404, 'no-such-proof')
  return { format, bytes: picture.toString('base64') }
}

/**
 * Gives pictures to a claim, or to somebody who comes along.
 *
 * @returns each with the hash of what is kept.
 * @throws {Refusal} 409 one is missing, gone, or belongs to something else.
 */
export async function takeProofs(
  ids: readonly string[],
  owner: { relativeId: string; ownerId: string },
  session: ClientSession,
): Promise<{ id: string; digest: string }[]> {
  const isOnce = new Set(ids).size === ids.length
  if (!isOnce || (await bindProofs(ids, owner, session)) !== ids.length) {
    throw new Refusal(409, 'proofs-incomplete')
  }
  const found = new Map((await proofsByIds(ids, session)).map(one => [one.id, one.digest]))
  return ids.map(id => ({ id, digest: found.get(id) ?? '' }))
}
