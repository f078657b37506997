import { useCallback } from 'react'
import type { DeskRow } from '#shared/visits/bookings/desk-booking.contract'
import type { Taking } from '#shared/visits/prisons/rooms.contract'
import { listTakings } from '#shared/visits/prisons/rooms.endpoints'
import { dayInChina } from '#shared/time/days'
import { call } from '../../../http/call'
import { Field } from '../../../ui/field'
import { useAnswer } from '../../../ui/use-answer'
import { words } from '../forms.words'
import { words as rooms } from './rooms.words'

interface RoomSelectProps {
  row: DeskRow
  /** Null: none yet. */
  roomId: string | null
  onChoose: (roomId: string | null) => void
}

/** Which of the bureau's rooms; those that are taken at that time say so and cannot be chosen. */
export function RoomSelect({ row, roomId, onChoose }: RoomSelectProps) {
  const day = row.startsAt === null ? null : dayInChina(new Date(row.startsAt))
  const { answer, error } = useAnswer(
    useCallback(
      async () => (day === null ? null : call(listTakings, { firstDay: day, lastDay: day })),
      [day],
    ),
  )
  return (
    <Field id='room' label={words.roomFor} hint={error === null ? undefined : rooms.roomsMissing}>
      {({ id }) => (
        <select
          id={id}
          className='native'
          value={roomId ?? ''}
          onChange={event => onChoose(event.target.value || null)}
        >
          <option value=''>{words.roomLater}</option>
          {answer?.rooms
            .filter(({ open, id }) => open || id === roomId)
            .map(room => {
              const taken = isTaken(answer.takings, room.id, row)
              return (
                <option key={room.id} value={room.id} disabled={taken}>
                  {rooms.roomOption(room, taken)}
                </option>
              )
            })}
        </select>
      )}
    </Field>
  )
}

/** Whether something else lies in a room at the time of a booking. */
export function isTaken(
  takings: readonly Taking[],
  roomId: string,
  { id, startsAt, minutes }: Pick<DeskRow, 'id' | 'startsAt' | 'minutes'>,
): boolean {
  if (startsAt === null) return false
  const from = Date.parse(startsAt)
  const to = from + (minutes ?? 0) * 60_000
  return takings.some(
    taking =>
      taking.roomId === roomId &&
      taking.bookingId !== id &&
      Date.parse(taking.startsAt) < to &&
      from < Date.parse(taking.endsAt),
  )
}
