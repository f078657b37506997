import { useState } from 'react'
import type { DeskBooking } from '#shared/visits/bookings/desk-booking.contract'

const LONGEST_MINUTES = 240

/** What the prison grants, in the making: from what was asked and from the prison's own figures. */
export function useGrant({ row, rules, people }: DeskBooking) {
  const named = people.flatMap(({ companionId }) => (companionId === null ? [] : [companionId]))
  const [slotId, setSlot] = useState<string | null>(null)
  const [minutes, setMinutes] = useState(String(row.minutes ?? rules.minutes ?? ''))
  const [companions, setCompanions] = useState(named)
  const [said, setSaid] = useState('')

  const tooMany = rules.maxPersons !== null && companions.length + 1 > rules.maxPersons
  const length = Number(minutes)
  const isLength = Number.isInteger(length) && length >= 1 && length <= LONGEST_MINUTES
  return {
    ...{ slotId, setSlot, minutes, setMinutes, companions, setCompanions, said, setSaid },
    isLength,
    tooMany,
    isRight: isLength && !tooMany,
    granted: { slotId, minutes: length, companions, words: said.trim() },
  }
}

export type Grant = ReturnType<typeof useGrant>
