import type { Attempt } from '#shared/faces/attempts.contract'
import type { Enrolment, FaceFile, Proposal } from '#shared/faces/enrolments.contract'
import type { IdentityRequest } from '#shared/faces/reviews.contract'
import { staffNamed } from '../account/staff.model'
import { organisationNames } from '../organisation/organisation.model'
import { type Person, type Secrets, namesOf } from '../people/people.model'
import { isTooYoung } from './age'
import { type StoredAttempt, attemptsOfRequests } from './attempts.model'
import { consentOf } from './consents.model'
import { isSpared } from './digit-spares.model'
import { type StoredEnrolment, enrolmentsOf } from './enrolments.model'
import { locksOf } from './locks.model'
import { pictureAskOf } from './picture-asks.model'
import { picturesOfRequests } from './pictures.model'
import type { WaitingPicture } from './proposals.model'
import type { StoredRequest } from './requests.model'

/** Makes requests ready to be shown to an official. */
export async function presentRequests(
  requests: readonly StoredRequest[],
  viewerId: string,
  now: Date,
): Promise<IdentityRequest[]> {
  const locks = await locksOf(
    requests.map(({ id }) => id),
    now,
  )
  const staffIds = requests.flatMap(({ id, askedBy, review }) =>
    [askedBy, review?.staffId, locks.get(id)?.staffId].flatMap(one => one ?? []),
  )
  const [people, offices, staff] = await Promise.all([
    namesOf(requests.map(({ personId }) => personId)),
    organisationNames(requests.map(({ officeId }) => officeId)),
    staffNamed(staffIds),
  ])
  const nameOf = (staffId: string) => staff.get(staffId)?.name ?? ''
  return requests.map(request => {
    const { id, review, askedBy } = request
    const lock = locks.get(id)
    return {
      id,
      personId: request.personId,
      personName: people.get(request.personId) ?? '',
      officeId: request.officeId,
      officeName: offices.get(request.officeId) ?? '',
      why: request.why,
      for: request.for,
      environment: request.environment,
      digits: request.digits,
      askedByName: askedBy === null ? null : nameOf(askedBy),
      reason: request.reason,
      opensAt: request.opensAt.toISOString(),
      until: request.until.toISOString(),
      state: request.state,
      otherWay: request.otherWay,
      words: request.words,
      findings: request.findings,
      attempts: request.attempts,
      sensitive: request.sensitive,
      lock: lock
        ? {
            byName: nameOf(lock.staffId),
            isMine: lock.staffId === viewerId,
            until: lock.until.toISOString(),
          }
        : null,
      review: review && {
        verdict: review.verdict,
        action: review.action,
        note: review.note,
        byName: nameOf(review.staffId),
        at: review.at.toISOString(),
      },
    }
  })
}

/** The attempts at a request with the pictures and sounds that are still kept of each. */
export async function presentAttempts(requestId: string): Promise<Attempt[]> {
  const [attempts, pictures] = await Promise.all([
    attemptsOfRequests([requestId]),
    picturesOfRequests([requestId]),
  ])
  const keptOf = ({ id }: StoredAttempt) => pictures.filter(({ attemptId }) => attemptId === id)
  const picturesOf = (attempt: StoredAttempt) =>
    keptOf(attempt).flatMap(({ id, kind }) => (kind === 'spoken' ? [] : [id]))
  const soundOf = (attempt: StoredAttempt) =>
    keptOf(attempt).find(({ kind }) => kind === 'spoken')?.id ?? null
  return attempts.map(attempt => ({
    id: attempt.id,
    engine: attempt.engine,
    startedAt: attempt.startedAt.toISOString(),
    endedAt: attempt.endedAt?.toISOString() ?? null,
    result: attempt.result,
    match: attempt.match,
    liveness: attempt.liveness,
    likenessPercent: attempt.likenessPercent,
    findings: attempt.findings,
    device: attempt.device,
    verifyRet: attempt.verifyRet,
    pictureIds: picturesOf(attempt),
    spoken: attempt.spoken && {
      digits: attempt.spoken.digits,
      sent: attempt.spoken.digest !== null,
      soundId: soundOf(attempt),
    },
  }))
}

/** Whose pictures wait for an officer, and since when. */
export async function presentProposals(waiting: readonly WaitingPicture[]): Promise<Proposal[]> {
  const offices = await organisationNames(waiting.map(({ officeId }) => officeId))
  return waiting.map(one => ({
    ...one,
    at: one.at.toISOString(),
    officeName: offices.get(one.officeId) ?? '',
  }))
}

/** How a person's face is on file. */
export async function presentFile(
  file: Person & Secrets,
  { now, engineReady, mayEnrol }: { now: Date; engineReady: boolean; mayEnrol: boolean },
): Promise<FaceFile> {
  const [consent, enrolments, asked, sparedDigits] = await Promise.all([
    consentOf(file.id),
    enrolmentsOf(file.id),
    pictureAskOf(file.id),
    isSpared(file.id),
  ])
  const staff = await staffNamed(enrolments.flatMap(({ staffId }) => staffId ?? []))
  const shown = (one: StoredEnrolment): Enrolment => ({
    version: one.version,
    state: one.state,
    by: one.staffId === null ? 'person' : 'officer',
    byName: one.staffId === null ? file.name : (staff.get(one.staffId)?.name ?? ''),
    at: one.at.toISOString(),
    pictureIds: one.pictureIds,
  })
  return {
    consent: {
      state: consent?.state ?? 'never-asked',
      version: consent?.version ?? null,
      at: consent?.at.toISOString() ?? null,
      voice: consent?.voice ?? null,
    },
    isUnderFourteen: isTooYoung(file.idNumber, now),
    enrolments: enrolments.map(shown),
    newPictureAsked: asked?.reason ?? null,
    sparedDigits,
    engineReady,
    abilities: { enrol: mayEnrol },
  }
}
