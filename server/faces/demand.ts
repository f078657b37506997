import type { RequestFor, RequestWhy } from '#shared/faces/requests.contract'
import { addEvidence } from '../evidence/records.model'
import { addMessages } from '../messages/messages.model'
import type { Person } from '../people/people.model'
import type { ClientSession } from '../platform/database'
import { addToOutbox } from '../platform/outbox.model'
import { requestOfCause } from './own-requests.model'
import { requestEvidence } from './requests.evidence'
import { type StoredRequest, addRequests, newRequestId, requestNews } from './requests.model'

/** What somebody is to be asked, and when. */
export interface Demand {
  person: Pick<Person, 'id' | 'officeId' | 'within'>
  why: RequestWhy
  for: RequestFor
  /** How long the person has, from its opening. */
  minutes: number
  now: Date
  /** When the person is told; now unless a later moment is given. */
  opensAt?: Date
  /** Whether the room is to be shown first. */
  environment?: boolean
  /** Whether digits are to be read aloud. */
  digits?: boolean
  /** Staff id and what was written, when an officer asks. */
  askedBy?: string
  reason?: string
  /** What it is made because of; by default what it is for. Of none there is no other than itself. */
  cause?: string
}

/** A request as it is when it is made. @param id - by default a new one. */
export function requestOf(demand: Demand, id = newRequestId()): StoredRequest {
  const { person, why, for: subject, now, opensAt = now, minutes } = demand
  return {
    id,
    key: demand.cause ?? (subject.kind === 'nothing' ? id : `${subject.kind}:${subject.id}`),
    personId: person.id,
    officeId: person.officeId,
    within: person.within,
    why,
    for: subject,
    environment: demand.environment ?? false,
    digits: demand.digits ?? false,
    askedBy: demand.askedBy ?? null,
    reason: demand.reason ?? null,
    madeAt: now,
    opensAt,
    until: new Date(opensAt.getTime() + minutes * 60_000),
    toldAt: opensAt <= now ? now : null,
    state: 'open',
    moves: [],
    attempts: 0,
    used: 0,
    lastResult: null,
    otherWay: null,
    words: '',
    findings: [],
    faultId: null,
    leftAt: null,
    sensitive: false,
    review: null,
  }
}

/** Stores requests beside what they were made because of, and tells the persons of those that are open. */
export async function storeRequests(
  requests: readonly StoredRequest[],
  session: ClientSession,
): Promise<void> {
  if (requests.length === 0) return
  await addRequests(requests, session)
  await addEvidence(requests.map(requestEvidence), session)
  const told = requests.filter(({ toldAt }) => toldAt !== null)
  await tellAsked(told, session)
}

/** Tells persons, and those who follow, that they are asked. Who it was for is in the request. */
export async function tellAsked(
  requests: readonly StoredRequest[],
  session: ClientSession,
): Promise<void> {
  for (const request of requests) {
    const { id, personId, why, until, toldAt } = request
    const content = {
      kind: 'identity-asked',
      requestId: id,
      why,
      until: until.toISOString(),
    } as const
    await addMessages([{ personId, content }], toldAt!, session)
    await addToOutbox([requestNews(request, 'opened', toldAt!)], session)
  }
}

/**
 * Asks a person to show who he is, within the transaction of what calls for it. The same cause asks
 * once: the second time the first request comes back.
 */
export async function requestFor(demand: Demand, session: ClientSession): Promise<StoredRequest> {
  const request = requestOf(demand)
  const known = await requestOfCause(request.key, session)
  if (known) return known
  await storeRequests([request], session)
  return request
}
