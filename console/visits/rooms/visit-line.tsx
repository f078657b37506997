import { useCallback } from 'react'
import { openBooking } from '#shared/visits/bookings/desk.endpoints'
import { call } from '../../http/call'
import { useAnswer } from '../../ui/use-answer'
import { words as bookings } from '../bookings/bookings.words'
import { visitorsOf, whereOf } from '../bookings/days/in-a-line'

/** Whose visit it is, when and where: who lets somebody in must know whom. Nothing until it is known. */
export function VisitLine({ id }: { id: string }) {
  const { answer } = useAnswer(useCallback(() => call(openBooking, { id }), [id]))
  if (!answer) return null
  const { row } = answer
  const facts = [
    ...(row.startsAt === null ? [] : [bookings.lasting(row.startsAt, row.minutes)]),
    whereOf(answer),
    `${bookings.number} ${row.number}`,
  ]
  return (
    <span className='visit-line'>
      <strong>{row.prisonerName}</strong>
      <span>{visitorsOf(answer)}</span>
      <span className='quiet'>{facts.join('　')}</span>
    </span>
  )
}
