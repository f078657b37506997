import { isFirm, isOpen } from '#shared/visits/bookings/booking-states'
import type { Fact } from '#shared/visits/prisons/prisoners.contract'
import type { AttentionKind } from '#shared/visits/bookings/states.contract'
import { dayInChina } from '#shared/time/days'
import type { ClientSession } from '../../platform/database'
import { addToOutbox } from '../../platform/outbox.model'
import { acceptedOf } from '../relatives/kinships.model'
import { concernedBy } from './booking-counts.model'
import { type StoredBooking, bookingNews, writeAttention } from './bookings.model'
import { tellFamily } from './telling'
import { takeTurns, turnOfCount, turnOfRelative } from './turns.model'

/**
 * Marks what rests on something that has changed: whoever decides about it sees it, and a family whose
 * visit was firm is told to ask before it sets out. Nothing is decided by itself, and what has changed
 * with somebody in prison only the prison tells.
 */
export async function onFact(fact: Fact, session: ClientSession): Promise<void> {
  // What is asked for at this moment is found here, or is judged anew and sees the fact.
  await takeTurns(turnsOf(fact), session)
  const claims = fact.prisonerId === null ? [] : await acceptedOf([fact.prisonerId])
  const kinshipIds = claims.map(({ id }) => id)
  for (const one of await concernedBy(fact, kinshipIds, session)) {
    if (!concerns(fact, one)) continue
    await (fact.kind === 'held-again' ? clear(one, fact, session) : mark(one, fact, session))
  }
}

const turnsOf = ({ prisonerId, relativeId }: Fact) => [
  ...(prisonerId === null ? [] : [turnOfCount(prisonerId)]),
  ...(relativeId === null ? [] : [turnOfRelative(relativeId)]),
]

/** Whether the visit is on a day of which the fact speaks; who stands in line may get any. */
function concerns({ firstDay, lastDay }: Fact, { state, startsAt }: StoredBooking): boolean {
  if (!isOpen(state)) return false
  if (startsAt === null) return lastDay === null
  const day = dayInChina(startsAt)
  return firstDay <= day && (lastDay === null || day <= lastDay)
}

/** What only the family can put right: it hears of it however far the request has come. */
const isFamilys = (kind: AttentionKind): boolean =>
  kind === 'document-expired' || kind === 'companion-document-expired'

async function mark(one: StoredBooking, fact: Fact, session: ClientSession): Promise<void> {
  if (fact.kind === 'held-again') return
  if (one.attention.some(({ factId }) => factId === fact.id)) return
  const at = new Date(fact.at)
  const attention = [...one.attention, { kind: fact.kind, at, factId: fact.id, settledAt: null }]
  await write(one, attention, at, session)
  if (isFirm(one.state) || isFamilys(fact.kind))
    await tellFamily(one, `fact-${fact.id}`, at, session)
}

/** What stood in the way of a prisoner is over. */
async function clear(one: StoredBooking, fact: Fact, session: ClientSession): Promise<void> {
  const at = new Date(fact.at)
  const isOther = (kind: AttentionKind) => isFamilys(kind) || kind === 'slot-changed'
  const attention = one.attention.map(mark =>
    mark.settledAt === null && !isOther(mark.kind) ? { ...mark, settledAt: at } : mark,
  )
  await write(one, attention, at, session)
}

async function write(
  one: StoredBooking,
  attention: StoredBooking['attention'],
  at: Date,
  session: ClientSession,
): Promise<void> {
  const after = await writeAttention(one, attention, session)
  const news = bookingNews(after, at)
  await addToOutbox(
    [{ ...news, _id: `${news._id}:${after.attention.length}:${at.getTime()}` }],
    session,
  )
}
