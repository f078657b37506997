import { callsForAttention } from '#shared/checkins/checkins.rules'
import type { Finding } from '#shared/checkins/findings.contract'
import { type Plain, canonicalBytes, standsUp } from '../evidence/canonical'
import { type EvidenceRecord, recordsById } from '../evidence/records.model'
import type { CheckInRow, StoredAnswer, StoredJudgement, StoredReview } from './checkins.model'

/** A finding as it is written into records. */
export const plainFinding = ({ code, article, facts = {} }: Finding): Plain => ({
  code,
  article,
  facts: Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  ),
})

/** Whether two judgements find the same. */
export const findTheSame = (one: readonly Finding[], other: readonly Finding[]): boolean =>
  canonicalBytes(one.map(plainFinding)).equals(canonicalBytes(other.map(plainFinding)))

/** What is proved of a later judgement. @param number - its place among those of the check-in, from 0. */
export const judgementEvidence = (
  checkInId: string,
  number: number,
  { at, rules, because, findings }: StoredJudgement,
): EvidenceRecord => ({
  id: `judgement:${checkInId}:${number}`,
  at,
  body: {
    kind: 'judgement',
    checkInId,
    number,
    rules,
    because,
    findings: findings.map(plainFinding),
  },
})

/** What is proved of what a person says to a finding. */
export const answerEvidence = (
  { id, personId }: Pick<CheckInRow, 'id' | 'personId'>,
  { code, words, at }: StoredAnswer,
): EvidenceRecord => ({
  id: `answer:${id}:${code}`,
  at,
  body: { kind: 'answer', checkInId: id, personId, code, words },
})

/** What is proved of what an officer decided. */
export const reviewEvidence = (checkInId: string, review: StoredReview): EvidenceRecord => ({
  id: `review:${checkInId}`,
  at: review.at,
  body: {
    kind: 'review',
    checkInId,
    staffId: review.staffId,
    outcome: review.outcome,
    note: review.note,
    marks: review.marks.map(({ code, mark }) => ({ code, mark })),
  },
})

/** The records that must be there because of what came to a check-in after its receipt. */
export const laterEvidence = (row: CheckInRow): EvidenceRecord[] => [
  ...row.judgements
    .slice(1)
    .map((judgement, index) => judgementEvidence(row.id, index + 1, judgement)),
  ...row.answers.map(answer => answerEvidence(row, answer)),
  ...(row.review ? [reviewEvidence(row.id, row.review)] : []),
]

/**
 * Which of these check-ins hold a later judgement, an answer or a review that was never recorded, or
 * something that is none of these.
 */
export async function withUnrecorded(rows: readonly CheckInRow[]): Promise<Set<string>> {
  const odd = rows.filter(row => !standsUp(() => laterEvidence(row).length >= 0))
  const owners = new Map(
    rows
      .filter(row => !odd.includes(row))
      .flatMap(row => laterEvidence(row).map(({ id }) => [id, row.id] as const)),
  )
  const recorded = owners.size === 0 ? new Map() : await recordsById([...owners.keys()])
  const unknown = [...owners].flatMap(([id, owner]) => (recorded.has(id) ? [] : [owner]))
  return new Set([...odd.map(({ id }) => id), ...unknown])
}

/**
 * Whether the findings that an officer works with are those of the judgement that they follow: the
 * latest, or the latest before the review.
 */
export function followsJudgement({ findings, needsAttention, judgements, review }: CheckInRow) {
  const until = review?.at ?? null
  const isFollowed = (_: StoredJudgement, index: number) => {
    const [one, next] = [judgements[index]!, judgements[index + 1]]
    if (until === null) return !next
    return (index === 0 || one.at <= until) && (!next || next.at >= until)
  }
  return (
    needsAttention === findings.some(callsForAttention) &&
    judgements.filter(isFollowed).some(judgement => findTheSame(judgement.findings, findings))
  )
}
