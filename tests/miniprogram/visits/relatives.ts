import { screen } from '@testing-library/react'
import {
  useOpenBookings,
  useOverBookings,
} from '../../../miniprogram/visits/bookings/own-bookings.store'
import { letGo } from '../../../miniprogram/visits/relatives/claiming/claim.store'
import { useLooksAtRelative } from '../../../miniprogram/visits/relatives/looks.store'
import { useOwnRelative } from '../../../miniprogram/visits/relatives/own.store'
import { forgetRelative, letRelativeIn } from '../../../miniprogram/visits/session/relative.store'
import { address, phone } from '../../helpers/taro'
import { SESSION } from '../../weapp/visits/bookings-server'
import { FakeRelatives } from '../../weapp/visits/relatives-server'
import { newPhone } from '../hands'

/** A relative is signed in on this phone, and nothing of another one is left. */
export function newRelative(): void {
  for (const { getState } of [useOpenBookings, useOverBookings]) getState().forget()
  forgetRelative()
  letRelativeIn(SESSION)
}

/** A phone on which a relative is signed in, before a server of his own. @returns the server. */
export function phoneOfRelative(): FakeRelatives {
  newPhone()
  newRelative()
  letGo()
  useOwnRelative.setState({ own: null, failure: undefined })
  useLooksAtRelative.getState().forget()
  const relatives = new FakeRelatives()
  phone.server = relatives.server
  address.params = {}
  return relatives
}

export const saw = (text: string | RegExp) => screen.findByText(text)
