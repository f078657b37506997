import { createHash } from 'node:crypto'
import { Refusal } from '../platform/errors'
import type { StoredAttempt } from './attempts.model'
import type { Challenge, FrameAnswer } from './challenge-state'

/** A frame or a sound as it came: its place in the attempt, and what binds it there. */
export interface Incoming {
  /** Of the attempt. */
  id: string
  number: number
  nonce: string
  digest: string
}

/** The answer to what came last, when it comes once more. */
export function lastAnswer(
  { challenge }: StoredAttempt,
  { number, digest }: Incoming,
): FrameAnswer | null {
  const last = challenge?.last
  return last && number === challenge.next - 1 && digest === last.digest ? last.answer : null
}

/**
 * The challenge that waits for this, and for nothing else.
 *
 * @param content - base64 of what came.
 * @throws {Refusal} it is not what this attempt waits for.
 */
export function accepted(
  { challenge, endedAt, expiresAt }: StoredAttempt,
  { number, nonce, digest }: Incoming,
  content: string,
  now: Date,
): Challenge {
  if (!challenge || endedAt || now >= expiresAt) throw new Refusal(409, 'attempt-over')
  if (number !== challenge.next || nonce !== challenge.nonce) {
    throw new Refusal(409, 'stale-frame')
  }
  if (sha256(nonce + content) !== digest) throw new Refusal(400, 'bad-frame')
  return challenge
}

export const sha256 = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('hex')
