import type { CheckInDraft } from '#shared/checkins/checkins.contract'
import { newAttemptId } from '../device/attempt'
import { placeNow } from '../device/location'

/**
 * A check-in of this moment, not yet sent: named and dated when the button is pressed, placed
 * by what the phone says afterwards.
 *
 * @param counter - how many this phone will have made with this one.
 * @param retryOf - the attempt that this one repeats because its place was uncertain.
 * @throws {NoPlace}
 */
export async function draftHere(counter: number, retryOf: string | null): Promise<CheckInDraft> {
  const takenAt = new Date().toISOString()
  const attemptId = await newAttemptId()
  const place = await placeNow()
  return { attemptId, takenAt, counter, ...place, ...(retryOf !== null && { retryOf }) }
}
