import type { ClientSession } from '../../platform/database'
import type { Part } from '../../platform/together'
import { updateRows } from '../../platform/writes.model'
import { type Row, Slots } from './slots.model'

/** Places of some times, for many who ask at once. */
export interface Places {
  /** @returns false when nothing is left. */
  take(slotId: string): boolean
  giveBack(slotId: string): void
  /** Writes what was taken. */
  keep(): Promise<void>
}

/** How many places a time had when it was looked at. */
export type PlacesLeft = readonly [slotId: string, left: number]

/** The part of a question that asks how many places are left in those of some times that are open. */
export const placesAsked = (slotIds: readonly string[]): Part<PlacesLeft> => ({
  model: Slots,
  match: { _id: { $in: [...new Set(slotIds)] }, blocked: null, planChanged: false },
  fields: { taken: 1, capacity: 1 },
  read: ({ _id, taken, capacity }: Pick<Row, '_id' | 'taken' | 'capacity'>) =>
    [_id, capacity - taken] as const,
})

/**
 * Writes once what many took. A time that somebody else changed since the transaction began lets it
 * begin anew; therefore the places may be looked at beside it, but not before.
 *
 * @param rows - what was left, asked for after the first write of the transaction.
 */
export function placesAmong(rows: readonly PlacesLeft[], session: ClientSession): Places {
  const left = new Map(rows)
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
