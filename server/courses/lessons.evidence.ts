import { createHash } from 'node:crypto'
import type { LessonContent } from '#shared/courses/lessons.contract'
import { canonicalBytes } from '../evidence/canonical'
import type { EvidenceRecord } from '../evidence/records.model'
import type { StoredAssignment } from './assignments.model'
import type { StoredVersion } from './versions.model'

/** Names every word of a lesson, its questions and their answers. SHA-256, base64url. */
export function contentDigest({ passShare, ...content }: LessonContent): string {
  // The one form knows whole numbers only.
  const whole = { ...content, passThousandths: Math.round(passShare * 1000) }
  return createHash('sha256').update(canonicalBytes(whole)).digest('base64url')
}

/** What is proved of a version as it was published. */
export const versionEvidence = (version: StoredVersion): EvidenceRecord => ({
  id: `lesson-version:${version.id}`,
  at: version.publishedAt,
  body: {
    kind: 'lesson-version',
    countyId: version.countyId,
    title: version.title,
    content: contentDigest(version.content),
    creditableSeconds: version.creditableSeconds,
    publishedFrom: version.publishedFrom.getTime(),
    publishedBy: version.publishedBy,
  },
})

/** What is proved of the withdrawal of a version. */
export const versionWithdrawnEvidence = (version: StoredVersion): EvidenceRecord[] =>
  version.withdrawn
    ? [
        {
          id: `lesson-withdrawn:${version.id}`,
          at: version.withdrawn.at,
          body: {
            kind: 'lesson-withdrawn',
            staffId: version.withdrawn.staffId,
            reason: version.withdrawn.reason,
          },
        },
      ]
    : []

/** What is proved of what somebody was to study. */
export const assignmentEvidence = (assignment: StoredAssignment): EvidenceRecord => ({
  id: `lesson-assigned:${assignment.id}`,
  at: assignment.assignedAt,
  body: {
    kind: 'lesson-assigned',
    subject: assignment.subject,
    title: assignment.title,
    lessonIds: assignment.lessonIds,
    target: assignment.target && {
      minutes: assignment.target.minutes,
      source: assignment.target.source,
    },
    firstDay: assignment.firstDay,
    lastDay: assignment.lastDay,
    reason: assignment.reason,
    assignedBy: assignment.assignedBy,
  },
})

/** What is proved of its end. */
export const assignmentEndedEvidence = (assignment: StoredAssignment): EvidenceRecord[] =>
  assignment.ended
    ? [
        {
          id: `lesson-assignment-ended:${assignment.id}`,
          at: assignment.ended.at,
          body: {
            kind: 'lesson-assignment-ended',
            staffId: assignment.ended.staffId,
            reason: assignment.ended.reason,
            takenBack: assignment.ended.takenBack,
          },
        },
      ]
    : []
