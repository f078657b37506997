import type { ClientSession } from '../platform/database'
import { type AttemptRow, Attempts, toAttempt } from './attempts.model'
import { spokenOf } from './challenge'
import type { Challenge } from './challenge-state'

/** Notes what WeChat calls an attempt, while it runs. @returns whether it does. */
export async function nameAttempt(id: string, verifyId: string): Promise<boolean> {
  const { matchedCount } = await Attempts.updateOne(
    { _id: id, endedAt: null },
    { $set: { 'wechat.verifyId': verifyId } },
  )
  return matchedCount === 1
}

/** What somebody took in hand and did not finish is free again after so long. */
const LONGEST_IN_HAND_MILLISECONDS = 6000

/**
 * Takes the next frame of an attempt in hand, so that no two processes measure at once.
 *
 * @returns the attempt; null when it is not at that frame, has ended, or a frame is in hand.
 */
export async function takeFrame(id: string, number: number, now: Date) {
  const free = new Date(now.getTime() - LONGEST_IN_HAND_MILLISECONDS)
  const row = await Attempts.findOneAndUpdate(
    {
      _id: id,
      endedAt: null,
      'challenge.next': number,
      $or: [{ 'challenge.inHand': null }, { 'challenge.inHand': { $lt: free } }],
    },
    { $set: { 'challenge.inHand': now }, $inc: { 'challenge.handled': 1 } },
    { returnDocument: 'after' },
  ).lean<AttemptRow>()
  return row && toAttempt(row)
}

/**
 * Lets a frame go that could not be measured.
 *
 * @param awayAt - when the engine could not be had: the time for the step begins anew; else null.
 */
export async function leaveFrame(id: string, number: number, awayAt: Date | null): Promise<void> {
  const free = { 'challenge.inHand': null }
  await Attempts.updateOne(
    { _id: id, endedAt: null, 'challenge.next': number },
    awayAt
      ? { $set: { ...free, 'challenge.stepSince': awayAt }, $inc: { 'challenge.away': 1 } }
      : { $set: free },
  )
}

/** Writes how a challenge stands after a frame. @returns whether the attempt was still at that frame. */
export async function saveChallenge(
  id: string,
  number: number,
  challenge: Challenge,
  expiresAt: Date,
  session: ClientSession,
): Promise<boolean> {
  const { matchedCount } = await Attempts.updateOne(
    { _id: id, endedAt: null, 'challenge.next': number },
    { $set: { challenge, expiresAt, spoken: spokenOf(challenge) } },
    { session },
  )
  return matchedCount === 1
}

/** Whether a sound came before, in whichever attempt. @param digest - SHA-256, hex. */
export const wasHeard = async (digest: string): Promise<boolean> =>
  (await Attempts.exists({ 'spoken.digest': digest })) !== null
