import type { StoredBooking } from './bookings.model'

const stamp = (at: Date) => at.toISOString().replaceAll(/[-:]|\.\d{3}/g, '')

/** Texts in iCalendar: commas, semicolons, backslashes and new lines are written with a backslash. */
const escaped = (text: string) =>
  text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r?\n/g, String.raw`\n`)

/** No line is longer than 75 bytes; what follows begins with a space. @source RFC 5545, 3.1 */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  for (const letter of line) {
    const limit = parts.length === 0 ? 75 : 74
    if (Buffer.byteLength(part + letter) > limit) {
      parts.push(part)
      part = ''
    }
    part += letter
  }
  return [...parts, part].join('\r\n ')
}

/**
 * A visit for the calendar of a phone or a computer, in words that tell a bystander nothing.
 *
 * @param address - where the family sits; empty: at its own phone.
 */
export function calendarOf(
  { id, startsAt, minutes, stateAt, steps, state }: StoredBooking,
  address: string,
): string | null {
  if (startsAt === null || minutes === null) return null
  const endsAt = new Date(startsAt.getTime() + minutes * 60_000)
  const status = state === 'approved' || state === 'checked-in' ? 'CONFIRMED' : 'TENTATIVE'
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Guitu//Guitu//ZH',
    'BEGIN:VEVENT',
    `UID:${id}@guitu`,
    `SEQUENCE:${steps}`,
    `DTSTAMP:${stamp(stateAt)}`,
    `DTSTART:${stamp(startsAt)}`,
    `DTEND:${stamp(endsAt)}`,
    `SUMMARY:${escaped('归途预约')}`,
    ...(address === '' ? [] : [`LOCATION:${escaped(address)}`]),
    `STATUS:${status}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped('归途预约')}`,
    'TRIGGER:-PT1H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}
