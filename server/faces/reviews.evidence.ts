import { firstDiffering, subjectsOf } from '../evidence/as-recorded'
import type { EvidenceRecord } from '../evidence/records.model'
import { type StoredRequest, requestsById } from './requests.model'

/** What is proved of what an officer said of a request. */
export const faceReviewEvidence = ({ id, review, sensitive }: StoredRequest): EvidenceRecord => {
  const { verdict, action, note, staffId, at } = review!
  return {
    id: `face-review:${id}`,
    at,
    body: { kind: 'face-review', verdict, action, note, staffId, sensitive },
  }
}

const KINDS = ['face-review']

/**
 * Looks whether what officers said of requests is still as it was recorded.
 *
 * @returns the first record that is not.
 */
export async function faceReviewsAsRecorded(
  records: readonly EvidenceRecord[],
): Promise<EvidenceRecord | null> {
  const requests = await requestsById(subjectsOf(records, KINDS))
  return firstDiffering(
    records,
    KINDS,
    requests.map(request => () => (request.review ? [faceReviewEvidence(request)] : [])),
  )
}
