import { randomUUID } from 'node:crypto'
import type { Actor } from '#shared/endpoint'
import type { RequestState } from '#shared/faces/requests.contract'
import type { ReviewAction, ReviewVerdict } from '#shared/faces/reviews.contract'
import * as endpoints from '#shared/faces/reviews.endpoints'
import { parameters } from '#shared/law/parameters'
import type { Plain } from '../evidence/canonical'
import { addEvidence } from '../evidence/records.model'
import { addMessage } from '../messages/messages.model'
import { recordAct } from '../oversight/acts.model'
import { recordLooks } from '../oversight/looks.model'
import { type Person, fileById, personById } from '../people/people.model'
import { type ClientSession, inTransaction } from '../platform/database'
import { Refusal } from '../platform/errors'
import { addToOutbox } from '../platform/outbox.model'
import type { Vault } from '../platform/vault'
import { startCode } from './call-backs.model'
import { requestFor } from './demand'
import { mayDecide, mayLookAt } from './faces.policy'
import { endLock, takeLock } from './locks.model'
import { UNDECIDED, moveRequest } from './moves'
import { wantPicture } from './proposals.actions'
import { type StoredRequest, requestById, requestNews } from './requests.model'
import { faceReviewEvidence } from './reviews.evidence'

/** Who acts, and when. */
export interface Officer {
  actor: Extract<Actor, { role: 'officer' }>
  now: Date
}

/** What an officer says of a request. */
interface Said {
  verdict: ReviewVerdict
  action: ReviewAction
  note: string
  sensitive: boolean
}

/** What an officer can say something about: while it is open, it is the person's turn. */
const DECIDABLE: readonly RequestState[] = [
  ...UNDECIDED.filter(state => state !== 'open'),
  // The machine's yes can be overruled.
  'passed',
]

/** A request that an official may see. @throws {Refusal} 404 otherwise, as if there were none. */
export async function seenRequest(id: string, actor: Actor, now: Date): Promise<StoredRequest> {
  const request = await requestById(id)
  if (!request || request.opensAt > now || !mayLookAt(actor, request)) {
    throw new Refusal(404, 'no-such-face-request')
  }
  return request
}

/** A request that an officer may decide. @throws {Refusal} 404 otherwise, as if there were none. */
async function keptRequest(id: string, { actor, now }: Officer): Promise<StoredRequest> {
  const request = await seenRequest(id, actor, now)
  if (!mayDecide(actor, request)) throw new Refusal(404, 'no-such-face-request')
  return request
}

/** Takes a request in hand, or lets it go. */
export async function hold(id: string, held: boolean, by: Officer): Promise<StoredRequest> {
  const request = await keptRequest(id, by)
  const { staffId } = by.actor
  if (held && !DECIDABLE.includes(request.state)) throw new Refusal(409, 'already-settled')
  const hasMoved = await (held ? takeLock : endLock)(id, staffId, by.now)
  if (hasMoved) await tellHeld(request, by.now)
  else if (held) throw new Refusal(409, 'being-reviewed')
  return request
}

/** Others who have it open hear at once that it is in somebody's hands, or free; each time anew. */
const tellHeld = (request: StoredRequest, now: Date) =>
  inTransaction(session =>
    addToOutbox([requestNews(request, `held:${randomUUID()}`, now)], session),
  )

/** Decides about a request that is in the officer's hands, and does what follows. */
export async function decide(id: string, said: Said, by: Officer): Promise<StoredRequest> {
  await keptRequest(id, by)
  return inTransaction(async session => {
    const request = await requestById(id, session)
    if (!request || !DECIDABLE.includes(request.state)) throw new Refusal(409, 'already-settled')
    if (!(await endLock(id, by.actor.staffId, by.now, session))) {
      throw new Refusal(409, 'being-reviewed')
    }
    const settled = await settle(request, DECIDABLE, said, by, session)
    const { verdict, action, note, sensitive } = said
    await noteAct(endpoints.decideRequest.id, id, { verdict, action, note, sensitive }, by, session)
    await follow(settled, said, by, session)
    return settled
  })
}

