import { createHash } from 'node:crypto'
import { callsForAttention } from '#shared/checkins/checkins.rules'
import {
  type Plain,
  canonicalBytes,
  millimetres,
  standsUp,
  tenMillionths,
} from '../evidence/canonical'
import type { EvidenceRecord } from '../evidence/records.model'
import { type CheckInRow, checkInsWithSamples } from './checkins.model'
import { followsJudgement, laterEvidence, plainFinding, withUnrecorded } from './findings.evidence'

/** Under which name a check-in is proved. */
export const checkInRecordId = (id: string): string => `check-in:${id}`

/**
 * What is proved of a check-in: all that was judged and found at its receipt; what came to it later
 * has records of its own. The burst itself is kept by its hash only, since it is deleted when it is
 * no longer needed; its salt is the attempt's name.
 */
export function checkInEvidence(row: CheckInRow): EvidenceRecord {
  const { place, window } = row
  const { at, rules, because, findings } = row.judgements[0]!
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
      sentAt: row.sentAt && row.sentAt.getTime(),
      madeAt: row.madeAt.getTime(),
      datum: row.datum,
      place: {
        latitude: tenMillionths(place.latitude),
        longitude: tenMillionths(place.longitude),
        accuracy: millimetres(place.accuracyMetres),
        distance: millimetres(place.distanceMetres),
        verdict: place.verdict,
      },
      boundaryId: row.boundaryId,
      ownPlaceIds: row.ownPlaceIds,
      deviceHash: row.deviceHash,
      taskId: row.taskId,
      window: window && { opensAt: window.opensAt, closesAt: window.closesAt },
      punctuality: row.punctuality,
      judgedAt: at.getTime(),
      because,
      rules,
      findings: findings.map(plainFinding),
      needsAttention: findings.some(callsForAttention),
      retryOf: row.retryOf,
      ...(row.identityRequestId && { identityRequestId: row.identityRequestId }),
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
 * Looks whether check-ins, and what was judged, said and decided of them later, are still as they
 * were recorded. Samples are compared while they are there: they are deleted in time.
 *
 * @returns the first record that is not.
 */
export async function checkInsAsRecorded(
  records: readonly EvidenceRecord[],
): Promise<EvidenceRecord | null> {
  const found = await checkInsWithSamples([...new Set(records.flatMap(subjectOf))])
  const rows = new Map(found.map(row => [row.id, row]))
  const unrecorded = await withUnrecorded(found)
  const differs = (record: EvidenceRecord) =>
    subjectOf(record).some(
      id => unrecorded.has(id) || !standsUp(() => isAsRecorded(record, rows.get(id))),
    )
  return records.find(differs) ?? null
}

/** The check-in that a record is about; none for other kinds. */
function subjectOf({ id, body }: EvidenceRecord): string[] {
  if (body.kind === 'check-in') return [id.slice(checkInRecordId('').length)]
  return isLater(body) ? [String(body.checkInId)] : []
}

const isLater = ({ kind }: EvidenceRecord['body']) =>
  ['judgement', 'answer', 'review'].includes(String(kind))

function isAsRecorded(record: EvidenceRecord, row: CheckInRow | undefined): boolean {
  if (!row) return false
  const { id, body } = record
  if (isLater(body)) {
    const now = laterEvidence(row).filter(one => one.id === id)
    return now.length === 1 && sameRecord(record, now[0]!)
  }
  const now = checkInEvidence(row)
  const samples = row.fixes.length === 0 ? body.samples! : now.body.samples!
  return followsJudgement(row) && sameRecord(record, { ...now, body: { ...now.body, samples } })
}

const sameRecord = (one: EvidenceRecord, other: EvidenceRecord) =>
  sameBytes([one.at.getTime(), one.body], [other.at.getTime(), other.body])

const sameBytes = (one: Plain, other: Plain) => canonicalBytes(one).equals(canonicalBytes(other))
