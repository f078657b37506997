import { callsForAttention } from '#shared/checkins/checkins.rules'
import type { ClientSession } from '../platform/database'
import { addToOutbox } from '../platform/outbox.model'
import {
  CHECK_IN_ANSWERED,
  CHECK_IN_JUDGED,
  CHECK_IN_REVIEWED,
  type CheckInRow,
  CheckIns,
  type Row,
  type StoredAnswer,
  type StoredJudgement,
  type StoredReview,
  outboxRowOf,
  toRow,
} from './checkins.model'

/** What the outbox is told of a later judgement. */
export const judgedNews = (row: CheckInRow, number: number, at: Date) =>
  outboxRowOf(CHECK_IN_JUDGED, row, at, String(number))

/** What the outbox is told of an answer. */
export const answeredNews = (row: CheckInRow, { code, at }: StoredAnswer) =>
  outboxRowOf(CHECK_IN_ANSWERED, row, at, code)

/** Adds a judgement; the findings follow it unless an officer has decided on those before. */
export async function addJudgement(
  { id, review }: CheckInRow,
  judgement: StoredJudgement,
  session: ClientSession,
): Promise<void> {
  const { findings } = judgement
  const needsAttention = findings.some(callsForAttention)
  await CheckIns.updateOne(
    { _id: id },
    {
      $push: { judgements: judgement },
      ...(review === null && { $set: { findings, needsAttention } }),
    },
    { session },
  )
}

/**
 * Adds what the person says to a finding, unless something was said to it before or an officer has
 * decided.
 *
 * @returns the check-in with the answer, or null.
 */
export async function addAnswer(id: string, answer: StoredAnswer, session: ClientSession) {
  const row = await CheckIns.findOneAndUpdate(
    { _id: id, review: null, 'answers.code': { $ne: answer.code } },
    { $push: { answers: answer } },
    { session, returnDocument: 'after', projection: { fixes: 0 } },
  ).lean<Row>()
  return row && toRow(row)
}

/**
 * Writes what an officer decided, unless somebody has decided before.
 *
 * @returns the check-in with its review; null when there was one already.
 */
export async function saveReview(id: string, review: StoredReview, session: ClientSession) {
  const row = await CheckIns.findOneAndUpdate(
    { _id: id, review: null },
    { $set: { review } },
    { session, returnDocument: 'after', projection: { fixes: 0 } },
  ).lean<Row>()
  if (!row) return null
  const reviewed = toRow(row)
  await addToOutbox([outboxRowOf(CHECK_IN_REVIEWED, reviewed, review.at)], session)
  return reviewed
}
