import { tellOfflineReading } from '#shared/courses/study.endpoints'
import { newAttemptId } from '../device/attempt'
import { callAs } from '../http/call'
import { createOutbox } from '../http/outbox'

/** What was read without a signal, and how long by this phone's clock: a claim. */
interface Read {
  attemptId: string
  takenAt: string
  lessonId: string
  version: number
  seconds: number
}

/** A lesson that the server does not know of this person counts for nothing, ever. */
const FINAL_STATUSES = [400, 404, 413]

/** Reading that the server has not heard of yet. */
export const useOfflineReading = createOutbox(
  'offline-reading',
  ({ personId, attemptId, takenAt, lessonId, version, seconds }: Read & { personId: string }) =>
    callAs(personId)(tellOfflineReading, { attemptId, takenAt, lessonId, version, seconds }),
  FINAL_STATUSES,
)

/** Keeps that so long was read; it is told when there is a signal. */
export async function keepReading(lessonId: string, version: number, seconds: number) {
  const attemptId = await newAttemptId()
  const takenAt = new Date().toISOString()
  useOfflineReading.getState().keep({ attemptId, takenAt, lessonId, version, seconds })
}

/** Tells what is kept. Never throws. */
export const sendOfflineReading = (): Promise<void> => useOfflineReading.getState().sendKept()
