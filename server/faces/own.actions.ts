import { FACE_NOTICE_VERSION } from '#shared/faces/notice'
import type { OtherWay, OwnFaces, OwnRequest } from '#shared/faces/requests.contract'
import { parameters } from '#shared/law/parameters'
import { organisationById } from '../organisation/organisation.model'
import type { Person } from '../people/people.model'
import { inTransaction } from '../platform/database'
import { Refusal } from '../platform/errors'
import type { Outside } from '../platform/outside'
import type { Vault } from '../platform/vault'
import { tryCode, useCode } from './call-backs.model'
import { asConsent, isUnderFourteen } from './consents.actions'
import { consentOf } from './consents.model'
import { asksDigits } from './digits'
import { enrolmentOf, enrolmentsOf } from './enrolments.model'
import { type Step, UNDECIDED, moveRequest } from './moves'
import { pictureAskOf } from './picture-asks.model'
import { requestsShownTo } from './own-requests.model'
import { type StoredRequest, requestById } from './requests.model'

const WEEK = 7 * 24 * 3600_000

/** A request as the person sees it. */
export const ownRequest = (request: StoredRequest): OwnRequest => ({
  id: request.id,
  why: request.why,
  reason: request.reason,
  for: request.for,
  opensAt: request.opensAt.toISOString(),
  until: request.until.toISOString(),
  state: request.state,
  environment: request.environment,
  digits: request.digits,
  otherWay: request.otherWay,
  lastResult: request.lastResult,
  attemptsLeft: Math.max(0, parameters.identityAttempts.value - request.used),
  note: request.review?.note ?? null,
})

/** All that a phone needs to know about faces. */
export async function ownFaces(
  person: Person,
  { outside, vault }: { outside: Outside; vault: Vault },
): Promise<OwnFaces> {
  const now = outside.now()
  const [consent, enrolment, [newest], ask, isYoung, requests, office, digits] = await Promise.all([
    consentOf(person.id),
    enrolmentOf(person.id),
    enrolmentsOf(person.id),
    pictureAskOf(person.id),
    isUnderFourteen(person, { now, vault }),
    requestsShownTo(person.id, now, new Date(now.getTime() - WEEK)),
    organisationById(person.officeId),
    asksDigits(person.id, outside),
  ])
  return {
    consent: asConsent(consent),
    noticeVersion: FACE_NOTICE_VERSION,
    enrolledAt: enrolment?.at.toISOString() ?? null,
    pictureWaits: newest?.state === 'proposed',
    newPictureAsked: ask?.reason ?? null,
    isUnderFourteen: isYoung,
    engines: {
      wechat: outside.wechat.faces !== null,
      local: outside.faces.state === 'ready',
    },
    digits,
    requests: requests.map(ownRequest),
    officeName: office?.name ?? '',
    officePhone: office?.phone ?? '',
    now: now.toISOString(),
  }
}

/** A request that this person knows of. @throws {Refusal} 404 */
export async function askedOf(id: string, personId: string, now: Date): Promise<StoredRequest> {
  const request = await requestById(id)
  if (request?.personId !== personId || request.opensAt > now) {
    throw new Refusal(404, 'no-such-face-request')
  }
  return request
}

interface Said {
  id: string
  words: string
}

/** The machine did not say yes: an officer will look. Said twice, it stands as it stood. */
export const sendAnyway = (said: Said, person: Person, now: Date): Promise<StoredRequest> =>
  say(said, person, now, { from: ['open', 'other-way'], to: 'waiting', words: said.words })

/** Another way is chosen; it is as good, also after the time is over. */
export const chooseOtherWay = (
  { way, ...said }: Said & { way: OtherWay },
  person: Person,
  now: Date,
): Promise<StoredRequest> =>
  say(said, person, now, {
    from: ['open', 'waiting', 'other-way', 'fault', 'expired'],
    to: 'other-way',
    otherWay: way,
    words: said.words,
  })

async function say(
  { id }: Said,
  person: Person,
  now: Date,
  step: Pick<Step, 'from' | 'to' | 'otherWay' | 'words'>,
): Promise<StoredRequest> {
  const request = await askedOf(id, person.id, now)
  const isSaid =
    request.state === step.to &&
    (step.otherWay === undefined || step.otherWay === request.otherWay) &&
    (request.words === step.words || step.words === '')
  if (isSaid) return request
  const by = { kind: 'person', id: person.id } as const
  const moved = await inTransaction(session => moveRequest(id, { ...step, by, at: now }, session))
  if (!moved) throw new Refusal(409, 'request-not-open')
  return moved
}

/** The digits that the officer reads aloud: whoever types them in holds the bound phone and was rung up. */
export async function enterCode(
  { id, code }: { id: string; code: string },
  person: Person,
  { now, vault }: { now: Date; vault: Vault },
): Promise<StoredRequest> {
  const request = await askedOf(id, person.id, now)
  if (!UNDECIDED.includes(request.state)) throw new Refusal(409, 'request-not-open')
  const tried = await tryCode(id, code, now, vault)
  if (tried === 'over') throw new Refusal(409, 'call-back-over')
  if (tried === 'wrong') throw new Refusal(422, 'wrong-call-back-code')
  const { staffId, mark } = tried
  return inTransaction(async session => {
    if (!(await useCode(id, mark, session))) throw new Refusal(409, 'call-back-over')
    const by = { kind: 'officer', id: staffId } as const
    const step = { from: UNDECIDED, to: 'settled', by, at: now } as const
    const moved = await moveRequest(id, step, session)
    if (!moved) throw new Refusal(409, 'request-not-open')
    return moved
  })
}
