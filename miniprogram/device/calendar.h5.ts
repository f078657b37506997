import { calendarFile } from '#shared/jobs/calendar.rules'
import type * as phone from './calendar'

/** Hands a calendar file to the browser; see calendar.ts. */
export const addToCalendar: typeof phone.addToCalendar = async appointment => {
  const file = new Blob([calendarFile(appointment, new Date())], { type: 'text/calendar' })
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  // Whoever sees the downloads of this phone reads no more than that.
  link.download = 'calendar.ics'
  link.click()
  URL.revokeObjectURL(address)
  return true
}
