import { createHash } from 'node:crypto'
import { reviewCheckIn } from '#shared/checkins/checkins.endpoints'
import {
  type Plain,
  canonicalBytes,
  millimetres,
  standsUp,
  tenMillionths,
} from '../evidence/canonical'
import type { EvidenceRecord } from '../evidence/records.model'
import { type CheckInRow, checkInsWithSamples } from './checkins.model'

/** Under which name a check-in is proved. */
export const checkInRecordId = (id: string): string => `check-in:${id}`

/**
 * What is proved of a check-in: all that was judged and found. The burst itself is kept by its
 * hash only, since it is deleted when it is no longer needed; its salt is the attempt's name.
 */
export function checkInEvidence(row: CheckInRow): EvidenceRecord {
  const { place, window } = row
  return {
    id: checkInRecordId(row.id),
    at: row.receivedAt,
    body: {
      kind: 'check-in',
      personId: row.personId,
      officeId: row.officeId,
      within: row.within,
      attemptId: row.attemptId,
      counter: row.counter,
      takenAt: row.takenAt.getTime(),
      datum: row.datum,
      place: {
        latitude: tenMillionths(place.latitude),
        longitude: tenMillionths(place.longitude),
        accuracy: millimetres(place.accuracyMetres),
        distance: millimetres(place.distanceMetres),
        verdict: place.verdict,
      },
      boundaryId: row.boundaryId,
      window: window && { opensAt: window.opensAt, closesAt: window.closesAt },
      punctuality: row.punctuality,
      findings: row.findings.map(({ code, article }): Plain => ({ code, article })),
      needsAttention: row.needsAttention,
      retryOf: row.retryOf,
      samples: samplesHash(row),
    },
  }
}

function samplesHash({ fixes, attemptId }: CheckInRow): string {
  const samples = fixes.map(({ latitude, longitude, accuracyMetres, takenAt }): Plain => [
    tenMillionths(latitude),
    tenMillionths(longitude),
    millimetres(accuracyMetres),
    Date.parse(takenAt),
  ])
  return createHash('sha256').update(attemptId).update(canonicalBytes(samples)).digest('base64url')
}

/**
 * Looks whether check-ins, and what was decided of them, are still as they were recorded. Samples
 * are compared while they are there: they are deleted in time.
 *
 * @returns the first record that is not.
 */
export async function checkInsAsRecorded(
  records: readonly EvidenceRecord[],
): Promise<EvidenceRecord | null> {
  const rows = new Map(
    (await checkInsWithSamples(records.flatMap(subjectOf))).map(row => [row.id, row]),
  )
  const differs = (record: EvidenceRecord) =>
    subjectOf(record).some(id => !standsUp(() => isAsRecorded(record, rows.get(id))))
  return records.find(differs) ?? null
}

/** The check-in that a record is about; none for other kinds. */
function subjectOf({ id, body }: EvidenceRecord): string[] {
  if (body.kind === 'check-in') return [id.slice(checkInRecordId('').length)]
  return isReview(body) ? [String(body.subjectId)] : []
}

const isReview = (body: EvidenceRecord['body']) =>
  body.kind === 'act' && body.act === reviewCheckIn.id

function isAsRecorded({ at, body }: EvidenceRecord, row: CheckInRow | undefined): boolean {
  if (!row) return false
  if (isReview(body)) return sameBytes([at.getTime(), body], [...reviewOf(row, body)])
  const now = checkInEvidence(row)
  const samples = row.fixes.length === 0 ? body.samples! : now.body.samples!
  return sameBytes([at.getTime(), body], [now.at.getTime(), { ...now.body, samples }])
}

/** The act of a review as the check-in tells it. */
function reviewOf({ id, review }: CheckInRow, body: EvidenceRecord['body']): Plain[] {
  if (!review) return []
  const { staffId, at, outcome, note } = review
  return [at.getTime(), { ...body, staffId, subjectId: id, details: { outcome, note } }]
}

const sameBytes = (one: Plain, other: Plain) => canonicalBytes(one).equals(canonicalBytes(other))
