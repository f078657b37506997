import { boundsFor, freeDays, freeSlot } from '#shared/visits/prisons/free-days'
import * as contract from '#shared/visits/prisons/slots.contract'
import * as endpoints from '#shared/visits/prisons/slots.endpoints'
import { type Day, dayInChina, daysAfter, daysOfMonth, instantInChina } from '#shared/time/days'
import { Refusal } from '../../platform/errors'
import { implement } from '../../platform/implement'
import { blocksOf } from './blocks.model'
import { knownYears, withKnownYears } from './holidays'
import { presentBlocks, presentSlot } from './presenting'
import { prisonAtDesk, prisonToKeep } from './prisons.actions'
import { prisonById } from './prisons.model'
import { mayKeepPrison } from './prisons.policy'
import * as actions from './slots.actions'
import { nearestFree, slotById, slotsOf } from './slots.model'

/** Times at prisons. */
export const slotRoutes = [
  /** A family looks when it can have a visit. */
  implement(
    endpoints.listFreeSlots,
    contract.listFreeSlots,
  )(async ({ input: { prisonId, month }, outside }) => {
    const prison = await prisonById(prisonId)
    if (!prison) throw new Refusal(404, 'no-such-prison')
    const now = outside.now()
    const years = await knownYears()
    const bounds = withKnownYears(() => boundsFor(prison.rules, dayInChina(now), years))
    const { firstDay, lastDay } = bounds
    const first = `${month}-01`
    const ends = actions.between(first, daysAfter(first, daysOfMonth(first) - 1))
    const opens = firstDay === null ? now : instantInChina(firstDay, '00:00')
    const [times, nearest] = await Promise.all([
      slotsOf(prisonId, ...ends),
      nearestFree(
        prisonId,
        opens > now ? opens : now,
        lastDay === null ? null : instantInChina(daysAfter(lastDay, 1), '00:00'),
      ),
    ])
    return {
      days: freeDays(month, times, { bounds, now }),
      ...bounds,
      nearest: nearest && freeSlot(nearest),
    }
  }),

  /** A desk looks at all of them. */
  implement(
    endpoints.listSlots,
    contract.listSlots,
  )(async ({ input: { prisonId, firstDay, lastDay }, actor }) => {
    const prison = await prisonAtDesk(prisonId, actor)
    refuseTooLong(firstDay, lastDay)
    const [times, blocks] = await Promise.all([
      slotsOf(prisonId, ...actions.between(firstDay, lastDay)),
      blocksOf(prisonId, firstDay),
    ])
    return {
      slots: times.map(presentSlot),
      blocks: await presentBlocks(blocks.filter(block => block.firstDay <= lastDay)),
      abilities: { keep: mayKeepPrison(actor, prison) },
    }
  }),

  implement(
    endpoints.setSlotCapacity,
    contract.setSlotCapacity,
  )(async ({ input: { id, ...asked }, actor, outside }) => {
    const slot = await slotById(id)
    if (!slot) throw new Refusal(404, 'no-such-slot')
    await prisonToKeep(slot.prisonId, actor)
    const by = { ...actor, now: outside.now() }
    return presentSlot(await actions.changeCapacity(slot, asked, by))
  }),

  implement(
    endpoints.blockDays,
    contract.blockDays,
  )(async ({ input, actor, outside }) => {
    const prison = await prisonToKeep(input.prisonId, actor)
    const done = await actions.block(input, prison, { ...actor, now: outside.now() })
    return { ...done, block: (await presentBlocks([done.block]))[0]! }
  }),

  implement(
    endpoints.unblockDays,
    contract.unblockDays,
  )(async ({ input: { id }, actor, outside }) => {
    const block = await actions.heldBlock(id)
    await prisonToKeep(block.prisonId, actor)
    return { slots: await actions.unblock(block, { ...actor, now: outside.now() }) }
  }),
]

const MOST_DAYS = contract.MOST_DAYS

/** @throws {Refusal} 400 more days than are read at once, or none. */
export function refuseTooLong(firstDay: Day, lastDay: Day): void {
  if (lastDay >= firstDay && lastDay < daysAfter(firstDay, MOST_DAYS)) return
  throw new Refusal(400, 'bad-input', [{ path: 'lastDay', code: 'too-many-days' }])
}
