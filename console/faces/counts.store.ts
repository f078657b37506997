import { useEffect } from 'react'
import { create } from 'zustand'
import type { listRequests } from '#shared/faces/reviews.contract'
import { listRequests as list } from '#shared/faces/reviews.endpoints'
import type { z } from '#shared/z'
import { call } from '../http/call'
import { onMoves } from '../http/moves'
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

/** As long as the live socket is quiet, or lost. */
const REFRESH_MILLISECONDS = 30_000

/** What is heard at once. */
const MOVING = ['face-request', 'face-picture'] as const

/** Keeps count of what waits, on whichever page the officer is. It shows no face, so no purpose is asked. */
export function useCountFaces(may: boolean): void {
  useEffect(() => {
    if (!may) return
    const end = whileUsed(
      isNews => void countFaces(isNews),
      REFRESH_MILLISECONDS,
      tell => onMoves(MOVING, tell),
    )
    return () => {
      end()
      useFaceCounts.setState(nothing, true)
    }
  }, [may])
}

/**
 * A number that could not be read is read the next time. Never throws.
 *
 * @param moved - whether lists are to be read again though the numbers be the same.
 */
export async function countFaces(moved = false): Promise<void> {
  const answer = await call(list, { list: 'waiting' }).catch(() => null)
  if (answer) useFaceCounts.setState(before => afterCounting(before, answer, moved))
}

/** A list was read, which brings the numbers: it need not be read again. */
export const learnCounts = ({ counts, abilities }: Pick<Answer, 'counts' | 'abilities'>): void =>
  useFaceCounts.setState({ counts, abilities })

/** How much waits on the page of faces, by its address; nothing while that is not known. */
export function useFaceNumbers(): Readonly<Record<string, number>> {
  const counts = useFaceCounts(counted => counted.counts)
  return counts ? { '/faces': counts.waiting + counts.otherWays + counts.pictures } : {}
}

const afterCounting = (
  before: Counted,
  { counts, abilities }: Answer,
  moved: boolean,
): Counted => ({
  counts,
  abilities,
  changes: before.changes + (moved || isAnother(before.counts, counts) ? 1 : 0),
})

const isAnother = (before: Counted['counts'], now: Answer['counts']) =>
  before !== null &&
  (['waiting', 'otherWays', 'open', 'pictures'] as const).some(one => before[one] !== now[one])
