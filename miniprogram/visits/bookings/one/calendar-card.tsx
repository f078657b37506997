import { useState } from 'react'
import type { OwnBooking } from '#shared/visits/bookings/own-booking.contract'
import { addToCalendar } from '../../../device/calendar'
import { Button } from '../../../ui/button'
import { Notice } from '../../../ui/notice'
import { words } from '../bookings.words'

/** Puts a visit that is firm into the phone's own calendar, in words that tell a bystander nothing. */
export function ToCalendar({ booking }: { booking: OwnBooking }) {
  const [noted, setNoted] = useState<boolean | null>(null)
  const { state, startsAt, minutes, room } = booking
  if (state !== 'approved' || startsAt === null || minutes === null) return null

  async function handleNote(at: string, lasting: number) {
    setNoted(
      await addToCalendar({
        title: words.calendarTitle,
        place: room?.address ?? '',
        note: words.calendarNote,
        startsAt: new Date(at),
        minutes: lasting,
      }),
    )
  }

  return (
    <>
      <Button onPress={() => handleNote(startsAt, minutes)}>{words.toCalendar}</Button>
      {noted !== null && (
        <Notice
          tone={noted ? 'good' : 'attention'}
          title={noted ? words.inCalendar : words.notInCalendar}
        />
      )}
    </>
  )
}
