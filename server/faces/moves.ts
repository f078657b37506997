import type { RequestState } from '#shared/faces/requests.contract'
import { addEvidence } from '../evidence/records.model'
import type { ClientSession } from '../platform/database'
import { addToOutbox } from '../platform/outbox.model'
import { keepPicturesAs } from './pictures.model'
import { moveEvidence } from './requests.evidence'
import { type StoredMove, type StoredRequest, changeRequest, requestNews } from './requests.model'

/** A step that a request is to take. */
export interface Step extends Pick<StoredMove, 'at' | 'to' | 'by'> {
  /** Only while it stands so. */
  from: readonly RequestState[]
  otherWay?: StoredMove['otherWay']
  words?: string
}

/** States from which somebody can still do something about a request. */
export const UNDECIDED: readonly RequestState[] = [
  'open',
  'waiting',
  'other-way',
  'fault',
  'expired',
]

/**
 * Moves a request on: with its record, and told to those who follow.
 *
 * @param set - what else of the row changes with it, e.g. the review.
 * @returns the request as it is now; null when it does not stand in one of these states any more.
 */
export async function moveRequest(
  id: string,
  { from, at, to, by, otherWay = null, words = '' }: Step,
  session: ClientSession,
  set: Partial<StoredRequest> = {},
): Promise<StoredRequest | null> {
  const move: StoredMove = { at, to, by, otherWay, words }
  const said = by.kind === 'person' ? { words, ...(otherWay && { otherWay }) } : {}
  const moved = await changeRequest(
    id,
    from,
    { $set: { ...set, ...said, state: to, leftAt: at }, $push: { moves: move } },
    session,
  )
  if (!moved) return null
  await keepByOutcome(moved, at, session)
  const number = moved.moves.length - 1
  await addEvidence([moveEvidence(id, number, move)], session)
  await addToOutbox([requestNews(moved, String(number), at)], session)
  return moved
}

/** What came of a request says how long its pictures are kept; of an open one they stay. */
export async function keepByOutcome(
  { id, state, sensitive }: StoredRequest,
  at: Date,
  session: ClientSession,
): Promise<void> {
  if (state !== 'passed' && state !== 'settled') return
  const outcome = state === 'passed' ? 'passed' : 'decided'
  await keepPicturesAs(id, sensitive ? 'sensitive' : outcome, at, session)
}
