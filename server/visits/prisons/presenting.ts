import type { Block, Slot, SlotFlag } from '#shared/visits/prisons/slots.contract'
import type { PrisonFace } from '#shared/visits/prisons/prisons.contract'
import { staffNamed } from '../../account/staff.model'
import type { StoredBlock } from './blocks.model'
import type { StoredPrison } from './prisons.model'
import type { StoredSlot } from './slots.model'

/** A prison as families know it. */
export const presentPrison = ({ version: _, enteredAt, ...prison }: StoredPrison): PrisonFace => ({
  ...prison,
  enteredAt: enteredAt?.toISOString() ?? null,
})

/** A time as a desk sees it. */
export const presentSlot = (slot: StoredSlot): Slot => ({
  id: slot.id,
  prisonId: slot.prisonId,
  startsAt: slot.startsAt.toISOString(),
  minutes: slot.minutes,
  capacity: slot.capacity,
  taken: slot.taken,
  blockedReason: slot.blocked?.words ?? null,
  flags: flagsOf(slot),
})

function flagsOf({ planChanged, taken, capacity, blocked }: StoredSlot): SlotFlag[] {
  const flags: [SlotFlag, boolean][] = [
    ['plan-changed', planChanged],
    ['over-capacity', taken > capacity],
    ['blocked', blocked !== null && taken > 0],
  ]
  return flags.flatMap(([flag, holds]) => (holds ? [flag] : []))
}

/** Blocks with the names of those who made them. */
export async function presentBlocks(blocks: readonly StoredBlock[]): Promise<Block[]> {
  const staff = await staffNamed(blocks.map(({ staffId }) => staffId))
  return blocks.map(({ prisonId: _, liftedAt: __, staffId, at, ...block }) => ({
    ...block,
    at: at.toISOString(),
    byName: staff.get(staffId)?.name ?? '',
  }))
}
