import {
  useOpenBookings,
  useOverBookings,
} from '../../../miniprogram/visits/bookings/own-bookings.store'
import { forgetRelative, letRelativeIn } from '../../../miniprogram/visits/session/relative.store'
import { SESSION } from '../../weapp/visits/bookings-server'

/** A relative is signed in on this phone, and nothing of another one is left. */
export function newRelative(): void {
  for (const { getState } of [useOpenBookings, useOverBookings]) getState().forget()
  forgetRelative()
  letRelativeIn(SESSION)
}