/** Writes what an officer said, and tells the person. */
async function settle(
  { id, personId, opensAt, sensitive: was }: StoredRequest,
  from: readonly RequestState[],
  { verdict, action, note, sensitive }: Said,
  { actor: { staffId }, now: at }: Officer,
  session: ClientSession,
): Promise<StoredRequest> {
  const step = { from, at, to: 'settled', by: { kind: 'officer', id: staffId } } as const
  const review = { verdict, action, note, staffId, at }
  const settled = await moveRequest(id, step, session, { review, sensitive: was || sensitive })
  if (!settled) throw new Refusal(409, 'already-settled')
  await addEvidence([faceReviewEvidence(settled)], session)
  const askedAt = opensAt.toISOString()
  const content = { kind: 'identity-settled', requestId: id, askedAt, note } as const
  await addMessage(personId, at, content, session)
  return settled
}

/** What the officer wants done besides; calls and visits are made by people. */
async function follow(
  settled: StoredRequest,
  { action, note }: Said,
  { actor: { staffId }, now }: Officer,
  session: ClientSession,
): Promise<void> {
  const person = await personById(settled.personId, session)
  if (!person) return
  if (action === 'new-picture') await wantPicture(person.id, note, staffId, now, session)
  if (action !== 'ask-again') return
  await requestFor(
    {
      ...{ person, now, why: 'officer', for: settled.for, askedBy: staffId, reason: note },
      minutes: parameters.askAgainMinutes.value,
      cause: `again:${settled.id}`,
    },
    session,
  )
}

/** An officer asks a person to show who he is. */
export async function ask(
  person: Person,
  asked: { environment: boolean; digits: boolean; minutes: number; reason: string },
  by: Officer,
): Promise<StoredRequest> {
  const { staffId } = by.actor
  return inTransaction(async session => {
    const request = await requestFor(
      {
        ...{ person, now: by.now, why: 'officer', for: { kind: 'nothing' }, askedBy: staffId },
        ...asked,
      },
      session,
    )
    await noteAct(
      endpoints.askForIdentity.id,
      person.id,
      { ...asked, request: request.id },
      by,
      session,
    )
    return request
  })
}

/** An officer rings a person up: the digits to read aloud, and the number to ring. */
export async function startCallBack(id: string, by: Officer, vault: Vault) {
  const request = await keptRequest(id, by)
  const file = await fileById(request.personId, vault)
  if (!file) throw new Refusal(404, 'no-such-person')
  if (!UNDECIDED.includes(request.state)) throw new Refusal(409, 'already-settled')
  const { staffId } = by.actor
  const look = { staffId, personId: file.id, purpose: 'verify-finding', at: by.now } as const
  await recordLooks([look])
  const { code, expiresAt } = await inTransaction(async session => {
    await noteAct(endpoints.startCallBack.id, id, {}, by, session)
    return startCode(id, staffId, by.now, vault, session)
  })
  return { code, expiresAt: expiresAt.toISOString(), phone: file.phone }
}

/** The person came to the office and was seen with his ID card. */
export async function settleVisit(id: string, note: string, by: Officer): Promise<StoredRequest> {
  const request = await keptRequest(id, by)
  const said = { verdict: 'not-by-picture', action: 'none', note, sensitive: false } as const
  return inTransaction(async session => {
    const settled = await settle(request, UNDECIDED, said, by, session)
    await noteAct(endpoints.settleVisit.id, id, { note }, by, session)
    return settled
  })
}

const noteAct = (
  act: string,
  subjectId: string,
  details: { readonly [name: string]: Plain },
  { actor: { staffId }, now: at }: Officer,
  session: ClientSession,
) => recordAct({ staffId, act, subjectId, at, details }, session)
