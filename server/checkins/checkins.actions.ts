import type { CheckInDraft, Punctuality, Receipt } from '#shared/checkins/checkins.contract'
import { RULES_VERSION, callsForAttention, claimsTheFuture } from '#shared/checkins/checkins.rules'
import { type Moment, madeAt } from '#shared/checkins/tasks.rules'
import type { Window } from '#shared/checkins/terms.contract'
import { activeBindingOf } from '../account/bindings.model'
import { askedWith } from '../faces/check-ins'
import type { Person } from '../people/people.model'
import { type HomeBoundary, homeBoundary } from '../places/home-boundaries'
import { Refusal } from '../platform/errors'
import type { Outside } from '../platform/outside'
import type { Vault } from '../platform/vault'
import type { CheckInRow, StoredCheckIn } from './checkins.model'
import { type Known, NOTHING_KNOWN, findingsOf, placeOf, whatIsKnown } from './judging'
import { taskFor } from './serving'
import { storeCheckIn } from './writer.model'

/**
 * Receives a check-in: finds what it was made for, places it, asks the rules, stores what they
 * found, once.
 */
export async function receiveCheckIn(
  { sentAt: sent, ...draft }: CheckInDraft & { sentAt?: string | undefined },
  person: Person,
  { outside, vault }: { outside: Pick<Outside, 'now' | 'random'>; vault: Vault },
): Promise<CheckInRow> {
  const receivedAt = outside.now()
  const sentAt = sent === undefined ? null : new Date(sent)
  // A phone that says when it sent may be wrong by days: how long it waited is known all the same.
  if (!sentAt && claimsTheFuture(draft.takenAt, receivedAt)) {
    throw new Refusal(400, 'taken-in-the-future')
  }
  const moment = { madeAt: madeAt(new Date(draft.takenAt), sentAt, receivedAt), receivedAt }
  const [boundary, binding, { task, punctuality }] = await Promise.all([
    homeBoundary(person.homeCountyId),
    activeBindingOf(person.id),
    taskFor(person, moment, draft.retryOf),
  ])
  if (!boundary) throw new Refusal(503, 'no-boundary')
  const known = await whatIsKnown(person, placeOf(draft, boundary), moment, vault)
  const judged = judge(draft, person, {
    ...moment,
    sentAt,
    boundary,
    taskId: task?.id ?? null,
    window: task?.hours ?? null,
    punctuality,
    deviceHash: binding?.deviceHash ?? null,
    known: { ...known, boundAt: binding?.boundAt ?? null },
  })
  const { findings, retryOf } = judged
  const come = { identity: task?.identity ?? null, findings, isRepeat: retryOf !== null }
  const by = { now: receivedAt, vault, dice: outside.random }
  return storeCheckIn(judged, await askedWith(come, person, by))
}

/** What a check-in is judged against. */
export interface Circumstances extends Moment {
  sentAt: Date | null
  boundary: HomeBoundary
  /** The task it was made for, and how it stands to it. */
  taskId: string | null
  window: Window | null
  punctuality: Punctuality
  deviceHash: string | null
  /** What is known of the person around it; absent for an invented past. */
  known?: Known
}

/** Judges a check-in; touches nothing. */
export function judge(draft: CheckInDraft, person: Person, given: Circumstances): StoredCheckIn {
  const { receivedAt, boundary, punctuality } = given
  const place = placeOf(draft, boundary)
  const { findings, ownPlaceIds } = findingsOf(draft, place, given, given.known ?? NOTHING_KNOWN)
  return {
    personId: person.id,
    officeId: person.officeId,
    within: person.within,
    attemptId: draft.attemptId,
    counter: draft.counter,
    takenAt: new Date(draft.takenAt),
    sentAt: given.sentAt,
    madeAt: given.madeAt,
    receivedAt,
    datum: draft.datum,
    fixes: draft.fixes,
    place,
    boundaryId: boundary.id,
    ownPlaceIds,
    deviceHash: given.deviceHash,
    taskId: given.taskId,
    window: given.window,
    punctuality,
    findings,
    needsAttention: findings.some(callsForAttention),
    retryOf: draft.retryOf ?? null,
    judgements: [{ at: receivedAt, rules: RULES_VERSION, because: 'received', findings }],
    answers: [],
    review: null,
  }
}

/** What the person is told. An uncertain place may be tried once more, not again and again. */
export const receiptOf = ({
  id,
  attemptId,
  madeAt: made,
  receivedAt,
  punctuality,
  place,
  retryOf,
  identityRequestId,
}: CheckInRow): Receipt => ({
  id,
  attemptId,
  madeAt: made.toISOString(),
  receivedAt: receivedAt.toISOString(),
  punctuality,
  mayRetry: place.verdict === 'cannot-say' && retryOf === null,
  ...(identityRequestId && { identityRequestId }),
})
