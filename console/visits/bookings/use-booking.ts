import { useCallback, useEffect, useState } from 'react'
import type { DeskBooking, DeskRow } from '#shared/visits/bookings/desk-booking.contract'
import { openBooking } from '#shared/visits/bookings/desk.endpoints'
import { call } from '../../http/call'
import { useAnswer } from '../../ui/use-answer'

/** One booking as it is open, and what became of it here. @param listed - as the list has it now. */
export function useBooking(id: string, listed: DeskRow | null) {
  const [changed, setChanged] = useState<DeskBooking | null>(null)
  const { answer, error, again } = useAnswer(useCallback(() => call(openBooking, { id }), [id]))
  const opened = changed ?? answer

  const readAgain = useCallback(async () => {
    await again()
    setChanged(null)
  }, [again])

  const isBehind = opened !== null && hasMoved(listed, opened)
  const isIdle = opened !== null && opened.moves.length + opened.row.attention.length === 0
  useEffect(() => {
    if (isBehind && isIdle) void readAgain()
  }, [isBehind, isIdle, readAgain])

  return { opened, isBehind, error, readAgain, setChanged }
}

/**
 * Whether the list, which hears of changes, has a booking further on than it is open. It is opened again
 * by itself only where there is nothing to decide: nobody's half-written answer goes from under his hands.
 */
const hasMoved = (listed: DeskRow | null, opened: DeskBooking): boolean =>
  listed !== null && listed.steps > opened.row.steps
