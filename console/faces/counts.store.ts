import { useEffect } from 'react'
import { create } from 'zustand'
import type { listRequests } from '#shared/faces/reviews.contract'
import { listRequests as list } from '#shared/faces/reviews.endpoints'
import type { z } from '#shared/z'
import { call } from '../http/call'
import { whileUsed } from '../ui/while-used'

type Answer = z.infer<(typeof listRequests)['reply']>

/** How many requests wait, as far as this desk has heard. */
interface Counted {
  /** Null until the server has said it. */
  counts: Answer['counts'] | null
  /** What whoever sits here may do; null until the server has said it. */
  abilities: Answer['abilities'] | null
  /** How often the numbers have changed: each time, lists are read again. */
  changes: number
}

const nothing: Counted = { counts: null, abilities: null, changes: 0 }

export const useFaceCounts = create<Counted>()(() => nothing)

const REFRESH_MILLISECONDS = 30_000

/** Keeps count of what waits, on whichever page the officer is. It shows no face, so no purpose is asked. */
export function useCountFaces(may: boolean): void {
  useEffect(() => {
    if (!may) return
    const end = whileUsed(() => void countFaces(), REFRESH_MILLISECONDS)
    return () => {
      end()
      useFaceCounts.setState(nothing, true)
    }
  }, [may])
}

/** A number that could not be read is read the next time. Never throws. */
export async function countFaces(): Promise<void> {
  const answer = await call(list, { list: 'waiting' }).catch(() => null)
  if (answer) useFaceCounts.setState(before => afterCounting(before, answer))
}

/** A list was read, which brings the numbers: it need not be read again. */
export const learnCounts = ({ counts, abilities }: Pick<Answer, 'counts' | 'abilities'>): void =>
  useFaceCounts.setState({ counts, abilities })

/** How much waits on the page of faces, by its address; nothing while that is not known. */
export function useFaceNumbers(): Readonly<Record<string, number>> {
  const counts = useFaceCounts(counted => counted.counts)
  return counts ? { '/faces': counts.waiting + counts.otherWays } : {}
}

const afterCounting = (before: Counted, { counts, abilities }: Answer): Counted => ({
  counts,
  abilities,
  changes: before.changes + (isAnother(before.counts, counts) ? 1 : 0),
})

const isAnother = (before: Counted['counts'], now: Answer['counts']) =>
  before !== null &&
  (before.waiting !== now.waiting || before.otherWays !== now.otherWays || before.open !== now.open)
