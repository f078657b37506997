import { createHash } from 'node:crypto'
import type { Interview, Shared } from '#shared/jobs/applications.contract'
import { type Plain, canonicalBytes } from '../../evidence/canonical'
import type { EvidenceRecord } from '../../evidence/records.model'
import type { StoredApplication } from './applications.model'
import type { ApplicationSecrets } from './secrets'
import type { StepSecrets, StoredStep } from './steps.model'

const digest = (salt: string, told: Plain) =>
  createHash('sha256').update(salt).update(canonicalBytes(told)).digest('base64url')

const plainShared = (shared: Shared): Plain => ({ ...shared })

/** What proves what somebody let a base see, without telling it. */
export const digestOfShared = ({ salt, shared, name, phone, age }: ApplicationSecrets): string =>
  digest(salt, [plainShared(shared), name, phone, age])

/** What proves what was said, without telling it. */
export const digestOfWords = ({ salt, words }: StepSecrets): string => digest(salt, words)

/** What is proved of an application: to whom, which things, and which text was consented to. */
export const applicationEvidence = (one: StoredApplication): EvidenceRecord => ({
  id: `job-application:${one.id}`,
  at: one.receivedAt,
  body: {
    kind: 'job-application',
    personId: one.personId,
    officeId: one.officeId,
    within: one.within,
    countyId: one.countyId,
    attemptId: one.attemptId,
    employerId: one.employerId,
    employerName: one.employerName,
    postingId: one.postingId,
    postingTitle: one.postingTitle,
    fields: one.fields,
    noticeVersion: one.noticeVersion,
    goesOutAt: one.goesOutAt.getTime(),
    said: one.said,
  },
})

/** What is proved of each thing that happened to it: also that consent was taken back, and when. */
export const stepEvidence = (step: StoredStep): EvidenceRecord => ({
  id: `job-application-step:${step.id}`,
  at: step.at,
  body: {
    kind: 'job-application-step',
    applicationId: step.applicationId,
    by: step.by,
    staffId: step.staffId,
    state: step.state,
    interview: step.interview && plainInterview(step.interview),
    startedDay: step.startedDay,
    settled: step.settled,
    attemptId: step.attemptId,
    said: step.said,
  },
})

const plainInterview = ({ at, minutes, place, contact }: Interview): Plain => ({
  at,
  minutes,
  place,
  contact,
})
