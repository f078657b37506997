import { calendarFile } from '#shared/jobs/calendar.rules'
import type * as phone from './calendar'

/** See calendar.ts. */
export const GIVES_FILE: typeof phone.GIVES_FILE = true

/** Hands a calendar file to the browser; see calendar.ts. */
export const addToCalendar: typeof phone.addToCalendar = async (appointment, readFile) => {
  // Whoever sees the downloads of this phone reads no more than that.
  const own = async () => ({
    fileName: 'calendar.ics',
    text: calendarFile(appointment, new Date()),
  })
  const made = await (readFile ?? own)().catch(() => null)
  if (made) handOut(made)
  return made !== null
}

function handOut({ fileName, text }: { fileName: string; text: string }) {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  URL.revokeObjectURL(address)
}
