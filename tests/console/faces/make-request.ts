import type { Attempt } from '#shared/faces/attempts.contract'
import type { Enrolment, FaceFile } from '#shared/faces/enrolments.contract'
import type { FaceReview, IdentityRequest } from '#shared/faces/reviews.contract'

/** Somebody sent it anyway this morning, unless a test says otherwise. */
export const makeRequest = (
  id: string,
  changes: Partial<IdentityRequest> = {},
): IdentityRequest => ({
  id,
  personId: `person-of-${id}`,
  personName: `本人${id}`,
  officeId: '53252701',
  officeName: '中枢司法所',
  why: 'draw',
  for: { kind: 'check-in', id: 'check-in-1' },
  environment: false,
  digits: false,
  askedByName: null,
  reason: null,
  opensAt: '2026-11-24T01:00:00.000Z',
  until: '2026-11-24T01:30:00.000Z',
  state: 'waiting',
  otherWay: null,
  words: '',
  findings: ['no-match', 'camera-not-attested'],
  attempts: 1,
  sensitive: false,
  lock: null,
  review: null,
  ...changes,
})

/** What an officer said of it. */
export const REVIEW: FaceReview = {
  verdict: 'match',
  action: 'none',
  note: '照片相符',
  byName: '马晓东',
  at: '2026-11-24T05:00:00.000Z',
}

/** A go before a browser's camera that the machine did not take for him, unless a test says otherwise. */
export const makeAttempt = (id: string, changes: Partial<Attempt> = {}): Attempt => ({
  id,
  engine: 'local',
  startedAt: '2026-11-24T01:05:00.000Z',
  endedAt: '2026-11-24T01:05:32.000Z',
  result: 'no-match',
  match: 'no-match',
  liveness: 'live',
  likenessPercent: 41,
  findings: ['no-match', 'camera-not-attested'],
  device: 'Chrome 140，Android',
  verifyRet: null,
  pictureIds: [`${id}-face`, `${id}-step`],
  spoken: null,
  ...changes,
})

/** A request as it is opened. */
export const opened = (request: IdentityRequest, changes: Record<string, unknown> = {}) => ({
  request,
  attempts: [makeAttempt('a1')],
  enrolledPictureId: 'enrolled-1',
  enrolledAt: '2026-11-03T02:00:00.000Z',
  place: null,
  history: [],
  abilities: { decide: true, ask: true, enrol: true },
  ...changes,
})

/** A list as the server hands it out. */
export const listOf = (requests: IdentityRequest[], changes: Record<string, unknown> = {}) => ({
  requests,
  next: null,
  counts: { waiting: requests.length, otherWays: 2, open: 5, pictures: 0 },
  abilities: { decide: true, ask: true, enrol: true },
  ...changes,
})

/** What the server answers when nobody was asked. */
export const NO_REQUESTS = listOf([], {
  counts: { waiting: 0, otherWays: 0, open: 0, pictures: 0 },
})

/** What faces are compared with, put on file at the office, unless a test says otherwise. */
export const makeEnrolment = (version: number, changes: Partial<Enrolment> = {}): Enrolment => ({
  version,
  state: 'active',
  by: 'officer',
  byName: '马晓东',
  at: '2026-11-03T02:00:00.000Z',
  pictureIds: [`v${version}-1`, `v${version}-2`],
  ...changes,
})

/** Somebody who has agreed and has pictures on file, unless a test says otherwise. */
export const makeFaceFile = (changes: Partial<FaceFile> = {}): FaceFile => ({
  consent: { state: 'given', version: 1, at: '2026-11-02T02:00:00.000Z', voice: null },
  isUnderFourteen: false,
  enrolments: [makeEnrolment(1)],
  newPictureAsked: null,
  sparedDigits: false,
  engineReady: true,
  abilities: { enrol: true },
  ...changes,
})
