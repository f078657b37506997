import { randomUUID } from 'node:crypto'
import type { blockDays } from '#shared/visits/prisons/slots.contract'
import * as endpoints from '#shared/visits/prisons/slots.endpoints'
import { type Day, daysAfter, instantInChina } from '#shared/time/days'
import type { z } from '#shared/z'
import { recordAct } from '../../oversight/acts.model'
import { type ClientSession, inTransaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { type StoredBlock, addBlock, blockById, liftBlock } from './blocks.model'
import { recordFacts, tellBookings } from './facts'
import { covers, slotFact } from './making-slots'
import type { By } from './prisons.actions'
import type { StoredPrison } from './prisons.model'
import { blockSlots, setCapacity, unblockSlots } from './slot-changes.model'
import { type StoredSlot, slotsOf } from './slots.model'

/** Instants from the first moment of a day to the first after another. */
export const between = (firstDay: Day, lastDay: Day) =>
  [instantInChina(firstDay, '00:00'), instantInChina(daysAfter(lastDay, 1), '00:00')] as const

/** Says for how many families a time is. Whoever has it keeps it. @throws {Refusal} 409 it is not as read. */
export async function changeCapacity(
  slot: StoredSlot,
  asked: { was: number; capacity: number },
  by: By,
): Promise<StoredSlot> {
  return inTransaction(async session => {
    const changed = await setCapacity(slot.id, asked, session)
    if (!changed) throw new Refusal(409, 'changed-meanwhile')
    await act(
      endpoints.setSlotCapacity.id,
      slot.id,
      { ...asked, taken: changed.taken },
      by,
      session,
    )
    return changed
  })
}

type AskedBlock = z.output<(typeof blockDays)['input']>

/** What became of the times of blocked days. */
interface Blocked {
  block: StoredBlock
  slots: number
  taken: number
}

/**
 * Blocks days of a prison, also for times that are made later. Times that somebody has are flagged,
 * and bookings are told.
 *
 * @throws {Refusal} 409 somebody has some of them, and that was not to be flagged.
 */
export async function block(
  { flagTaken, ...said }: AskedBlock,
  prison: StoredPrison,
  by: By,
): Promise<Blocked> {
  const added: StoredBlock = {
    id: randomUUID(),
    ...said,
    at: by.now,
    staffId: by.staffId,
    liftedAt: null,
  }
  const done = await inTransaction(async session => {
    const [from, to] = between(said.firstDay, said.lastDay)
    const times = await slotsOf(prison.id, from > by.now ? from : by.now, to, session)
    const slots = times.filter(slot => slot.blocked === null && covers(said, slot))
    const taken = slots.filter(slot => slot.taken > 0)
    if (taken.length > 0 && !flagTaken) throw new Refusal(409, 'slots-are-taken')
    await addBlock(added, session)
    const ids = slots.map(slot => slot.id)
    await blockSlots(ids, { blockId: added.id, words: added.words }, session)
    const facts = taken.map(slot => slotFact(slot, by.now, by.staffId))
    await recordFacts(facts, session)
    const { note: _, ...told } = said
    const counts = { slots: slots.length, taken: taken.length }
    await act(endpoints.blockDays.id, added.id, { ...told, ...counts }, by, session)
    return { block: added, ...counts }
  })
  await tellBookings(by.now)
  return done
}

/** Lifts a block: its times can be had again. @returns how many. */
export async function unblock({ id, prisonId }: StoredBlock, by: By): Promise<number> {
  return inTransaction(async session => {
    if (!(await liftBlock(id, by.now, session))) throw new Refusal(404, 'no-such-block')
    const slots = await unblockSlots(prisonId, id, by.now, session)
    await act(endpoints.unblockDays.id, id, { prisonId, slots }, by, session)
    return slots
  })
}

/** A block that holds. @throws {Refusal} 404 there is none. */
export async function heldBlock(id: string): Promise<StoredBlock> {
  const found = await blockById(id)
  if (!found) throw new Refusal(404, 'no-such-block')
  return found
}

const act = (
  name: string,
  subjectId: string,
  details: Parameters<typeof recordAct>[0]['details'],
  { staffId, now }: By,
  session: ClientSession,
) => recordAct({ staffId, act: name, subjectId, at: now, details }, session)
