import type { AttemptResult, FaceFinding } from '#shared/faces/requests.contract'
import { parameters } from '#shared/law/parameters'
import { addEvidence } from '../evidence/records.model'
import type { ClientSession } from '../platform/database'
import { addToOutbox } from '../platform/outbox.model'
import type { Vault } from '../platform/vault'
import { type Ending, type StoredAttempt, closeAttempt } from './attempts.model'
import type { Dice } from './challenge'
import { keepByOutcome, moveRequest } from './moves'
import { keepPicture } from './pictures.model'
import { attemptEvidence } from './requests.evidence'
import {
  ALL_STATES,
  type StoredRequest,
  changeRequest,
  requestById,
  requestNews,
} from './requests.model'
import { maybeAskAgain } from './second-checks'
import { keepSound } from './sounds.model'
import { dropStepPictures, stepPicturesOf } from './step-pictures.model'

/** What ending an attempt needs. */
export interface EndingNeeds {
  now: Date
  vault: Vault
  /** Drawn before the transaction, which may run twice. */
  dice: Dice
  /** Whether pictures of it may be kept; false where there is no room, or no consent any more. */
  keeps: boolean
}

/** An attempt of which nothing was measured. */
export const broken = (result: AttemptResult, findings: FaceFinding[] = []): Ending => ({
  result,
  match: null,
  liveness: null,
  likenessPercent: null,
  findings,
  verifyRet: null,
})

/** What is no verdict of WeChat's does not count as an attempt. */
const FREE: readonly AttemptResult[] = [
  'service-away',
  'unsupported',
  'camera-denied',
  'no-camera',
  'cancelled',
  'network',
  'withdrawn',
]

/**
 * Ends an attempt: as a fact, with its record; its pictures are kept with it or go; a pass moves the
 * request, which nothing else does.
 *
 * @returns the attempt as it is now; null when it had ended before.
 */
export async function endAttempt(
  attempt: StoredAttempt,
  ending: Ending,
  needs: EndingNeeds,
  session: ClientSession,
): Promise<StoredAttempt | null> {
  const { now } = needs
  const closed = await closeAttempt(attempt.id, ending, now, session)
  if (!closed) return null
  await addEvidence([attemptEvidence(closed)], session)
  if (attempt.challenge) await movePictures(attempt, needs, session)
  const request = await noteOnRequest(attempt, closed, session)
  // It may have been decided while the attempt ran.
  await keepByOutcome(request, now, session)
  await addToOutbox([requestNews(request, `attempt:${closed.id}`, now)], session)
  if (closed.result === 'passed') await pass(request, closed, needs, session)
  return closed
}

async function noteOnRequest(
  attempt: StoredAttempt,
  { requestId, result, findings }: StoredAttempt,
  session: ClientSession,
): Promise<StoredRequest> {
  const used = countedBy(attempt, result!)
  const before = (await requestById(requestId, session))!
  const isOften = result !== 'passed' && before.used + used >= parameters.identityAttempts.value
  const found = [...findings, ...(isOften ? (['many-attempts'] as const) : [])]
  const changed = await changeRequest(
    requestId,
    ALL_STATES,
    {
      $set: { lastResult: result },
      $inc: { used },
      $addToSet: { findings: { $each: found } },
    },
    session,
  )
  return changed!
}

/**
 * How many attempts more count. Our own engine's counted when its motions were drawn, so that nobody
 * draws again and again until they suit a film.
 */
function countedBy({ engine, challenge }: StoredAttempt, result: AttemptResult): number {
  if (engine === 'wechat') return FREE.includes(result) ? 0 : 1
  const wasCounted = challenge !== null && challenge.steps.length > 0
  return wasCounted && result === 'service-away' ? -1 : 0
}

/** The picture that is compared comes first; what was read aloud goes with the pictures. */
async function movePictures(
  { id, personId, requestId, challenge }: StoredAttempt,
  { vault, keeps }: EndingNeeds,
  session: ClientSession,
) {
  const pictures = keeps ? await stepPicturesOf(id, vault, session) : []
  const base = challenge!.steps.indexOf('look-ahead')
  const of = { personId, attemptId: id, requestId }
  for (const { step, bytes, takenAt, sound } of pictures) {
    const kind = step === base ? 'reported' : 'step'
    if (sound) await keepSound({ ...of, bytes, sound, takenAt }, vault, session)
    else await keepPicture({ ...of, kind, jpeg: bytes, takenAt }, vault, session)
  }
  await dropStepPictures(id, session)
}

async function pass(
  { id, personId }: StoredRequest,
  attempt: StoredAttempt,
  { now, dice }: EndingNeeds,
  session: ClientSession,
) {
  const by = { kind: 'attempt', id: attempt.id } as const
  // What nobody can look at again is not passed by a machine alone.
  const to = attempt.findings.includes('pictures-not-kept') ? 'waiting' : 'passed'
  const passed = await moveRequest(id, { from: ['open'], to, by, at: now }, session)
  // An officer was faster, or is to look: the attempt stays a fact.
  if (passed?.state !== 'passed') return
  await maybeAskAgain(passed, personId, { now, dice }, session)
}
