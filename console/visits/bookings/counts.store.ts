import { useEffect } from 'react'
import { create } from 'zustand'
import type { DeskList, listBookings } from '#shared/visits/bookings/desk.contract'
import { listBookings as list } from '#shared/visits/bookings/desk.endpoints'
import type { z } from '#shared/z'
import { call } from '../../http/call'
import { onMoves } from '../../http/moves'
import { whileUsed } from '../../ui/while-used'
import type { Side } from './bookings-address'

type Counts = z.infer<(typeof listBookings)['reply']>['counts']

/** How many bookings wait, as far as this desk has heard. */
interface Counted {
  /** Null until the server has said it. */
  counts: Counts | null
  /** How often something may have changed: each time, lists are read again. */
  changes: number
}

const nothing: Counted = { counts: null, changes: 0 }

export const useVisitCounts = create<Counted>()(() => nothing)

/** As long as the live socket is quiet, or lost. */
const REFRESH_MILLISECONDS = 30_000

const FIRST: Readonly<Record<Side, DeskList>> = { county: 'to-check', prison: 'at-prison' }

/** Keeps count of what waits for a desk, on whichever page one is. @param side - null: no desk for visits. */
export function useCountVisits(side: Side | null): void {
  useEffect(() => {
    if (side === null) return
    const end = whileUsed(
      isNews => void countVisits(side, isNews),
      REFRESH_MILLISECONDS,
      tell => onMoves(['visit-booking'], tell),
    )
    return () => {
      end()
      useVisitCounts.setState(nothing, true)
    }
  }, [side])
}

/** A number that could not be read is read the next time. Never throws. */
export async function countVisits(side: Side, moved = false): Promise<void> {
  const answer = await call(list, { list: FIRST[side] }).catch(() => null)
  if (!answer) return
  const { counts } = answer
  useVisitCounts.setState(before => ({
    counts,
    changes: before.changes + (moved || differs(before.counts, counts) ? 1 : 0),
  }))
}

/** How much waits on the pages of bookings, by their address; nothing while that is not known. */
export function useVisitNumbers(): Readonly<Record<string, number>> {
  const counts = useVisitCounts(counted => counted.counts)
  if (!counts) return {}
  const { toCheck, atPrison, attention, unresolved } = counts
  return {
    '/visits/desk': toCheck + attention + unresolved,
    '/visits/requests': atPrison + attention + unresolved,
  }
}

const differs = (before: Counts | null, now: Counts) =>
  before !== null && JSON.stringify(before) !== JSON.stringify(now)
