import { listOwnCheckIns } from '#shared/checkins/checkins.endpoints'
import type { OwnCheckIn } from '#shared/checkins/checkins.contract'
import { type Day, dayInChina } from '#shared/time/days'
import { whenNobodyIsKnown } from '../account/session.store'
import { call } from '../http/call'
import { createPaged } from '../http/paged'

/** The person's own check-ins, newest first. */
export const useHistory = createPaged<OwnCheckIn>(
  async after => {
    const { checkIns, next } = await call(listOwnCheckIns, after === undefined ? {} : { after })
    return { items: checkIns, next }
  },
  ({ id }) => id,
)

whenNobodyIsKnown(() => useHistory.getState().forget())

/** The check-ins of one day in China. */
export interface DayOfCheckIns {
  day: Day
  checkIns: OwnCheckIn[]
}

/** Puts check-ins that follow each other in time into their days. */
export function byDay(checkIns: readonly OwnCheckIn[]): DayOfCheckIns[] {
  const days: DayOfCheckIns[] = []
  for (const checkIn of checkIns) {
    const day = dayInChina(new Date(checkIn.madeAt))
    if (days.at(-1)?.day === day) days.at(-1)!.checkIns.push(checkIn)
    else days.push({ day, checkIns: [checkIn] })
  }
  return days
}
