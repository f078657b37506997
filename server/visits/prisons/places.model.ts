import type { ClientSession } from '../../platform/database'
import { updateRows } from '../../platform/writes.model'
import { Slots, type StoredSlot } from './slots.model'

/** Places of some times, for many who ask at once. */
export interface Places {
  /** @returns false when nothing is left. */
  take(slotId: string): boolean
  giveBack(slotId: string): void
  /** Writes what was taken. */
  keep(): Promise<void>
}

/**
 * Writes once what many took. A time that somebody else changed since the transaction began lets it
 * begin anew.
 *
 * @param slots - as this transaction has read them.
 */
export function placesAmong(slots: readonly StoredSlot[], session: ClientSession): Places {
  const left = new Map(slots.map(one => [one.id, leftIn(one)]))
  const taken = new Map<string, number>()
  const move = (slotId: string, by: number) => {
    left.set(slotId, (left.get(slotId) ?? 0) - by)
    taken.set(slotId, (taken.get(slotId) ?? 0) + by)
  }
  return {
    take(slotId) {
      const isLeft = (left.get(slotId) ?? 0) > 0
      if (isLeft) move(slotId, 1)
      return isLeft
    },
    giveBack: slotId => move(slotId, -1),
    keep: () =>
      updateRows(
        Slots.collection.name,
        [...taken]
          .filter(([, count]) => count > 0)
          .map(([_id, count]) => ({ q: { _id }, u: { $inc: { taken: count } } })),
        session,
      ),
  }
}

const leftIn = ({ blocked, planChanged, capacity, taken }: StoredSlot) =>
  blocked !== null || planChanged ? 0 : capacity - taken
