import Taro from '@tarojs/taro'
import type { Appointment } from '#shared/jobs/calendar.rules'
import { promised } from './promised'

const REMINDER_SECONDS = 2 * 3600

/** A calendar file as the server makes it, e.g. one that moves an entry which is there already. */
interface CalendarFile {
  fileName: string
  /** iCalendar. */
  text: string
}

/** Whether the calendar is given a file, which somebody has to open himself. */
export const GIVES_FILE: boolean = false

/** @param readFile - what a browser hands out; it makes one of the appointment where there is none. */
type AddToCalendar = (
  appointment: Appointment,
  readFile?: () => Promise<CalendarFile>,
) => Promise<boolean>

/** Puts an appointment into the phone's own calendar. @returns whether it is there; a no is nobody's failure. */
export const addToCalendar: AddToCalendar = async appointment => {
  const { title, place, note, startsAt, minutes } = appointment
  const startTime = Math.floor(startsAt.getTime() / 1000)
  return promised(callbacks =>
    Taro.addPhoneCalendar({
      title,
      startTime,
      endTime: String(startTime + minutes * 60),
      location: place,
      description: note,
      alarm: true,
      alarmOffset: REMINDER_SECONDS,
      ...callbacks,
    }),
  ).then(
    () => true,
    () => false,
  )
}
