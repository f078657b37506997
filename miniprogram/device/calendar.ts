import Taro from '@tarojs/taro'
import type { Appointment } from '#shared/jobs/calendar.rules'
import { promised } from './promised'

const REMINDER_SECONDS = 2 * 3600

/** Puts an appointment into the phone's own calendar. @returns whether it is there; a no is nobody's failure. */
export async function addToCalendar(appointment: Appointment): Promise<boolean> {
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
