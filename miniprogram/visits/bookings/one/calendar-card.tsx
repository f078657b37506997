import { useState } from 'react'
import type { OwnBooking } from '#shared/visits/bookings/own-booking.contract'
import { readCalendar } from '#shared/visits/bookings/bookings.endpoints'
import { GIVES_FILE, addToCalendar } from '../../../device/calendar'
import { Button } from '../../../ui/button'
import { Notice } from '../../../ui/notice'
import { callAsRelative } from '../../session'
import { words } from '../bookings.words'

/**
 * Puts a visit that is firm into the phone's own calendar, or hands out a file for it in a browser; in words
 * that tell a bystander nothing.
 */
export function ToCalendar({ booking }: { booking: OwnBooking }) {
  const [noted, setNoted] = useState<boolean | null>(null)
  const { id, state, startsAt, minutes, room } = booking
  if (state !== 'approved' || startsAt === null || minutes === null) return null

  async function handleNote(at: string, lasting: number) {
    setNoted(
      await addToCalendar(
        {
          title: words.calendarTitle,
          place: room?.address ?? '',
          note: words.calendarNote,
          startsAt: new Date(at),
          minutes: lasting,
        },
        () => callAsRelative(readCalendar, { id }),
      ),
    )
  }

  const yes = GIVES_FILE ? words.fileIsThere : words.inCalendar
  return (
    <>
      <Button onPress={() => handleNote(startsAt, minutes)}>
        {GIVES_FILE ? words.toFile : words.toCalendar}
      </Button>
      {noted !== null && (
        <Notice tone={noted ? 'good' : 'attention'} title={noted ? yes : words.notInCalendar} />
      )}
    </>
  )
}
