/** What goes into somebody's calendar: nothing of it says whose programme put it there. */
export interface Appointment {
  title: string
  place: string
  note: string
  startsAt: Date
  minutes: number
}

/** iCalendar wants lines of at most 75 bytes; a Chinese character has three. */
const LONGEST_LINE_CHARACTERS = 24
const REMINDER_MINUTES = 120

/**
 * A calendar file (RFC 5545) of one appointment.
 *
 * @param madeAt - when the file is made.
 */
export function calendarFile(appointment: Appointment, madeAt: Date): string {
  const { title, place, note, startsAt, minutes } = appointment
  const endsAt = new Date(startsAt.getTime() + minutes * 60_000)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//calendar//zh-CN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    // The same appointment is the same entry; the name is made of its time alone.
    `UID:${stamp(startsAt)}-${minutes}@calendar.invalid`,
    `DTSTAMP:${stamp(madeAt)}`,
    `DTSTART:${stamp(startsAt)}`,
    `DTEND:${stamp(endsAt)}`,
    ...folded(`SUMMARY:${escaped(title)}`),
    ...folded(`LOCATION:${escaped(place)}`),
    ...(note === '' ? [] : folded(`DESCRIPTION:${escaped(note)}`)),
    'CLASS:PRIVATE',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER:-PT${REMINDER_MINUTES}M`,
    ...folded(`DESCRIPTION:${escaped(title)}`),
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map(line => `${line}\r\n`).join('')
}

const stamp = (at: Date) => at.toISOString().replace(/[-:]|[.]\d{3}/g, '')

const escaped = (text: string) =>
  text.replace(/[\\;,]/g, sign => `\\${sign}`).replace(/\r?\n/g, '\\n')

/** A line that is too long goes on after a space. */
function folded(line: string): string[] {
  const characters = [...line]
  const parts: string[] = []
  for (let at = 0; at < characters.length; at += LONGEST_LINE_CHARACTERS) {
    const part = characters.slice(at, at + LONGEST_LINE_CHARACTERS).join('')
    parts.push(at === 0 ? part : ` ${part}`)
  }
  return parts
}
