import { firstDiffering, subjectsOf } from '../evidence/as-recorded'
import type { EvidenceRecord } from '../evidence/records.model'
import { type StoredAttempt, attemptsById } from './attempts.model'
import { type StoredConsent, consentsById } from './consents.model'
import { type StoredMove, type StoredRequest, requestsById } from './requests.model'

/** What is proved of a request as it was made. */
export const requestEvidence = (request: StoredRequest): EvidenceRecord => ({
  id: `face-request:${request.id}`,
  at: request.madeAt,
  body: {
    kind: 'face-request',
    key: request.key,
    personId: request.personId,
    officeId: request.officeId,
    within: request.within,
    why: request.why,
    for: { ...request.for },
    environment: request.environment,
    ...(request.digits && { digits: true }),
    askedBy: request.askedBy,
    reason: request.reason,
    opensAt: request.opensAt.getTime(),
    until: request.until.getTime(),
  },
})

/** Under which name one step in the life of a request is proved. @param number - from 0. */
const moveIdOf = (requestId: string, number: number) => `face-move:${requestId}.${number}`

/** What is proved of one step in the life of a request. */
export const moveEvidence = (
  requestId: string,
  number: number,
  { at, to, by, otherWay, words }: StoredMove,
): EvidenceRecord => ({
  id: moveIdOf(requestId, number),
  at,
  body: { kind: 'face-move', to, by: { kind: by.kind, id: by.id }, otherWay, words },
})

/** What is proved of an attempt: how it ended. Of the face nothing but numbers. */
export const attemptEvidence = (attempt: StoredAttempt): EvidenceRecord => ({
  id: `face-attempt:${attempt.id}`,
  at: attempt.endedAt!,
  body: {
    kind: 'face-attempt',
    key: attempt.key,
    requestId: attempt.requestId,
    personId: attempt.personId,
    engine: attempt.engine,
    device: attempt.device,
    startedAt: attempt.startedAt.getTime(),
    result: attempt.result,
    match: attempt.match,
    liveness: attempt.liveness,
    likenessPercent: attempt.likenessPercent,
    findings: attempt.findings,
    verifyRet: attempt.verifyRet,
    verifyId: attempt.wechat?.verifyId ?? null,
    ...(attempt.spoken && {
      spoken: { digits: attempt.spoken.digits, digest: attempt.spoken.digest },
    }),
  },
})

/** What is proved of what a person said about face recognition. */
export const consentEvidence = (consent: StoredConsent): EvidenceRecord => ({
  id: `face-consent:${consent.id}`,
  at: consent.at,
  body: {
    kind: 'face-consent',
    personId: consent.personId,
    number: consent.number,
    state: consent.state,
    version: consent.version,
    ...(consent.voice !== null && { voice: consent.voice }),
  },
})

/** Whether what the row says of itself is what its steps say. */
function followsMoves({ moves, state, leftAt, faultId, otherWay, words }: StoredRequest): boolean {
  const last = moves.at(-1)
  const said = moves.filter(({ by }) => by.kind === 'person')
  return (
    state === (last?.to ?? 'open') &&
    (leftAt?.getTime() ?? null) === (last?.at.getTime() ?? null) &&
    faultId === (moves.findLast(({ by }) => by.kind === 'fault')?.by.id ?? null) &&
    otherWay === (said.findLast(move => move.otherWay)?.otherWay ?? null) &&
    words === (said.at(-1)?.words ?? '')
  )
}

/** What must be recorded of a request as it stands. */
function recordsOf(request: StoredRequest): EvidenceRecord[] {
  if (!followsMoves(request)) return []
  return [
    requestEvidence(request),
    ...request.moves.map((move, number) => moveEvidence(request.id, number, move)),
  ]
}

const KINDS = ['face-request', 'face-move', 'face-attempt', 'face-consent']

/**
 * Looks whether requests, attempts and consents are still as they were recorded.
 *
 * @returns the first record that is not.
 */
export async function requestsAsRecorded(
  records: readonly EvidenceRecord[],
): Promise<EvidenceRecord | null> {
  const moved = subjectsOf(records, ['face-move']).map(subject => subject.split('.')[0]!)
  const [requests, attempts, consents] = await Promise.all([
    requestsById([...new Set([...subjectsOf(records, ['face-request']), ...moved])]),
    attemptsById(subjectsOf(records, ['face-attempt'])),
    consentsById(subjectsOf(records, ['face-consent'])),
  ])
  return firstDiffering(records, KINDS, [
    ...requests.map(request => () => recordsOf(request)),
    ...attempts.map(attempt => () => [attemptEvidence(attempt)]),
    ...consents.map(consent => () => [consentEvidence(consent)]),
  ])
}
