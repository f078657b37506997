import { useState } from 'react'
import type { BookingReason } from '#shared/visits/bookings/reasons.contract'

/** A reason in the making, with the words for the family beside it. */
export function useReason<Reason extends BookingReason>() {
  const [chosen, onChoose] = useState<Reason | null>(null)
  const [said, onSay] = useState('')
  return { chosen, said, onChoose, onSay }
}

/** Whether a digit is meant for the reason: a kind that needs one is chosen, or the focus is on it. */
export function isForReason({ target }: KeyboardEvent, needsReason: boolean): boolean {
  const field = target instanceof Element ? target.closest('[data-field]') : null
  return field ? field.matches('[data-field=reason]') : needsReason
}

/** Chooses what stands at a digit. @returns false when nothing does. */
export function chooseAt<One>(ones: readonly One[], index: number, choose: (one: One) => void) {
  const one = ones[index]
  if (one === undefined) return false
  choose(one)
  return true
}
